import { conceptIds } from '../index/concept-ids.ts'
import { mainConcepts } from '../index/concept-profiles.ts'
import type { Entry } from '../index/need-index.ts'
import type { Vector } from '../index/weigh.ts'
import { significantCpv } from './cpv-kinship.ts'
import { type Incumbent, incumbentOf } from './incumbent.ts'

/** One side of a pair, prepared for comparing. */
export interface Side {
  readonly entry: Entry
  readonly vector: Vector
  /** Concepts with their share of the strongest one, 0–1. */
  readonly concepts: ReadonlyMap<number, number>
  /** The concepts the need is chiefly about. */
  readonly main: readonly number[]
  /** CPV codes without trailing noughts. */
  readonly cpv: readonly string[]
  readonly incumbent: Incumbent
  /** Lengths of the two parts of the vector. */
  readonly wordLength: number
  readonly conceptLength: number
}

/** Prepares a need for comparing with many others. */
export function sideOf(entry: Entry, vector: Vector): Side {
  const { ids, weights } = vector
  const concepts = new Map<number, number>()
  let [wordSquares, conceptSquares, strongest] = [0, 0, 1]
  for (let at = 0; at < ids.length; at++) {
    const weight = weights[at] as number
    if ((ids[at] as number) < conceptIds) {
      concepts.set(ids[at] as number, weight)
      conceptSquares += weight * weight
      strongest = Math.max(strongest, weight)
    } else wordSquares += weight * weight
  }
  for (const [concept, weight] of concepts) concepts.set(concept, weight / strongest)
  return {
    entry,
    vector,
    concepts,
    main: mainConcepts(vector),
    cpv: significantCpv(entry.need.cpvCodes),
    incumbent: incumbentOf(entry.need),
    wordLength: Math.sqrt(wordSquares),
    conceptLength: Math.sqrt(conceptSquares),
  }
}
