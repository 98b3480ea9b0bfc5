import { type FeatureName, type Features, featureNames } from '../score/features.ts'

/** A pair to learn from. The target may be between 0 and 1: a related need is a partner in part. */
export interface Example {
  readonly features: Features
  readonly target: number
  readonly weight: number
}

export interface FittedLine {
  readonly intercept: number
  readonly features: Record<FeatureName, number>
}

/** Speak against: their weights may only be negative, all others only positive, so that reasons stay true. */
const against: ReadonlySet<FeatureName> = new Set(['clash'])

const rounds = 4000
const pull = 0.002

/**
 * Fits logistic weights by projected gradient descent: the sum of weighted log losses, with a small pull towards zero so
 * that features that say the same share the credit. Deterministic.
 */
export function fitLogistic(examples: readonly Example[]): FittedLine {
  const scales = featureNames.map((name) => scaleOf(examples, name))
  const rows = examples.map(({ features }) => featureNames.map((name, at) => features[name] / (scales[at] as number)))
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const slopes = new Float64Array(featureNames.length)
  let intercept = -2
  const step = 0.5
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(slopes.length)
    let interceptGradient = 0
    rows.forEach((row, at) => {
      const { target, weight } = examples[at] as Example
      let logOdds = intercept
      for (let f = 0; f < slopes.length; f++) logOdds += (slopes[f] as number) * (row[f] as number)
      const error = (weight / total) * (1 / (1 + Math.exp(-logOdds)) - target)
      interceptGradient += error
      for (let f = 0; f < slopes.length; f++) gradient[f] = (gradient[f] as number) + error * (row[f] as number)
    })
    intercept -= step * interceptGradient
    featureNames.forEach((name, f) => {
      const slope = (slopes[f] as number) - step * ((gradient[f] as number) + pull * (slopes[f] as number))
      slopes[f] = against.has(name) ? Math.min(0, slope) : Math.max(0, slope)
    })
  }
  const features = featureNames.map((name, f) => [name, (slopes[f] as number) / (scales[f] as number)])
  return { intercept, features: Object.fromEntries(features) as Record<FeatureName, number> }
}

// Root mean square: zero stays zero, so that an absent feature adds nothing.
function scaleOf(examples: readonly Example[], name: FeatureName): number {
  const squares = examples.reduce((sum, { features }) => sum + features[name] ** 2, 0)
  return Math.sqrt(squares / Math.max(1, examples.length)) || 1
}
