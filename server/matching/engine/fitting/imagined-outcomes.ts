import { type Features, featureNames } from '../score/features.ts'
import { logOddsOf, probabilityOf } from '../score/probability.ts'
import type { Weights } from '../score/weights.ts'
import { type Lesson, weightOf } from './lessons.ts'
import type { Example } from './logistic.ts'

/** The committed weights count as much as this many decisions, spread over the pairs that were decided. */
const committedDecisions = 50
/** Of what officers are not shown: the decided pairs, had they been so much alike. */
const lessAlike = [0.5, 0.25, 0]

/**
 * What the committed weights would have decided, as examples beside the officers' own. First on the decided pairs
 * themselves, for as much as fifty decisions: ten decisions hardly move the weights, thousands decide alone. Then on the
 * same pairs had they been half as much alike, a quarter and not at all, for as much as all decisions together. Officers
 * judge only what they are shown; without the latter the weights would forget that most pairs have nothing in common.
 */
export function imaginedOutcomes(committed: Weights, lessons: readonly Lesson[]): Example[] {
  const total = weightOf(lessons)
  return lessons.flatMap(({ features, weight }) => [
    imagined(features, (weight * committedDecisions) / total, committed),
    ...lessAlike.map((share) => imagined(scaled(features, share), weight / lessAlike.length, committed)),
  ])
}

function imagined(features: Features, weight: number, committed: Weights): Example {
  return { features, weight, target: probabilityOf(logOddsOf(features, committed), committed) }
}

function scaled(features: Features, share: number): Features {
  const less = Object.fromEntries(featureNames.map((name) => [name, features[name] * share])) as Features
  return { ...less, seen: features.seen }
}
