import { type Side, sideOf } from '../score/sides.ts'
import type { EngineNeed } from '../types.ts'
import { conceptIds } from './concept-ids.ts'
import { type ConceptProfile, conceptProfiles } from './concept-profiles.ts'
import { Postings } from './postings.ts'
import { type Statistics, statisticsOf } from './statistics.ts'
import type { Tokens } from './tokens.ts'
import { type Candidate, takeTop } from './top-candidates.ts'
import { type Vector, weigh } from './weigh.ts'

/** A need and what the engine read in it. */
export interface Entry {
  readonly need: EngineNeed
  readonly tokens: Tokens
}

/**
 * Needs by slot, with their vectors and the words that lead to them. What is informative is judged once, when the index
 * is built; needs that come later are weighed by the same judgement until it is built again.
 */
export class NeedIndex {
  readonly statistics: Statistics
  /** What needs for each concept usually say, by concept number. */
  readonly profiles: readonly ConceptProfile[]
  readonly #entries: (Entry | undefined)[]
  readonly #vectors: Vector[]
  readonly #sides: Side[] = []
  readonly #slots: Map<string, number>
  readonly #postings: Postings
  #scores: Uint16Array

  /** `words` are the dictionary's words in the order of their numbers. */
  constructor(entries: readonly Entry[], words: readonly string[]) {
    const size = conceptIds + words.length
    this.statistics = statisticsOf(counted(entries), size, words)
    this.#entries = [...entries]
    this.#vectors = entries.map(({ tokens }) => weigh(tokens, this.statistics))
    this.profiles = conceptProfiles(this.#vectors, words, this.statistics)
    this.#slots = new Map(entries.map(({ need }, slot) => [need.id, slot]))
    this.#postings = new Postings(this.#vectors, size)
    this.#scores = new Uint16Array(Math.ceil(entries.length * 1.1) + 64)
  }

  add(entry: Entry): void {
    this.remove(entry.need.id)
    const slot = this.#entries.length
    const vector = weigh(entry.tokens, this.statistics)
    this.#entries.push(entry)
    this.#vectors.push(vector)
    this.#slots.set(entry.need.id, slot)
    this.#postings.add(slot, vector)
    if (slot >= this.#scores.length) this.#scores = new Uint16Array(slot * 2)
  }

  /** The slot stays, empty, until the index is built again. */
  remove(id: string): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    this.#entries[slot] = undefined
    delete this.#sides[slot]
    this.#slots.delete(id)
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id)
  }

  entryAt(slot: number): Entry {
    const entry = this.#entries[slot]
    if (!entry) throw new RangeError(`no need in slot ${slot}`)
    return entry
  }

  vectorAt(slot: number): Vector {
    return this.#vectors[slot] as Vector
  }

  /** A need prepared for comparing; prepared once, when first asked for. */
  sideAt(slot: number): Side {
    this.#sides[slot] ??= sideOf(this.entryAt(slot), this.vectorAt(slot))
    return this.#sides[slot]
  }

  /** The needs most like a vector, best first, of those the filter allows; exact, never approximate. */
  top(vector: Vector, limit: number, allows: (need: EngineNeed) => boolean): Candidate[] {
    for (let at = 0; at < vector.ids.length; at++) {
      this.#postings.accumulate(vector.ids[at] as number, vector.weights[at] as number, this.#scores)
    }
    return takeTop(this.#scores, this.#entries.length, limit, (slot) => {
      const entry = this.#entries[slot]
      return entry !== undefined && allows(entry.need)
    })
  }
}

function counted(entries: readonly Entry[]) {
  const numbers = new Map<string, number>()
  return entries.map(({ need, tokens }, slot) => {
    const buyer = `${need.authorityId}/${need.departmentId ?? ''}`
    const number = numbers.get(buyer) ?? numbers.size
    numbers.set(buyer, number)
    return { slot, buyer: number, tokens }
  })
}
