import type { Side } from '../score/side.ts'
import type { Facts } from '../store/facts.ts'
import { concepts } from '../thesaurus/concepts.ts'
import type { Feasibility, Reason } from '../types.ts'
import type { Contributions } from './reasons.ts'

// Below this the smaller need is still worth the larger one's trouble.
const unequalValue = 5
const staleYears = 2

/** What speaks against a match: differences in the needs themselves, then in date, value and age. */
export function reasonsAgainst(a: Side, b: Side, contributions: Contributions, feasibility: Feasibility): Reason[] {
  const [left, right] = [a.facts, b.facts]
  const found = [
    clashReason(a, b, contributions.clash),
    natureReason(left, right),
    windowReason(feasibility),
    notStatedReason(a, b),
    valueReason(feasibility),
    ageReason(left, right),
  ]
  return found.filter((reason) => reason !== null)
}

function clashReason(a: Side, b: Side, contribution: number): Reason | null {
  if (contribution >= 0) return null
  const [left, right] = [chiefLabel(a), chiefLabel(b)]
  if (!left || !right) return null
  return { feature: 'clash', contribution, text: `One is chiefly about ${left}, the other about ${right}` }
}

function chiefLabel({ main }: Side): string | undefined {
  return main.map((concept) => concepts[concept]).find((concept) => concept?.general !== true)?.label
}

function natureReason(a: Facts, b: Facts): Reason | null {
  if (a.nature === null || b.nature === null || a.nature === b.nature) return null
  return fact('nature', 'One buys people’s work or advice, the other a system or goods')
}

function windowReason({ windows, remedies }: Feasibility): Reason | null {
  if (windows !== 'apart') return null
  return fact('window', ['Their start windows do not overlap', ...remedies].join('. '))
}

function notStatedReason(a: Side, b: Side): Reason | null {
  if (a.startWindow !== null && b.startWindow !== null) return null
  if (a.startWindow === b.startWindow) return fact('start', 'Neither has stated when it could start')
  const silent = a.startWindow === null ? a : b
  return fact('start', `${silent.facts.authorityLabel} has not stated when it could start`)
}

function valueReason({ valueRatio }: Feasibility): Reason | null {
  if (valueRatio === null || valueRatio < unequalValue) return null
  const text =
    valueRatio < 1000 ? `The values differ ${timesInWords(valueRatio)}` : 'The values differ over a thousandfold'
  return fact('value', text)
}

function timesInWords(ratio: number): string {
  const words = ['fivefold', 'sixfold', 'sevenfold', 'eightfold', 'ninefold', 'tenfold']
  return words[Math.round(ratio) - 5] ?? `about ${Number(ratio.toPrecision(2))} times`
}

// Told from the other need's date, not from today's: the engine has no clock.
function ageReason(a: Facts, b: Facts): Reason | null {
  if (a.publishedOn === null || b.publishedOn === null) return null
  const [older, newer] = a.publishedOn < b.publishedOn ? [a, b] : [b, a]
  const years = Number(newer.publishedOn?.slice(0, 4)) - Number(older.publishedOn?.slice(0, 4))
  return years < staleYears
    ? null
    : fact('age', `${possessive(older)} notice is from ${older.publishedOn?.slice(0, 4)}`)
}

function possessive({ authorityLabel }: Facts): string {
  return authorityLabel.endsWith('s') ? `${authorityLabel}’` : `${authorityLabel}’s`
}

function fact(feature: string, text: string): Reason {
  return { feature, contribution: 0, text }
}
