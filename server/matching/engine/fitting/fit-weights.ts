import { logOddsOf } from '../score/probability.ts'
import type { Weights } from '../score/weights.ts'
import { foldOf, folds } from './folds.ts'
import { fitIsotonic, type Outcome } from './isotonic.ts'
import { type Example, type FittedLine, fitLogistic } from './logistic.ts'
import type { TrainingPair } from './training-pairs.ts'

/** Pairs of one judged set, and how much the set as a whole counts beside the others. */
export interface WeightedPairs {
  readonly pairs: readonly TrainingPair[]
  readonly share: number
}

// "Related, worth a conversation" is a third of a partner: it ranks above strangers and below partners.
const targets: readonly number[] = [0, 0.3, 1]
const strangerWeight = 0.5
/** Points of the calibration curve rest on at least this share of all outcomes. */
const leastBlock = 0.05
/** A match is shown when it is at least as likely as not. */
const threshold = 0.5

/**
 * Fits the ranking weights on judged pairs and strangers, and then the calibration on judged pairs only — the pairs as
 * officers see them — with log-odds that come from weights fitted without the pair's query.
 */
export function fitWeights(sets: readonly WeightedPairs[], version: string): Weights {
  const line = fitLogistic(sets.flatMap(examplesOf))
  const outcomes = heldOutOutcomes(sets)
  const calibration = fitIsotonic(outcomes, leastBlock * outcomes.length)
  return {
    version,
    intercept: round(line.intercept),
    features: mapValues(line.features, round),
    calibration: calibration.map(([logOdds, probability]) => [round(logOdds), round(probability)] as const),
    threshold,
  }
}

/** Outcomes of all judged pairs, each scored by weights that were fitted without its query; weight 1 on average. */
export function heldOutOutcomes(sets: readonly WeightedPairs[]): Outcome[] {
  const outcomes: Outcome[] = []
  for (let fold = 0; fold < folds; fold++) {
    const line = fitLogistic(sets.flatMap((set) => examplesOf(set).filter((_, at) => !isHeldOut(set, at, fold))))
    for (const set of sets) {
      const judged = set.pairs.filter(({ grade }) => grade !== null).length
      set.pairs.forEach(({ features, grade }, at) => {
        if (grade === null || !isHeldOut(set, at, fold)) return
        outcomes.push({ score: scoreOf(line, features), target: grade === 2 ? 1 : 0, weight: set.share / judged })
      })
    }
  }
  const factor = outcomes.length / outcomes.reduce((sum, { weight }) => sum + weight, 0)
  return outcomes.map((outcome) => ({ ...outcome, weight: outcome.weight * factor }))
}

function examplesOf({ pairs, share }: WeightedPairs): Example[] {
  return pairs.map(({ features, grade }) => ({
    features,
    target: targets[grade ?? 0] as number,
    weight: (share / pairs.length) * (grade === null ? strangerWeight : 1),
  }))
}

// A need that is asked about in a fold is not learnt from in it, on either side of a pair.
function isHeldOut({ pairs }: WeightedPairs, at: number, fold: number): boolean {
  const { query, candidate } = pairs[at] as TrainingPair
  return foldOf(query) === fold || foldOf(candidate) === fold
}

function scoreOf(line: FittedLine, features: TrainingPair['features']): number {
  return logOddsOf(features, { ...line, version: '', calibration: [], threshold })
}

function mapValues<K extends string>(record: Readonly<Record<K, number>>, change: (value: number) => number) {
  return Object.fromEntries(Object.entries<number>(record).map(([key, value]) => [key, change(value)])) as Record<
    K,
    number
  >
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
