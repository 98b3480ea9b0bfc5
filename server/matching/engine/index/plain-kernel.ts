import { type Kernel, padded, type Room } from './kernel.ts'

/** The loops in plain TypeScript: the reference, and quick enough for tens of thousands of needs. */
export class PlainKernel implements Kernel {
  readonly room: Room
  readonly postings: Uint32Array
  readonly parts: Uint32Array
  readonly scores: Uint16Array
  readonly floors: Uint16Array
  readonly hits: Uint32Array
  /** The scores two at a time: most pairs have neither above the bar, and are passed over with one comparison. */
  readonly #pairs: Uint32Array

  constructor(room: Room) {
    this.room = room
    this.postings = new Uint32Array(room.postings)
    this.parts = new Uint32Array(room.parts)
    this.scores = new Uint16Array(padded(room.slots))
    this.floors = new Uint16Array(padded(room.slots))
    this.hits = new Uint32Array(2 * padded(room.slots))
    this.#pairs = new Uint32Array(this.scores.buffer)
  }

  accumulate(from: number, to: number, weight: number): void {
    const { postings, scores } = this
    for (let at = from; at < to; at++) {
      const posting = postings[at] as number
      const slot = posting >>> 8
      scores[slot] = (scores[slot] as number) + weight * (posting & 255)
    }
  }

  collect(used: number, bar: number): number {
    const { scores, hits } = this
    const pairs = this.#pairs
    // All bits from the bar's highest upwards: a score that has none of them is below the bar.
    const mask = (0x10000 - 2 ** (31 - Math.clz32(bar))) * 0x10001
    const last = (used + 1) >>> 1
    let found = 0
    for (let pair = 0; pair < last; pair++) {
      if (((pairs[pair] as number) & mask) === 0) continue
      for (let slot = 2 * pair; slot < 2 * pair + 2; slot++) {
        const score = scores[slot] as number
        if (score < bar) continue
        hits[found++] = slot
        hits[found++] = score
      }
    }
    return found >>> 1
  }

  collectWanting(used: number, bar: number): number {
    const { scores, floors, hits } = this
    let found = 0
    for (let slot = 0; slot < used; slot++) {
      const score = scores[slot] as number
      if (score <= bar && score <= (floors[slot] as number)) continue
      hits[found++] = slot
      hits[found++] = score
    }
    return found >>> 1
  }

  clear(used: number): void {
    this.scores.fill(0, 0, padded(used))
  }
}
