import { featureNames } from '../score/features.ts'
import { logOddsOf } from '../score/probability.ts'
import type { Weights } from '../score/weights.ts'
import { imaginedOutcomes } from './imagined-outcomes.ts'
import { blocksOf, type Outcome, pooled } from './isotonic.ts'
import { examinationsOf, type Lesson, weightOf } from './lessons.ts'
import { type Example, type FittedLine, fitLogistic } from './logistic.ts'

/**
 * Holds each weight to the committed one where neither decisions nor imagination say anything of it. A decision tells a
 * weight at most a quarter of its square, so this is as much as twenty decisions at their most telling can say.
 */
const hold = 5
/** Points of the calibration curve rest on at least this many decisions, real or imagined. */
const leastDecisions = 10

/**
 * Weights that learn from officers' decisions without forgetting the committed ones: fitted to the decisions together
 * with what the committed weights would have decided (imagined-outcomes.ts), and gently pulled towards the committed
 * ones. How sure to be is then read off the same: what was decided, by scores from weights that had not learnt from the
 * need in question, and what was imagined. Without lessons the committed weights come back, under the new version.
 */
export function refitWeights(committed: Weights, lessons: readonly Lesson[], version: string): Weights {
  if (weightOf(lessons) === 0) return { ...committed, version }
  const { intercept, features } = lineNear(committed, lessons)
  const outcomes = [
    ...heldOutOutcomes(committed, lessons),
    ...outcomesOf({ intercept, features }, imaginedOutcomes(committed, lessons)),
  ]
  return {
    version,
    intercept: round(intercept),
    features: Object.fromEntries(featureNames.map((name) => [name, round(features[name])])) as Weights['features'],
    calibration: pooled(blocksOf(outcomes, leastDecisions)).map(({ score, target }) => [round(score), round(target)]),
    threshold: committed.threshold,
  }
}

function lineNear(committed: Weights, lessons: readonly Lesson[]): FittedLine {
  if (weightOf(lessons) === 0) return committed
  const examples = [...lessons.map(exampleOf), ...imaginedOutcomes(committed, lessons)]
  return fitLogistic(examples, { towards: committed.features, strength: hold / weightOf(examples) })
}

const exampleOf = ({ features, accepted, weight }: Lesson): Example => ({ features, weight, target: accepted ? 1 : 0 })

/** What was decided, each scored by weights that had not learnt from its need. */
function heldOutOutcomes(committed: Weights, lessons: readonly Lesson[]): Outcome[] {
  return examinationsOf(lessons).flatMap(({ learnt, asked }) =>
    outcomesOf(lineNear(committed, learnt), asked.map(exampleOf)),
  )
}

function outcomesOf(line: Pick<Weights, 'intercept' | 'features'>, examples: readonly Example[]): Outcome[] {
  const weights = { ...line, version: '', calibration: [], threshold: 0 }
  return examples.map(({ features, target, weight }) => ({ score: logOddsOf(features, weights), target, weight }))
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
