import { isMainConcept } from '../index/concept-profiles.ts'
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
  /** Where the vector's words begin. */
  readonly firstWord: number
  /** The weight of the concept that counts most. */
  readonly strongest: number
}

/** Compares a need with many others at once: under a microsecond each, read where the index holds their vectors. */
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
    const own = this.#own
    for (const part of side.vector) own[idIn(part)] = weightIn(part)
    const features = this.#compareAll(side, slots)
    for (const part of side.vector) own[idIn(part)] = 0
    return features
  }

  #compareAll(side: Side, slots: ArrayLike<number>): Features[] {
    const { starts, ends } = this.#index.arrays
    const { parts } = this.#index.kernel
    const here = overlapOf(side.vector, 0, side.vector.length, this.#own)
    const usualThere = this.#usualWords(side, slots)
    const affinityTo = this.#affinityTo(here)
    const isChief = chiefConcepts(side)
    const kinship = this.#kinship(side)
    const incumbent = this.#incumbentShare(side)
    const { usage, statistics } = this.#index
    const place = usage.placeOf(side.vector)
    const seen = seenOf(statistics.needs)
    const features: Features[] = []
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] as number
      const start = starts[slot] as number
      const there = overlapOf(parts, start, ends[slot] as number, this.#own)
      const conceptCosine = ratio(there.conceptProduct, here.conceptLength * there.conceptLength)
      let affinity = 0
      let hasChiefInCommon = false
      for (let part = start; part < there.firstWord; part++) {
        const concept = idIn(parts[part] as number)
        if (!isMainConcept(weightIn(parts[part] as number), there.strongest)) continue
        affinity = Math.max(affinity, affinityTo(concept))
        if (isChief[concept] === 1) hasChiefInCommon = true
      }
      // Both have chief concepts, and none in common but general ones.
      const clashes = side.main.length > 0 && there.strongest > 0 && !hasChiefInCommon
      const wordCosine = ratio(there.wordProduct, here.wordLength * there.wordLength)
      features.push({
        words: wordCosine,
        breadth: Math.log(1 + there.wordsShared),
        concepts: conceptCosine,
        affinity: (affinity + ratio(usualThere[at] as number, there.wordLength)) / 2,
        // the same words keep the same company, also where too few needs use them to have learnt which
        usage: Math.max(wordCosine, usage.likeness(place, slot)),
        cpv: kinship(this.#columns.codesAt(slot)),
        incumbent: incumbent(this.#columns.incumbentAt(slot)),
        clash: clashes ? 1 - conceptCosine : 0,
        seen,
      })
    }
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
  #usualWords({ main }: Side, slots: ArrayLike<number>): Float64Array {
    const { starts, ends } = this.#index.arrays
    const { parts } = this.#index.kernel
    const usual = this.#usual
    const best = new Float64Array(slots.length)
    for (const concept of main) {
      const { ids, weights } = this.#profile(concept)
      for (let at = 0; at < ids.length; at++) usual[ids[at] as number] = weights[at] as number
      for (let at = 0; at < slots.length; at++) {
        const end = ends[slots[at] as number] as number
        let sum = 0
        for (let part = starts[slots[at] as number] as number; part < end; part++) {
          const each = parts[part] as number
          sum += (each & 255) * (usual[each >>> 8] as number)
        }
        if (sum > (best[at] as number)) best[at] = sum
      }
      for (let at = 0; at < ids.length; at++) usual[ids[at] as number] = 0
    }
    return best
  }

  #profile(concept: number) {
    return this.#index.profiles[concept] as NeedIndex['profiles'][number]
  }

  #kinship({ cpv }: Side): (codes: number) => number {
    if (cpv.length === 0) return nothing
    return (codes) => cpvKinship(cpv, this.#columns.codes(codes).significant)
  }

  #incumbentShare({ incumbent }: Side): (number: number) => number {
    if (incumbent.system.length + incumbent.supplier.length === 0) return nothing
    return remembered((number) => {
      const shared = sharedIncumbent(incumbent, this.#columns.incumbent(number))
      return shared === 'system' ? 1 : shared === 'supplier' ? 0.4 : 0
    })
  }
}

/** Of a vector that stands somewhere in `parts`. */
function overlapOf(parts: Vector, start: number, end: number, own: Uint8Array): Overlap {
  let [product, squares, strongest, at] = [0, 0, 0, start]
  for (; at < end; at++) {
    const part = parts[at] as number
    if (part >>> 8 >= conceptIds) break
    const weight = part & 255
    product += weight * (own[part >>> 8] as number)
    squares += weight * weight
    if (weight > strongest) strongest = weight
  }
  const [firstWord, conceptProduct, conceptSquares] = [at, product, squares]
  let wordsShared = 0
  product = squares = 0
  for (; at < end; at++) {
    const part = parts[at] as number
    const weight = part & 255
    const there = own[part >>> 8] as number
    product += weight * there
    squares += weight * weight
    if (there > 0) wordsShared++
  }
  const [conceptLength, wordLength] = [Math.sqrt(conceptSquares), Math.sqrt(squares)]
  return { conceptProduct, conceptLength, wordProduct: product, wordLength, wordsShared, firstWord, strongest }
}

/** 1 for each concept a need is chiefly about, by number; general ones are not counted. */
function chiefConcepts({ main }: Side): Uint8Array {
  const chief = new Uint8Array(conceptIds)
  for (const concept of main) if (concepts[concept]?.general !== true) chief[concept] = 1
  return chief
}

/**
 * Among hundreds of needs it is partly chance which words two of them share; among tens of thousands the same likeness
 * means more. Fitted from 250 needs to 100,000, and not supposed to go on beyond.
 */
function seenOf(needs: number): number {
  return Math.log10(Math.min(100_000, Math.max(250, needs)))
}

const nothing = (): number => 0

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Of a hundred candidates most have the same few concepts and systems. */
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
