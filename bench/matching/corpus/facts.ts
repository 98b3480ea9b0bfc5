import type { DayWindow } from '../../../server/matching/engine/types.ts'
import type { Random } from './random.ts'
import { inOrderOfDemand } from './sentences.ts'
import { type Thing, topics } from './topics/topics.ts'

// Codes that councils choose when in doubt: "software", "IT services".
const catchAllCodes = ['72000000', '48000000', '72200000', '72260000', '72222300', '30200000', '48900000']

const firstDay = Date.UTC(2026, 11, 1)
const dayLength = 86_400_000

/** What a need states besides its text: codes, value, term, dates, incumbent; each as unreliable as in real notices. */
export function facts(random: Random, [thing]: readonly [Thing, ...Thing[]]) {
  const termMonths = random.happens(0.8) ? random.between(1, 10) * 12 : null
  const usual = thing.topic.usualValueThousands * 100_000
  return {
    cpvCodes: codes(random, thing),
    valuePence: random.happens(0.85) ? Math.round((usual * Math.exp(0.9 * random.normal())) / 100_000) * 100_000 : null,
    termMonths,
    ...incumbent(random, thing),
    ...dates(random),
  }
}

function codes(random: Random, { topic }: Thing): string[] {
  const kind = random.share()
  const first =
    kind < 0.7
      ? random.usually(topic.cpvCodes, 1)
      : kind < 0.95
        ? random.oneOf(catchAllCodes)
        : random.oneOf(random.oneOf(topics).cpvCodes)
  const more = random.happens(0.4)
    ? [random.happens(0.6) ? random.oneOf(topic.cpvCodes) : random.oneOf(catchAllCodes)]
    : []
  return [...new Set([first, ...more])]
}

function incumbent(random: Random, { topic }: Thing) {
  if (!random.happens(0.4)) return { incumbentSupplier: null, incumbentSystem: null }
  const told = random.happens(0.93) ? topic : random.usually(inOrderOfDemand, 0.5).topic
  const incumbentSystem = random.usually(told.systems, 0.7)
  return { incumbentSupplier: incumbentSystem.split(' ')[0] ?? null, incumbentSystem }
}

function dates(random: Random) {
  const earliest = random.between(30, 1095)
  const latest = earliest + random.oneOf([30, 60, 90, 180, 365])
  const startWindow: DayWindow = random.happens(0.7)
    ? { earliest: dayAt(earliest), latest: dayAt(latest) }
    : { earliest: null, latest: null }
  const contractEnd = random.happens(0.6) ? dayAt(latest) : null
  const latestExtendableEnd = contractEnd && random.happens(0.4) ? dayAt(latest + 365) : null
  return { startWindow, contractEnd, latestExtendableEnd, noticeToTerminate: null, publishedOn: '2026-11-02' }
}

function dayAt(days: number): string {
  return new Date(firstDay + days * dayLength).toISOString().slice(0, 10)
}
