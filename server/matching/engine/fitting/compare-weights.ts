import { logOddsOf, probabilityOf } from '../score/probability.ts'
import type { Weights } from '../score/weights.ts'
import { type Forecast, type Foresight, foresightOf } from './foresight.ts'
import { examinationsOf, type Lesson } from './lessons.ts'
import { refitWeights } from './refit-weights.ts'

/** How well the weights in use and the refitted ones foretell the same decisions. */
export interface Comparison {
  /** Decisions that were foretold. */
  readonly asked: number
  readonly current: Foresight
  readonly candidate: Foresight
}

export interface ComparisonChoices<L extends Lesson> {
  readonly committed: Weights
  readonly current: Weights
  readonly lessons: readonly L[]
  /** Only these are asked: the weights in use have not learnt from them either. */
  readonly isAsked: (lesson: L) => boolean
}

/**
 * Has decisions foretold by the weights in use, and by weights refitted without the need that the decision was about.
 * Throws when none are asked.
 */
export function compareWeights<L extends Lesson>(choices: ComparisonChoices<L>): Comparison {
  const { committed, current, lessons, isAsked } = choices
  const examinations = examinationsOf(lessons)
    .map(({ learnt, asked }) => ({ learnt, asked: asked.filter(isAsked) }))
    .filter(({ asked }) => asked.length > 0)
  const refitted = examinations.flatMap(({ learnt, asked }) =>
    forecastsBy(refitWeights(committed, learnt, 'held out'), asked),
  )
  const asked = examinations.flatMap((examination) => examination.asked)
  return { asked: asked.length, current: foresightOf(forecastsBy(current, asked)), candidate: foresightOf(refitted) }
}

function forecastsBy(weights: Weights, asked: readonly Lesson[]): Forecast[] {
  return asked.map(({ features, accepted, weight }) => ({
    probability: probabilityOf(logOddsOf(features, weights), weights),
    happened: accepted,
    weight,
  }))
}
