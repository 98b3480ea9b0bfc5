import type { Ranking } from '../index/ranking.ts'

/** The lists as plain arrays, which threads can share. */
export interface ListArrays {
  readonly size: number
  readonly slots: Uint32Array
  readonly scores: Uint16Array
  readonly counts: Uint8Array
}

/** Room for a list of at most `size` slots for every slot; in memory that threads share where it is asked for. */
export function makeLists(slots: number, size: number, shared = false): ListArrays {
  const memory = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes))
  return {
    size,
    slots: new Uint32Array(memory(4 * slots * size)),
    scores: new Uint16Array(memory(2 * slots * size)),
    counts: new Uint8Array(memory(slots)),
  }
}

/** A list of slots for every slot, best first, equal scores by slot. */
export class NeighbourLists {
  readonly size: number
  readonly #slots: Uint32Array
  readonly #scores: Uint16Array
  readonly #counts: Uint8Array

  constructor({ size, slots, scores, counts }: ListArrays) {
    this.size = size
    this.#slots = slots
    this.#scores = scores
    this.#counts = counts
  }

  /** Takes in what other lists of the same slots hold. */
  merge(others: NeighbourLists): void {
    for (let slot = 0; slot < this.#counts.length; slot++) {
      const { slots, scores } = others.of(slot)
      for (let at = 0; at < slots.length; at++) this.insert(slot, slots[at] as number, scores[at] as number)
    }
  }

  of(slot: number): { readonly slots: Uint32Array; readonly scores: Uint16Array } {
    const [start, end] = this.#range(slot)
    return { slots: this.#slots.subarray(start, end), scores: this.#scores.subarray(start, end) }
  }

  has(slot: number, other: number): boolean {
    return this.of(slot).slots.includes(other)
  }

  /** The score a newcomer must reach: that of the last in a full list, otherwise 0. */
  lastScore(slot: number): number {
    return this.#counts[slot] === this.size ? (this.#scores[(slot + 1) * this.size - 1] as number) : 0
  }

  set(slot: number, ranking: Ranking): void {
    const start = slot * this.size
    this.#slots.set(ranking.slots.subarray(0, ranking.size), start)
    this.#scores.set(ranking.scores.subarray(0, ranking.size), start)
    this.#counts[slot] = ranking.size
  }

  clear(slot: number): void {
    this.#counts[slot] = 0
  }

  /** Enters a slot where it belongs; false when it belongs behind the last of a full list. */
  insert(slot: number, other: number, score: number): boolean {
    const [start, end] = this.#range(slot)
    const isFull = end - start === this.size
    if (isFull && !this.#isBehind(end - 1, other, score)) return false
    let at = isFull ? end - 1 : end
    for (; at > start && this.#isBehind(at - 1, other, score); at--) {
      this.#slots[at] = this.#slots[at - 1] as number
      this.#scores[at] = this.#scores[at - 1] as number
    }
    this.#slots[at] = other
    this.#scores[at] = score
    if (!isFull) this.#counts[slot] = (this.#counts[slot] as number) + 1
    return true
  }

  /** Does what stands at a place belong behind a slot with a score? */
  #isBehind(place: number, other: number, score: number): boolean {
    const there = this.#scores[place] as number
    return there < score || (there === score && (this.#slots[place] as number) > other)
  }

  #range(slot: number): [start: number, end: number] {
    return [slot * this.size, slot * this.size + (this.#counts[slot] as number)]
  }
}
