import type { Corpus } from '../store/corpus.ts'
import { idIn, type Vector, weightIn } from './vector.ts'
import { dimensions, learnWordUsage, type WordUsage } from './word-usage.ts'

/** More examples change nothing that can be measured: words in fewer than two of them are rare in any corpus. */
const mostExamples = 2500
const whole = 127

interface Vectors {
  vectorAt(slot: number): Vector
}

/** How alike two needs are by the company their words keep: 64 numbers a need, worked out when it is first compared. */
export class Usage {
  readonly #needs: Vectors
  readonly #learnt: WordUsage
  readonly #places: Int8Array
  readonly #isPlaced: Uint8Array
  readonly #sums = new Int32Array(dimensions)

  /** Learns from needs of a corpus, spread evenly; `numbers` are in use, and there will be at most so many `slots`. */
  constructor(needs: Vectors, corpus: Corpus, numbers: number, slots: number) {
    this.#needs = needs
    this.#learnt = learnWordUsage(examplesFrom(needs, corpus.slots), corpus.dictionary, numbers)
    this.#places = new Int8Array(slots * dimensions)
    this.#isPlaced = new Uint8Array(slots)
  }

  /** The place of a vector: the sum of its words', of length 127. */
  placeOf(vector: Vector, into: Int8Array = new Int8Array(dimensions)): Int8Array {
    const { rowOf, rows } = this.#learnt
    const sums = this.#sums.fill(0)
    for (let part = 0; part < vector.length; part++) {
      const row = rowOf[idIn(vector[part] as number)] ?? -1
      if (row === -1) continue
      const weight = weightIn(vector[part] as number)
      const from = row * dimensions
      for (let at = 0; at < dimensions; at++) sums[at] = (sums[at] as number) + weight * (rows[from + at] as number)
    }
    let squares = 0
    for (let at = 0; at < dimensions; at++) squares += (sums[at] as number) ** 2
    const factor = squares === 0 ? 0 : whole / Math.sqrt(squares)
    for (let at = 0; at < dimensions; at++) into[at] = Math.round(factor * (sums[at] as number))
    return into
  }

  /** The cosine between a place and that of the need in a slot, 0–1; 0 where they point away from each other. */
  likeness(place: Int8Array, slot: number): number {
    const places = this.#places
    const from = slot * dimensions
    if (this.#isPlaced[slot] === 0) {
      this.placeOf(this.#needs.vectorAt(slot), places.subarray(from, from + dimensions))
      this.#isPlaced[slot] = 1
    }
    let sum = 0
    for (let at = 0; at < dimensions; at++) sum += (place[at] as number) * (places[from + at] as number)
    return Math.max(0, Math.min(1, sum / (whole * whole)))
  }

  get bytes(): number {
    const { rowOf, rows } = this.#learnt
    return rowOf.byteLength + rows.byteLength + this.#places.byteLength + this.#isPlaced.byteLength
  }
}

function examplesFrom(needs: Vectors, slots: Uint32Array): Vector[] {
  const stride = Math.max(1, slots.length / mostExamples)
  const count = Math.min(slots.length, mostExamples)
  return Array.from({ length: count }, (_, at) => needs.vectorAt(slots[Math.floor(at * stride)] as number))
}
