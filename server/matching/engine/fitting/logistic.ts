import { type FeatureName, type Features, featureNames } from '../score/features.ts'
import { boundedNewton, type Column } from './bounded-newton.ts'

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

/** Where the weights are pulled, and how strongly beside the average example. */
export interface Pull {
  readonly towards: Readonly<Record<FeatureName, number>>
  readonly strength: number
}

/** Speak against: their weights may only be negative, all others only positive, so that reasons stay true. */
const against: ReadonlySet<FeatureName> = new Set(['clash'])

const zero = Object.fromEntries(featureNames.map((name) => [name, 0])) as Record<FeatureName, number>
/** A small pull towards zero, so that features that say the same share the credit. */
const towardsZero: Pull = { towards: zero, strength: 0.002 }

/**
 * Fits logistic weights: those with the least sum of weighted log losses and of the pull. The pull is measured on each
 * feature's own scale, and the intercept is free of it. Deterministic.
 */
export function fitLogistic(examples: readonly Example[], { towards, strength }: Pull = towardsZero): FittedLine {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) throw new RangeError('there is nothing to fit weights to')
  const scales = featureNames.map((name) => scaleOf(examples, name))
  const columns: Column[] = featureNames.map((name, at) => ({
    towards: towards[name] * (scales[at] as number),
    pull: strength,
    sign: against.has(name) ? -1 : 1,
  }))
  const [intercept = 0, ...slopes] = boundedNewton({
    rows: examples.map(({ features }) =>
      Float64Array.of(1, ...featureNames.map((name, at) => features[name] / (scales[at] as number))),
    ),
    targets: examples.map(({ target }) => target),
    shares: examples.map(({ weight }) => weight / total),
    columns: [{ towards: 0, pull: hardly, sign: 0 }, ...columns],
  })
  const features = featureNames.map((name, at) => [name, (slopes[at] as number) / (scales[at] as number)])
  return { intercept, features: Object.fromEntries(features) as Record<FeatureName, number> }
}

/** Keeps the intercept finite where every target is the same. */
const hardly = 1e-6

// Root mean square: zero stays zero, so that an absent feature adds nothing.
function scaleOf(examples: readonly Example[], name: FeatureName): number {
  const squares = examples.reduce((sum, { features }) => sum + features[name] ** 2, 0)
  return Math.sqrt(squares / Math.max(1, examples.length)) || 1
}
