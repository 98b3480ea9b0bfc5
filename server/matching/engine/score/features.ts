import { conceptIds } from '../index/concept-ids.ts'
import type { ConceptProfile } from '../index/concept-profiles.ts'
import type { Vector } from '../index/weigh.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { cpvKinship } from './cpv-kinship.ts'
import { sharedIncumbent } from './incumbent.ts'
import type { Side } from './sides.ts'

/** What is compared. Each is 0 when there is nothing to say, and the same whichever need is asked about. */
export const featureNames = [
  'words', // cosine of the words of both texts
  'title', // cosine of the words of both titles
  'strongest', // how much the most telling shared word counts on both sides
  'breadth', // how many words are shared, as a logarithm
  'concepts', // cosine of the concepts
  'subject', // the same concept is chief on both sides
  'affinity', // the words of each are usual in needs for the other's concepts
  'category', // no chief concept shared, but the same leaf of the taxonomy
  'cpv', // kinship of the CPV codes
  'incumbent', // same system (1) or supplier (0.4) today
  'kind', // the same kind of purchase
  'clash', // both have chief concepts, and none in common
  'kindClash', // both name a kind of purchase, and none in common
] as const
export type FeatureName = (typeof featureNames)[number]
export type Features = Readonly<Record<FeatureName, number>>

/** Compares two needs. */
export function featuresOf(a: Side, b: Side, profiles: readonly ConceptProfile[]): Features {
  const overlap = overlapOf(a.vector, b.vector)
  const subject = sharedMain(a, b)
  const incumbent = sharedIncumbent(a.entry.need, b.entry.need)
  const bothHaveConcepts = a.main.length > 0 && b.main.length > 0
  const bothHaveKinds = a.kinds !== 0 && b.kinds !== 0
  const sameKind = (a.kinds & b.kinds) !== 0
  return {
    words: overlap.words,
    title: dot(a.title, b.title),
    strongest: overlap.strongest,
    breadth: Math.log(1 + overlap.shared),
    concepts: overlap.concepts,
    subject: subject ? 1 : 0,
    affinity: (affinity(a, b, profiles) + affinity(b, a, profiles)) / 2,
    category: !subject && sharesCategory(a, b) ? 1 : 0,
    cpv: cpvKinship(a.entry.need.cpvCodes, b.entry.need.cpvCodes),
    incumbent: incumbent === 'system' ? 1 : incumbent === 'supplier' ? 0.4 : 0,
    kind: bothHaveKinds && sameKind ? 1 : 0,
    clash: bothHaveConcepts && !subject ? 1 - overlap.concepts : 0,
    kindClash: bothHaveKinds && !sameKind ? 1 : 0,
  }
}

/** Cosines of words and of concepts, the strongest shared word and how many are shared, in one pass over both. */
function overlapOf(a: Vector, b: Vector) {
  const sums = { words: 0, concepts: 0, strongest: 0, shared: 0 }
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i] as number
    const right = b.ids[j] as number
    if (left === right) {
      const product = (a.weights[i] as number) * (b.weights[j] as number)
      if (left < conceptIds) sums.concepts += product
      else {
        sums.words += product
        sums.shared++
        if (product > sums.strongest) sums.strongest = product
      }
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  const [left, right] = [lengths(a), lengths(b)]
  return {
    words: sums.words / (left.words * right.words || 1),
    concepts: sums.concepts / (left.concepts * right.concepts || 1),
    strongest: Math.sqrt(sums.strongest) / 250,
    shared: sums.shared,
  }
}

function lengths({ ids, weights }: Vector) {
  let words = 0
  let conceptSquares = 0
  for (let at = 0; at < ids.length; at++) {
    const weight = weights[at] as number
    if ((ids[at] as number) < conceptIds) conceptSquares += weight * weight
    else words += weight * weight
  }
  return { words: Math.sqrt(words), concepts: Math.sqrt(conceptSquares) }
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [id, value] of a) sum += value * (b.get(id) ?? 0)
  return sum
}

function sharedMain(a: Side, b: Side): boolean {
  return a.main.some((concept) => b.main.includes(concept) && concepts[concept]?.general !== true)
}

function sharesCategory(a: Side, b: Side): boolean {
  const categories = new Set(a.main.map((concept) => concepts[concept]?.category))
  return b.main.some((concept) => categories.has(concepts[concept]?.category))
}

/** How usual the words of `a` are in needs for the chief concepts of `b`; 0 when `b` has none. */
function affinity(a: Side, b: Side, profiles: readonly ConceptProfile[]): number {
  let best = 0
  const length = lengths(a.vector).words
  if (length === 0) return 0
  for (const concept of b.main) {
    const profile = profiles[concept] as ConceptProfile
    let sum = 0
    for (let at = 0; at < a.vector.ids.length; at++) {
      sum += (a.vector.weights[at] as number) * (profile.get(a.vector.ids[at] as number) ?? 0)
    }
    best = Math.max(best, sum / length)
  }
  return best
}
