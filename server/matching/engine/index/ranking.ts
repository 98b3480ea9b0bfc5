/** Slots with scores, best first, equal scores by slot: flat arrays, because a list of objects took four times as long. */
export class Ranking {
  readonly slots: Uint32Array
  readonly scores: Uint16Array
  size = 0
  /** A score must be above this to enter. */
  bar = 0

  constructor(limit: number) {
    this.slots = new Uint32Array(limit)
    this.scores = new Uint16Array(limit)
  }

  get isFull(): boolean {
    return this.size === this.slots.length
  }

  /** Enters a slot; of equal scores the one entered first stays ahead. */
  insert(slot: number, score: number): void {
    const limit = this.slots.length
    if (limit === 0) return
    let at = this.size < limit ? this.size++ : limit - 1
    for (; at > 0 && (this.scores[at - 1] as number) < score; at--) {
      this.scores[at] = this.scores[at - 1] as number
      this.slots[at] = this.slots[at - 1] as number
    }
    this.scores[at] = score
    this.slots[at] = slot
    if (this.isFull) this.bar = this.scores[limit - 1] as number
  }

  clear(): void {
    this.size = 0
    this.bar = 0
  }
}
