import type { FeatureName } from './features.ts'
import fitted from './weights.json' with { type: 'json' }

/** What turns features into a probability: fitted by fit.ts, kept as data, replaced as a whole. */
export interface Weights {
  readonly version: string
  /** Log-odds of a pair of which nothing is known. */
  readonly intercept: number
  readonly features: Readonly<Record<FeatureName, number>>
  /** Rising points (log-odds, probability) from which the probability is read off. */
  readonly calibration: readonly (readonly [logOdds: number, probability: number])[]
  /** The probability from which a match is worth an officer's time. */
  readonly threshold: number
}

export const weights = fitted as unknown as Weights
