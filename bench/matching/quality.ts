import { calibrationError, type Forecast, mean } from '../../server/matching/engine/evaluation/measures.ts'
import { nameOf } from './corpus/topics/topics.ts'
import type { Answer, Question } from './peers/peer.ts'
import type { Truth } from './questions.ts'

/** How good the first ten are. */
export interface Quality {
  /** The share of the first ten that could really be bought together. */
  readonly precision10: number
  /** The same with half credit for look-alikes and more weight to the first (gains 3 and 1). */
  readonly ndcg10: number
}

/** Measures answers against the truth. */
export function qualityOf(questions: readonly Question[], answers: readonly Answer[], truth: Truth): Quality {
  const first = questions.map(({ number }, at) => {
    const ten = truth.othersOf(number, answers[at]?.numbers ?? []).slice(0, 10)
    return ten.map((found) => truth.gradeOf(number, found))
  })
  return {
    precision10: mean(first.map((grades) => grades.filter((grade) => grade === 2).length / 10)) ?? 0,
    ndcg10: mean(first.map((grades) => gainOf(grades) / bestGain)) ?? 0,
  }
}

// There are always more than ten true partners: the rarest thing is bought by two in a thousand needs.
const bestGain = gainOf(Array.from({ length: 10 }, () => 2))

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

/** How far the probabilities are from what is true: for all that is listed, and for what an officer is shown. */
export interface Calibration {
  readonly listed: number | null
  readonly shown: number | null
  /** The share of what is shown that could really be bought together. */
  readonly shownTrue: number | null
}

/** Compares probabilities with the truth; `threshold` is that from which a match is shown. */
export function calibrationOf(
  questions: readonly Question[],
  answers: readonly Answer[],
  truth: Truth,
  threshold: number,
): Calibration {
  const listed: Forecast[] = questions.flatMap(({ number }, at) => {
    const { numbers = [], probabilities = [] } = answers[at] ?? {}
    return numbers.map((found, place) => ({
      probability: probabilities[place] ?? 0,
      happened: truth.gradeOf(number, found) === 2,
    }))
  })
  const shown = listed.filter(({ probability }) => probability >= threshold)
  return {
    listed: calibrationError(listed),
    shown: calibrationError(shown),
    shownTrue: mean(shown.map(({ happened }) => Number(happened))),
  }
}

/** What was taken for what, among the first ten. */
export interface Confusion {
  readonly asked: string
  readonly found: string
  readonly times: number
}

/** The mistakes made most often. */
export function confusionsOf(questions: readonly Question[], answers: readonly Answer[], truth: Truth): Confusion[] {
  const times = new Map<string, number>()
  questions.forEach(({ number }, at) => {
    for (const found of truth.othersOf(number, answers[at]?.numbers ?? []).slice(0, 10)) {
      if (truth.gradeOf(number, found) === 2) continue
      const [asked, wrong] = [number, found].map((each) => truth.of(each).things.map(nameOf).join(' + '))
      times.set(`${asked} → ${wrong}`, (times.get(`${asked} → ${wrong}`) ?? 0) + 1)
    }
  })
  return [...times]
    .map(([pair, count]) => ({ asked: pair.split(' → ')[0] ?? '', found: pair.split(' → ')[1] ?? '', times: count }))
    .sort((a, b) => b.times - a.times)
}
