import { broaderConcepts, conceptIds } from '../store/concept-ids.ts'
import type { Dictionary } from '../store/dictionary.ts'
import { grown } from '../store/grown.ts'
import type { Tokens } from '../store/tokens.ts'
import { idOfCode, informationOf, isPosted, type Statistics } from './statistics.ts'
import { type Vector, vectorPart } from './vector.ts'

/** With four, a title that only names a product outweighed the description that says what it is for. */
const titleWeight = 3
/** Everyday words and general concepts do not gain by standing in a title: "IT system replacement" says nothing. */
const everydayTitleWeight = 1
const incidentalWeight = 0.1
const incumbentWeight = 2
/** A concept counts this many times a word: paraphrases share nothing else. */
const conceptWeight = 1.5
/** "CCTV monitoring" counts as "CCTV" by half. */
const broaderWeight = 0.5

/**
 * Scaled to 250 and not 255: rounding each weight up could carry the product of a need with itself beyond 65,535, where
 * it wraps to nothing and exact duplicates vanish from the results.
 */
const scale = 250

/** Weighs what needs say: log frequency × information, the title three times, boilerplate not at all. */
export class Weigher {
  readonly #statistics: Statistics
  /** How often what the need says is said, by number; nothing but noughts between two needs. */
  #counts: Float64Array
  /** The numbers counted, in the order in which they were met. */
  readonly #met: number[] = []

  constructor(statistics: Statistics) {
    this.#statistics = statistics
    this.#counts = new Float64Array(statistics.idf.length)
  }

  weigh(tokens: Tokens, dictionary: Dictionary): Vector {
    this.#count(tokens, dictionary)
    this.#countBroader()
    const length = this.#valuesOfMet()
    const posted = this.#met.filter((id) => isPosted(id, this.#statistics)).sort((a, b) => a - b)
    const vector = this.#quantised(posted, length)
    for (const id of this.#met) this.#counts[id] = 0
    this.#met.length = 0
    return vector
  }

  #count(tokens: Tokens, dictionary: Dictionary): void {
    const { codes, ends, sentences } = tokens
    const { everyday } = this.#statistics
    for (let sentence = 0, start = 0; sentence < sentences; sentence++) {
      const end = ends[sentence] as number
      const weight = this.#sentenceWeight(tokens, sentence)
      for (let at = start; weight > 0 && at < end; at++) {
        const id = idOfCode(codes[at] as number, dictionary)
        if (id !== -1) this.#add(id, sentence === 0 && everyday[id] === 1 ? everydayTitleWeight : weight)
      }
      start = end
    }
  }

  #sentenceWeight({ keys, incidental, sentences }: Tokens, sentence: number): number {
    if (sentence === 0) return titleWeight
    if (sentence === sentences - 1) return incumbentWeight
    if (this.#statistics.boilerplate.has(keys[sentence] as number)) return 0
    return incidental[sentence] ? incidentalWeight : 1
  }

  #add(id: number, weight: number): void {
    if (id >= this.#counts.length) this.#counts = grown(this.#counts, id + 1)
    const count = this.#counts[id] as number
    if (count === 0) this.#met.push(id)
    this.#counts[id] = count + weight
  }

  #countBroader(): void {
    const mentioned = this.#met.filter((id) => id < conceptIds).map((id) => [id, this.#counts[id] as number] as const)
    for (const [concept, count] of mentioned) {
      const broader = broaderConcepts[concept]
      if (broader !== undefined) this.#add(broader, broaderWeight * count)
    }
  }

  /** Turns counts into values, and returns the length of the whole: words nobody shares are part of it. */
  #valuesOfMet(): number {
    let squares = 0
    for (const id of this.#met) {
      const known = id < this.#statistics.idf.length
      const information = known ? (this.#statistics.idf[id] as number) : informationOf(0, this.#statistics.needs, false)
      const value = Math.log(1 + (this.#counts[id] as number)) * information * (id < conceptIds ? conceptWeight : 1)
      this.#counts[id] = value
      squares += value * value * (isPosted(id, this.#statistics) ? 1 : this.#statistics.unsharedWeight)
    }
    return Math.sqrt(squares)
  }

  #quantised(ids: readonly number[], length: number): Vector {
    const factor = length > 0 ? scale / length : 0
    let squares = 0
    for (const id of ids) squares += Math.round(factor * (this.#counts[id] as number)) ** 2
    // A need of thousands of different words has so many weights rounded up that even 250 is too near 255.
    const rounded = squares > 255 * 255 ? Math.floor : Math.round
    const parts = new Uint32Array(ids.length)
    let kept = 0
    for (const id of ids) {
      const weight = rounded(factor * (this.#counts[id] as number))
      if (weight > 0) parts[kept++] = vectorPart(id, weight)
    }
    return parts.subarray(0, kept)
  }
}
