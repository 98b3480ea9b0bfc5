import type { FeatureName } from './features.ts'

/** What turns features into a probability: fitted by fit.ts, kept as data, replaced as a whole. */
export interface Weights {
  readonly version: string
  /** Log-odds of a pair of which nothing is known. */
  readonly intercept: number
  readonly features: Readonly<Record<FeatureName, number>>
  /** Rising points (log-odds, probability) between which the probability is read off. */
  readonly calibration: readonly (readonly [logOdds: number, probability: number])[]
  /** The probability from which a match is worth an officer's time. */
  readonly threshold: number
}

export const weights: Weights = {
  version: 'by hand',
  intercept: -5,
  features: {
    words: 4,
    title: 3,
    strongest: 2,
    breadth: 0.1,
    concepts: 2.5,
    subject: 1.5,
    affinity: 3,
    category: 0.5,
    cpv: 0.5,
    incumbent: 1.5,
    kind: 0.3,
    clash: -1,
    kindClash: -0.7,
  },
  calibration: [
    [-6, 0.0025],
    [-4, 0.018],
    [-2, 0.12],
    [-1, 0.27],
    [0, 0.5],
    [1, 0.73],
    [2, 0.88],
    [4, 0.982],
    [6, 0.9975],
  ],
  threshold: 0.4,
}
