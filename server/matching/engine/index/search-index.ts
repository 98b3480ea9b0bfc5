import type { Kernel } from './kernel.ts'
import { Ranking } from './ranking.ts'
import { idIn, type Vector, weightIn } from './vector.ts'

/** Two needs less alike than this share a common word at most: the first look never begins lower. */
const lowestBar = 1024
/** How far below the last that entered the next question's first look reaches. */
const barShare = 0.7
/** Scores are ranked in steps of 128. */
const stepBits = 7

/** Where in a kernel's arrays things are: what another thread needs beside the memory. */
export interface SearchArrays {
  /** Where each slot's vector begins and ends in the kernel's parts. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Where the postings of each number begin and end in the kernel's. */
  readonly first: Uint32Array
  readonly end: Uint32Array
  /** 1 for each slot that holds a need. */
  readonly live: Uint8Array
  /** Slots are below this. */
  used: number
}

/** Finds the needs most like a vector; what the vectors are made of it does not know. */
export class SearchIndex {
  readonly kernel: Kernel
  readonly arrays: SearchArrays
  /** Postings, by number, of needs that came since the index was built. */
  protected readonly addedPostings = new Map<number, number[]>()
  /** How many of the collected have a score within each step. */
  readonly #steps = new Uint32Array(2 ** (16 - stepBits))
  #bar = lowestBar

  constructor(kernel: Kernel, arrays: SearchArrays) {
    this.kernel = kernel
    this.arrays = arrays
  }

  isLive(slot: number): boolean {
    return this.arrays.live[slot] === 1
  }

  /** Slots are below this. */
  get used(): number {
    return this.arrays.used
  }

  vectorAt(slot: number): Vector {
    return this.kernel.parts.subarray(this.arrays.starts[slot], this.arrays.ends[slot])
  }

  /** The needs most like a vector, best first, of those the filter allows; exact, never approximate. */
  nearest(vector: Vector, limit: number, allows: (slot: number) => boolean): Ranking {
    this.scoreAll(vector)
    const ranking = this.rank(this.arrays.used, limit, allows)
    this.kernel.clear(this.arrays.used)
    return ranking
  }

  /** Leaves in the kernel how alike each slot is to a vector, including removed ones: to be cleared afterwards. */
  scoreAll(vector: Vector): void {
    this.#score(vector, this.arrays.end)
    for (const part of vector) {
      const added = this.addedPostings.get(idIn(part))
      if (!added) continue
      const { scores } = this.kernel
      for (const posting of added) (scores[posting >>> 8] as number) += weightIn(part) * (posting & 255)
    }
  }

  /**
   * Asks of slots in rising order how alike the slots before them are: each pair is scored once, which is half the work
   * of asking every need about all others. Of several threads each visits the slots that are its own. Only of an index to
   * which nothing was added since it was built.
   */
  forEachWithThoseBefore(visit: (slot: number) => void, isOwn: (slot: number) => boolean = () => true): void {
    const end = this.arrays.first.slice()
    for (let slot = 0; slot < this.arrays.used; slot++) {
      const vector = this.vectorAt(slot)
      if (isOwn(slot)) {
        this.#score(vector, end)
        visit(slot)
        this.kernel.clear(slot)
      }
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
    const first = this.arrays.first
    for (let at = 0; at < vector.length; at++) {
      const part = vector[at] as number
      const id = part >>> 8
      if (id < ends.length) kernel.accumulate(first[id] as number, ends[id] as number, part & 255)
    }
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
        if (this.arrays.live[slot] === 1 && allows(slot)) ranking.insert(slot, score)
      }
      top = bottom
    }
  }
}

/** Where to look when a look was too short: half as high, and in the end at the least; 0 when that was seen. */
const lowerBar = (bar: number, least: number): number =>
  bar <= least ? 0 : bar > lowestBar ? Math.max(lowestBar, bar >>> 1, least) : least
