import type { Corpus } from '../store/corpus.ts'
import { type Dictionary, idOfStem } from '../store/dictionary.ts'
import type { Tokens } from '../store/tokens.ts'
import { type ConceptProfile, conceptProfiles } from './concept-profiles.ts'
import { type Kernel, padded, type Room } from './kernel.ts'
import { PlainKernel } from './plain-kernel.ts'
import { type SearchArrays, SearchIndex } from './search-index.ts'
import { mostPostings, type Statistics, statisticsOf } from './statistics.ts'
import { Usage } from './usage.ts'
import { idIn, type Vector, weightIn } from './vector.ts'
import { WasmKernel } from './wasm-kernel.ts'
import { Weigher } from './weigher.ts'

/** Below this many slots the plain loops are as quick, and memory of one's own for each small index would be a waste. */
const worthWasm = 4096
/** Slots, and room for vectors, kept free for needs that come before the index is built again. */
const headroom = 0.1
const spareSlots = 16
const spareParts = 4096
/** The loops that suit an index of that size. */
export const kernelFor = (room: Room): Kernel => (room.slots < worthWasm ? new PlainKernel(room) : new WasmKernel(room))

/**
 * Needs by slot, with their vectors and the words that lead to them. What is informative is judged once, when the index
 * is built; needs that come later are weighed by the same judgement until it is built again.
 */
export class NeedIndex extends SearchIndex {
  readonly statistics: Statistics
  /** What needs for each concept usually say, by concept number. */
  readonly profiles: readonly ConceptProfile[]
  /** Which words are used in the same needs, and how alike two needs are by that. */
  readonly usage: Usage
  readonly #corpus: Corpus
  readonly #weigher: Weigher
  /** The kernel's parts are filled up to here. */
  #filled = 0

  constructor(corpus: Corpus, makeKernel: (room: Room) => Kernel = kernelFor) {
    const statistics = statisticsOf(corpus)
    const arrays = arraysFor(corpus, statistics)
    super(makeKernel(roomFor(arrays)), arrays)
    this.statistics = statistics
    this.#corpus = corpus
    this.#weigher = new Weigher(statistics)
    this.#weighAll()
    this.profiles = conceptProfiles(this, corpus.slots, corpus.dictionary)
    this.usage = new Usage(this, corpus, statistics.idf.length, arrays.starts.length)
  }

  /** Takes in the need the corpus holds in a slot, free or new; false when it has no room: build the index again. */
  add(slot: number): boolean {
    const vector = this.weigh(this.#corpus.tokensAt(slot))
    const { room } = this.kernel
    if (slot >= room.slots || this.#filled + vector.length > room.parts) return false
    this.#place(slot, vector)
    for (const part of vector) {
      const posting = ((slot << 8) | weightIn(part)) >>> 0
      const list = this.addedPostings.get(idIn(part))
      if (list) list.push(posting)
      else this.addedPostings.set(idIn(part), [posting])
    }
    this.arrays.used = Math.max(this.used, slot + 1)
    return true
  }

  /** The slot stays, empty, until the index is built again. */
  remove(slot: number): void {
    this.arrays.live[slot] = 0
  }

  /** Weighs what a need says by what the index knows. */
  weigh(tokens: Tokens, dictionary: Dictionary = this.#corpus.dictionary): Vector {
    return this.#weigher.weigh(tokens, dictionary)
  }

  get bytes(): number {
    const { postings, parts, slots } = this.kernel.room
    const { starts, ends, first, end, live } = this.arrays
    const own = [starts, ends, first, end, live].reduce((sum, { byteLength }) => sum + byteLength, 0)
    return 4 * postings + 4 * parts + 12 * slots + own + this.usage.bytes
  }

  #weighAll(): void {
    const { postings } = this.kernel
    const { end } = this.arrays
    for (const slot of this.#corpus.slots) {
      const vector = this.weigh(this.#corpus.tokensAt(slot))
      this.#place(slot, vector)
      for (let at = 0; at < vector.length; at++) {
        const part = vector[at] as number
        const next = end[part >>> 8] as number
        postings[next] = (slot << 8) | (part & 255)
        end[part >>> 8] = next + 1
      }
    }
  }

  #place(slot: number, vector: Vector): void {
    this.kernel.parts.set(vector, this.#filled)
    this.arrays.starts[slot] = this.#filled
    this.#filled += vector.length
    this.arrays.ends[slot] = this.#filled
    this.arrays.live[slot] = 1
  }
}

function arraysFor(corpus: Corpus, statistics: Statistics): SearchArrays {
  const first = postingsPlan(statistics, idOfStem(corpus.dictionary.size))
  const slots = Math.ceil(corpus.capacity * (1 + headroom)) + spareSlots
  return {
    starts: new Uint32Array(slots),
    ends: new Uint32Array(slots),
    first,
    end: first.slice(),
    live: new Uint8Array(padded(slots)),
    used: corpus.capacity,
  }
}

function roomFor({ first, starts }: SearchArrays): Room {
  const postings = first.at(-1) as number
  return { postings, parts: Math.ceil(postings * (1 + headroom)) + spareParts, slots: starts.length, threads: 1 }
}

/** Where the postings of each number begin: room for every need that could be found by it. */
function postingsPlan(statistics: Statistics, size: number): Uint32Array {
  const first = new Uint32Array(size + 1)
  for (let id = 0; id < size; id++) first[id + 1] = (first[id] as number) + mostPostings(id, statistics)
  return first
}
