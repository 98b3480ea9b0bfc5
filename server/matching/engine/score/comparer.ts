import { mainConcepts } from '../index/concept-profiles.ts'
import type { NeedIndex } from '../index/need-index.ts'
import { idIn, type Vector, weightIn } from '../index/vector.ts'
import { conceptIds } from '../store/concept-ids.ts'
import type { FactColumns } from '../store/fact-columns.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { cpvKinship } from './cpv-kinship.ts'
import type { Features } from './features.ts'
import { sharedIncumbent } from './incumbent.ts'
import type { Side } from './side.ts'

/** What a vector shares with that of the need asked about, and how long it is, concepts and words apart. */
interface Overlap {
  readonly conceptProduct: number
  readonly conceptLength: number
  readonly wordProduct: number
  readonly wordLength: number
  readonly wordsShared: number
}

/** Compares a need with many others at once: a microsecond or two each. */
export class Comparer {
  readonly #index: NeedIndex
  readonly #columns: FactColumns
  /** The weights of the need asked about, by number; nothing but noughts between two questions. */
  readonly #own: Uint8Array
  /** How usual each word is in needs for one of its concepts; the same. */
  readonly #usual: Float32Array

  constructor(index: NeedIndex, columns: FactColumns) {
    this.#index = index
    this.#columns = columns
    this.#own = new Uint8Array(index.statistics.idf.length)
    this.#usual = new Float32Array(index.statistics.idf.length)
  }

  /** The features of the pairs a need makes with those in some slots. */
  compare(side: Side, slots: ArrayLike<number>): Features[] {
    const vectors = Array.from(slots, (slot) => this.#index.vectorAt(slot))
    for (const part of side.vector) this.#own[idIn(part)] = weightIn(part)
    const own = overlapOf(side.vector, this.#own)
    const overlaps = vectors.map((vector) => overlapOf(vector, this.#own))
    const affinityThere = this.#affinitiesThere(side, vectors, overlaps)
    const affinityTo = this.#affinityTo(own)
    const kinship = this.#kinship(side)
    const incumbent = this.#incumbentShare(side)
    const features = vectors.map((vector, at): Features => {
      const slot = slots[at] as number
      const overlap = overlaps[at] as Overlap
      const main = mainConcepts(vector)
      const conceptCosine = ratio(overlap.conceptProduct, own.conceptLength * overlap.conceptLength)
      let affinityHere = 0
      for (const concept of main) affinityHere = Math.max(affinityHere, affinityTo(concept))
      return {
        words: ratio(overlap.wordProduct, own.wordLength * overlap.wordLength),
        breadth: Math.log(1 + overlap.wordsShared),
        concepts: conceptCosine,
        affinity: (affinityHere + (affinityThere[at] as number)) / 2,
        cpv: kinship(this.#columns.codesAt(slot)),
        incumbent: incumbent(this.#columns.incumbentAt(slot)),
        clash: isClash(side.main, main) ? 1 - conceptCosine : 0,
      }
    })
    for (const part of side.vector) this.#own[idIn(part)] = 0
    return features
  }

  /**
   * How usual the need's words are in needs for a concept, 0–1, worked out once for each concept asked for. The best
   * single feature on real notices: it finds the partner whose wording the thesaurus lacks.
   */
  #affinityTo({ wordLength }: Overlap): (concept: number) => number {
    return remembered((concept) => {
      const { ids, weights } = this.#profile(concept)
      let sum = 0
      for (let at = 0; at < ids.length; at++) sum += (weights[at] as number) * (this.#own[ids[at] as number] as number)
      return ratio(sum, wordLength)
    })
  }

  /** The other way round: how usual each other need's words are in needs for what this one is chiefly about. */
  #affinitiesThere({ main }: Side, vectors: readonly Vector[], overlaps: readonly Overlap[]): Float64Array {
    const best = new Float64Array(vectors.length)
    const usual = this.#usual
    for (const concept of main) {
      const { ids, weights } = this.#profile(concept)
      for (let at = 0; at < ids.length; at++) usual[ids[at] as number] = weights[at] as number
      vectors.forEach((vector, at) => {
        let sum = 0
        for (let part = 0; part < vector.length; part++) {
          const each = vector[part] as number
          sum += (each & 255) * (usual[each >>> 8] as number)
        }
        best[at] = Math.max(best[at] as number, ratio(sum, overlaps[at]?.wordLength as number))
      })
      for (let at = 0; at < ids.length; at++) usual[ids[at] as number] = 0
    }
    return best
  }

  #profile(concept: number) {
    return this.#index.profiles[concept] as NeedIndex['profiles'][number]
  }

  #kinship({ cpv }: Side): (codes: number) => number {
    const kinshipOf = remembered((code) => cpvKinship(cpv, [this.#columns.code(code)]))
    return (codes) => {
      let closest = 0
      for (const code of this.#columns.codes(codes).significant) closest = Math.max(closest, kinshipOf(code))
      return closest
    }
  }

  #incumbentShare({ incumbent }: Side): (number: number) => number {
    const shareOf = remembered((number) => {
      const shared = sharedIncumbent(incumbent, this.#columns.incumbent(number))
      return shared === 'system' ? 1 : shared === 'supplier' ? 0.4 : 0
    })
    return (number) => (number === 0 ? 0 : shareOf(number))
  }
}

function overlapOf(vector: Vector, own: Uint8Array): Overlap {
  let [conceptProduct, conceptSquares, wordProduct, wordSquares, wordsShared] = [0, 0, 0, 0, 0]
  for (let at = 0; at < vector.length; at++) {
    const part = vector[at] as number
    const id = part >>> 8
    const weight = part & 255
    const there = own[id] as number
    if (id < conceptIds) {
      conceptProduct += weight * there
      conceptSquares += weight * weight
    } else {
      wordProduct += weight * there
      wordSquares += weight * weight
      if (there > 0) wordsShared++
    }
  }
  const [conceptLength, wordLength] = [Math.sqrt(conceptSquares), Math.sqrt(wordSquares)]
  return { conceptProduct, conceptLength, wordProduct, wordLength, wordsShared }
}

/** Both have chief concepts, and none in common but general ones. */
function isClash(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  return !a.some((concept) => b.includes(concept) && concepts[concept]?.general !== true)
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Of a hundred candidates most have the same few concepts, codes and systems. */
function remembered(workOut: (number: number) => number): (number: number) => number {
  const known = new Map<number, number>()
  return (number) => {
    let value = known.get(number)
    if (value === undefined) {
      value = workOut(number)
      known.set(number, value)
    }
    return value
  }
}
