import type { Features } from '../score/features.ts'
import { foldOf, folds } from './folds.ts'

/** What one officer's decision teaches: two needs compared, for which of them it was decided, and how. */
export interface Lesson {
  readonly needId: string
  readonly otherNeedId: string
  /** The comparison as it stood when it was decided. */
  readonly features: Features
  readonly accepted: boolean
  /** How much it counts: 1 for a plain judgement of one pair, less for a doubtful or repeated one. */
  readonly weight: number
}

/** Lessons to be examined on, and those that may be learnt from before. */
export interface Examination<L extends Lesson> {
  readonly learnt: readonly L[]
  readonly asked: readonly L[]
}

/** Each lesson is asked once, after learning from those only in which its need has no part, on either side of a pair. */
export function examinationsOf<L extends Lesson>(lessons: readonly L[]): Examination<L>[] {
  return Array.from({ length: folds }, (_, fold) => ({
    learnt: lessons.filter(({ needId, otherNeedId }) => foldOf(needId) !== fold && foldOf(otherNeedId) !== fold),
    asked: lessons.filter(({ needId }) => foldOf(needId) === fold),
  }))
}

/** The weight of some lessons together. */
export const weightOf = (lessons: readonly { readonly weight: number }[]): number =>
  lessons.reduce((sum, { weight }) => sum + weight, 0)
