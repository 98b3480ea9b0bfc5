import { type FeatureName, type Features, featureNames } from './features.ts'
import type { Weights } from './weights.ts'

/** What each feature adds to the log-odds; together with the intercept they are the score, nothing is left out. */
export function contributionsOf(features: Features, weights: Weights): Record<FeatureName, number> {
  const contributions = {} as Record<FeatureName, number>
  for (const name of featureNames) contributions[name] = weights.features[name] * features[name]
  return contributions
}

/** The log-odds that two needs could clearly be bought jointly, before calibration. */
export function logOddsOf(features: Features, weights: Weights): number {
  let sum = weights.intercept
  for (const name of featureNames) sum += weights.features[name] * features[name]
  return sum
}

/**
 * Reads the probability off the calibration curve. Between its points and beyond its ends it goes on as odds do, so that
 * a likelier pair always has the higher probability, and none is certain.
 */
export function probabilityOf(logOdds: number, { calibration }: Weights): number {
  const above = calibration.findIndex(([score]) => logOdds < score)
  const next = calibration.at(above)
  if (!next) throw new RangeError('the calibration has no points')
  const before = above <= 0 ? undefined : calibration[above - 1]
  if (!before) return likely(logitOf(next) + logOdds - next[0])
  const share = (logOdds - before[0]) / (next[0] - before[0])
  return likely(logitOf(before) + share * (logitOf(next) - logitOf(before)))
}

const likely = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** Of learnt points some say "never" or "always": they are believed up to one in two thousand. */
function logitOf([, probability]: readonly [number, number]): number {
  const likelihood = Math.min(1 - leastDoubt, Math.max(leastDoubt, probability))
  return Math.log(likelihood / (1 - likelihood))
}

const leastDoubt = 0.0005
