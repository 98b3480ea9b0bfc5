import type { Comparison } from '../engine/fitting/compare-weights.ts'
import type { TaughtLesson } from './teaching.ts'

/** Fewer new decisions than this tell little more than luck. */
const LEAST_DECISIONS = 50
const LEAST_AUTHORITIES = 5
/** In nats. Below this a gain is not worth matching every need afresh. */
const LEAST_GAIN = 0.01
/** In standard errors: chance alone gets there once in forty times. */
const CLEARLY = 2

/** Why the decisions made since the weights in use were taken up are too few to learn from; null when they are enough. */
export function refusalToLearn(fresh: readonly TaughtLesson[]): string | null {
  const authorities = new Set(fresh.map(({ authorityId }) => authorityId)).size
  if (fresh.length >= LEAST_DECISIONS && authorities >= LEAST_AUTHORITIES) return null
  return (
    `Too little was decided since these weights came into use: ${counted(fresh.length, 'decision')} by ` +
    `${counted(authorities, 'authority', 'authorities')}; it takes ${LEAST_DECISIONS} by ${LEAST_AUTHORITIES}`
  )
}

/**
 * Why refitted weights do not replace those in use; null when they do. They must foretell held-out decisions with less
 * surprise (log loss) and no larger errors (Brier score), rank them no worse than chance explains, and tell accepted from
 * dismissed pairs clearly better than chance: decisions that follow no likeness would only teach to doubt everything.
 * The calibration error is recorded but not asked for: weights that learnt to tell pairs apart begin by being less sure
 * than they could be, and it alone would refuse them (measured on 60 decisions that all agree: refused in 89 of 100 draws).
 */
export function refusalToReplace({ current, candidate }: Comparison): string | null {
  if (candidate.auc === null || candidate.chance === null || current.auc === null) {
    return 'All decisions were the same: nothing tells partners from others'
  }
  if (candidate.auc - 0.5 < CLEARLY * candidate.chance) {
    return `The decisions follow no likeness: accepted pairs rank above dismissed ones in ${percent(candidate.auc)} of cases`
  }
  if (candidate.logLoss > current.logLoss - LEAST_GAIN)
    return isNoBetter('log loss', current.logLoss, candidate.logLoss)
  if (candidate.brier > current.brier) return isNoBetter('Brier score', current.brier, candidate.brier)
  if (candidate.auc < current.auc - candidate.chance) return isNoBetter('AUC', current.auc, candidate.auc)
  return null
}

const isNoBetter = (measure: string, before: number, after: number): string =>
  `No better at foretelling decisions: ${measure} ${figure(after)} after ${figure(before)}`

/** Why refitted weights replaced those in use. */
export function reasonToReplace({ asked, current, candidate }: Comparison): string {
  return (
    `Better at foretelling ${counted(asked, 'decision')}: log loss ${figure(candidate.logLoss)} after ` +
    `${figure(current.logLoss)}, Brier score ${figure(candidate.brier)} after ${figure(current.brier)}`
  )
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
const figure = (value: number): string => value.toFixed(3)
const percent = (share: number): string => `${Math.round(share * 100)} %`
