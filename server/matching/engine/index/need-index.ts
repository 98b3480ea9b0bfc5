import type { Corpus } from '../store/corpus.ts'
import { type Dictionary, idOfStem } from '../store/dictionary.ts'
import type { Tokens } from '../store/tokens.ts'
import { type ConceptProfile, conceptProfiles } from './concept-profiles.ts'
import { type Kernel, padded, type Room } from './kernel.ts'
import { PlainKernel } from './plain-kernel.ts'
import { Ranking } from './ranking.ts'
import { mostPostings, type Statistics, statisticsOf } from './statistics.ts'
import { idIn, type Vector, weightIn } from './vector.ts'
import { WasmKernel } from './wasm-kernel.ts'
import { Weigher } from './weigher.ts'

/** Below this many slots the plain loops are as quick, and memory of one's own for each small index would be a waste. */
const worthWasm = 4096
/** Slots, and room for vectors, kept free for needs that come before the index is built again. */
const headroom = 0.1
const spareSlots = 16
const spareParts = 4096
/** Two needs less alike than this share a common word at most: the first look never begins lower. */
const lowestBar = 1024
/** How far below the last that entered the next question's first look reaches. */
const barShare = 0.7
/** Scores are ranked in steps of 128. */
const stepBits = 7

const kernelFor = (room: Room): Kernel => (room.slots < worthWasm ? new PlainKernel(room) : new WasmKernel(room))

/**
 * Needs by slot, with their vectors and the words that lead to them. What is informative is judged once, when the index
 * is built; needs that come later are weighed by the same judgement until it is built again.
 */
export class NeedIndex {
  readonly statistics: Statistics
  /** What needs for each concept usually say, by concept number. */
  readonly profiles: readonly ConceptProfile[]
  readonly kernel: Kernel
  readonly #corpus: Corpus
  readonly #weigher: Weigher
  /** Where each slot's vector begins and ends in the kernel's parts. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Where the postings of each number begin and end in the kernel's. */
  readonly #first: Uint32Array
  readonly #end: Uint32Array
  /** 1 for each slot that holds a need. */
  readonly #live: Uint8Array
  /** Postings, by number, of needs that came since the index was built. */
  readonly #addedPostings = new Map<number, number[]>()
  /** How many of the collected have a score within each step. */
  readonly #steps = new Uint32Array(2 ** (16 - stepBits))
  #used: number
  /** The kernel's parts are filled up to here. */
  #filled = 0
  #bar = lowestBar

  constructor(corpus: Corpus, makeKernel: (room: Room) => Kernel = kernelFor) {
    this.#corpus = corpus
    this.statistics = statisticsOf(corpus)
    this.#weigher = new Weigher(this.statistics)
    this.#used = corpus.capacity
    this.#first = postingsPlan(this.statistics, idOfStem(corpus.dictionary.size))
    this.#end = this.#first.slice()
    const postings = this.#first.at(-1) as number
    const slots = Math.ceil(corpus.capacity * (1 + headroom)) + spareSlots
    this.kernel = makeKernel({ postings, parts: Math.ceil(postings * (1 + headroom)) + spareParts, slots })
    this.#live = new Uint8Array(padded(slots))
    this.starts = new Uint32Array(slots)
    this.ends = new Uint32Array(slots)
    this.#weighAll()
    this.profiles = conceptProfiles(this, corpus.slots, corpus.dictionary)
  }

  /** Takes in the need the corpus holds in a slot, free or new; false when it has no room: build the index again. */
  add(slot: number): boolean {
    const vector = this.weigh(this.#corpus.tokensAt(slot))
    const { room } = this.kernel
    if (slot >= room.slots || this.#filled + vector.length > room.parts) return false
    this.#place(slot, vector)
    for (const part of vector) {
      const posting = ((slot << 8) | weightIn(part)) >>> 0
      const list = this.#addedPostings.get(idIn(part))
      if (list) list.push(posting)
      else this.#addedPostings.set(idIn(part), [posting])
    }
    this.#used = Math.max(this.#used, slot + 1)
    return true
  }

  /** The slot stays, empty, until the index is built again. */
  remove(slot: number): void {
    this.#live[slot] = 0
  }

  isLive(slot: number): boolean {
    return this.#live[slot] === 1
  }

  /** Slots are below this. */
  get used(): number {
    return this.#used
  }

  vectorAt(slot: number): Vector {
    return this.kernel.parts.subarray(this.starts[slot], this.ends[slot])
  }

  /** Weighs what a need says by what the index knows. */
  weigh(tokens: Tokens, dictionary: Dictionary = this.#corpus.dictionary): Vector {
    return this.#weigher.weigh(tokens, dictionary)
  }

  /** The needs most like a vector, best first, of those the filter allows; exact, never approximate. */
  nearest(vector: Vector, limit: number, allows: (slot: number) => boolean): Ranking {
    this.scoreAll(vector)
    const ranking = this.rank(this.#used, limit, allows)
    this.kernel.clear(this.#used)
    return ranking
  }

  /** Leaves in the kernel how alike each slot is to a vector, including removed ones: to be cleared afterwards. */
  scoreAll(vector: Vector): void {
    this.#score(vector, this.#end)
    for (const part of vector) {
      const added = this.#addedPostings.get(idIn(part))
      if (!added) continue
      const { scores } = this.kernel
      for (const posting of added) (scores[posting >>> 8] as number) += weightIn(part) * (posting & 255)
    }
  }

  /**
   * Asks of each slot in rising order how alike the slots before it are: each pair is scored once, which is half the
   * work of asking every need about all others. Only of an index to which nothing was added since it was built.
   */
  forEachWithThoseBefore(visit: (slot: number) => void): void {
    const end = this.#first.slice()
    for (let slot = 0; slot < this.#used; slot++) {
      const vector = this.vectorAt(slot)
      this.#score(vector, end)
      visit(slot)
      this.kernel.clear(slot)
      for (const part of vector) (end[idIn(part)] as number)++
    }
  }

  /** Ranks the scored slots below `used`, best first. */
  rank(used: number, limit: number, allows: (slot: number) => boolean, leastScore = 1): Ranking {
    const ranking = new Ranking(limit)
    // Most slots are far below the best hundred. Where to look first is learnt from the question before.
    const first = Math.max(leastScore, this.#bar)
    for (let bar = first; !ranking.isFull && bar > 0; bar = lowerBar(bar, leastScore)) {
      ranking.clear()
      this.#take(this.kernel.collect(used, bar), ranking, allows)
    }
    this.#bar = Math.max(lowestBar, Math.round(barShare * ranking.bar))
    return ranking
  }

  #score(vector: Vector, ends: Uint32Array): void {
    const { kernel } = this
    const first = this.#first
    for (let at = 0; at < vector.length; at++) {
      const part = vector[at] as number
      const id = part >>> 8
      if (id < ends.length) kernel.accumulate(first[id] as number, ends[id] as number, part & 255)
    }
  }

  get bytes(): number {
    const { postings, parts, slots } = this.kernel.room
    const own =
      this.starts.byteLength +
      this.ends.byteLength +
      this.#first.byteLength +
      this.#end.byteLength +
      this.#live.byteLength
    return 4 * postings + 4 * parts + 12 * slots + own
  }

  /**
   * Ranks what was collected, from the highest scores downwards in steps that hold about as many as are wanted: the
   * filter has to look a need up, and is asked of few more than those that are kept.
   */
  #take(found: number, ranking: Ranking, allows: (slot: number) => boolean): void {
    const { hits } = this.kernel
    const steps = this.#steps.fill(0)
    for (let at = 1; at < 2 * found; at += 2) (steps[(hits[at] as number) >>> stepBits] as number)++
    for (let top = steps.length; top > 0 && !ranking.isFull; ) {
      let bottom = top
      for (let count = 0; bottom > 0 && count < ranking.slots.length; ) count += steps[--bottom] as number
      const [least, most] = [bottom << stepBits, top << stepBits]
      for (let at = 0; at < 2 * found; at += 2) {
        const score = hits[at + 1] as number
        if (score < least || score >= most || score <= ranking.bar) continue
        const slot = hits[at] as number
        if (this.#live[slot] === 1 && allows(slot)) ranking.insert(slot, score)
      }
      top = bottom
    }
  }

  #weighAll(): void {
    const { postings } = this.kernel
    const end = this.#end
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
    this.starts[slot] = this.#filled
    this.#filled += vector.length
    this.ends[slot] = this.#filled
    this.#live[slot] = 1
  }
}

/** Where to look when a look was too short: half as high, and in the end at the least; 0 when that was seen. */
const lowerBar = (bar: number, least: number): number =>
  bar <= least ? 0 : bar > lowestBar ? Math.max(lowestBar, bar >>> 1, least) : least

/** Where the postings of each number begin: room for every need that could be found by it. */
function postingsPlan(statistics: Statistics, size: number): Uint32Array {
  const first = new Uint32Array(size + 1)
  for (let id = 0; id < size; id++) first[id + 1] = (first[id] as number) + mostPostings(id, statistics)
  return first
}
