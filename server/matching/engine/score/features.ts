import { conceptIds } from '../index/concept-ids.ts'
import type { ConceptProfile } from '../index/concept-profiles.ts'
import type { Vector } from '../index/weigh.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { affinity } from './affinity.ts'
import { cpvKinship } from './cpv-kinship.ts'
import { sharedIncumbent } from './incumbent.ts'
import type { Side } from './sides.ts'

/**
 * What is compared. Each is 0 when there is nothing to say, and the same whichever need is asked about. Tried and left
 * out, because they added nothing: cosine of the titles alone (titles count four times already), the strongest shared
 * word, concepts of the titles alone, the category, and the kind of purchase (licences, equipment, people).
 */
export const featureNames = [
  'words', // cosine of the words of both texts
  'breadth', // how many words are shared, as a logarithm
  'concepts', // cosine of the concepts
  'affinity', // the words of each are usual in needs for the other's concepts
  'cpv', // kinship of the CPV codes
  'incumbent', // same system (1) or supplier (0.4) today
  'clash', // both have chief concepts, and none in common
] as const
export type FeatureName = (typeof featureNames)[number]
export type Features = Readonly<Record<FeatureName, number>>

/** Compares two needs. */
export function featuresOf(a: Side, b: Side, profiles: readonly ConceptProfile[]): Features {
  const overlap = overlapOf(a.vector, b.vector)
  const conceptCosine = overlap.concepts / (a.conceptLength * b.conceptLength || 1)
  const sameSubject = sharesSubject(a, b)
  const bothHaveSubjects = a.main.length > 0 && b.main.length > 0
  const incumbent = sharedIncumbent(a.incumbent, b.incumbent)
  return {
    words: overlap.words / (a.wordLength * b.wordLength || 1),
    breadth: Math.log(1 + overlap.shared),
    concepts: conceptCosine,
    affinity: (affinity(a, b, profiles) + affinity(b, a, profiles)) / 2,
    cpv: cpvKinship(a.cpv, b.cpv),
    incumbent: incumbent === 'system' ? 1 : incumbent === 'supplier' ? 0.4 : 0,
    clash: bothHaveSubjects && !sameSubject ? 1 - conceptCosine : 0,
  }
}

/** Dot products of the words and of the concepts, and how many words are shared, in one pass over both. */
function overlapOf(a: Vector, b: Vector) {
  const sums = { words: 0, concepts: 0, shared: 0 }
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i] as number
    const right = b.ids[j] as number
    if (left === right) {
      const product = (a.weights[i] as number) * (b.weights[j] as number)
      if (left < conceptIds) sums.concepts += product
      else {
        sums.words += product
        sums.shared++
      }
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  return sums
}

function sharesSubject(a: Side, b: Side): boolean {
  return a.main.some((concept) => b.main.includes(concept) && concepts[concept]?.general !== true)
}
