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

/** Reads the probability off the calibration curve: straight lines between its points, flat beyond its ends. */
export function probabilityOf(logOdds: number, { calibration }: Weights): number {
  const first = calibration[0]
  const last = calibration.at(-1)
  if (!first || !last) throw new RangeError('the calibration has no points')
  if (logOdds <= first[0]) return first[1]
  for (let at = 1; at < calibration.length; at++) {
    const [fromOdds, from] = calibration[at - 1] as readonly [number, number]
    const [toOdds, to] = calibration[at] as readonly [number, number]
    if (logOdds <= toOdds) return from + ((to - from) * (logOdds - fromOdds)) / (toOdds - fromOdds)
  }
  return last[1]
}
