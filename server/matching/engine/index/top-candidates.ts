/** A need found by the index, by its slot, and how alike: the dot product of the two vectors, 0–65,025. */
export interface Candidate {
  readonly slot: number
  readonly score: number
}

/**
 * The best `limit` of the scored slots, best first, equal scores by slot. Exact: every score above zero is looked at,
 * and the filter is asked only of those that would enter the list. Leaves all scores at zero for the next question.
 */
export function takeTop(
  scores: Uint16Array,
  used: number,
  limit: number,
  allows: (slot: number) => boolean,
): Candidate[] {
  const best = new Ranking(limit)
  for (let slot = 0; slot < used; slot++) {
    const score = scores[slot] as number
    if (score === 0) continue
    scores[slot] = 0
    if (score > best.bar && allows(slot)) best.insert(slot, score)
  }
  return best.candidates()
}

/** A short list kept in order by insertion: flat arrays, because a list of objects took four times as long. */
class Ranking {
  readonly #slots: Uint32Array
  readonly #scores: Uint16Array
  #size = 0
  /** A score must be above this to enter. */
  bar = 0

  constructor(limit: number) {
    this.#slots = new Uint32Array(limit)
    this.#scores = new Uint16Array(limit)
  }

  insert(slot: number, score: number): void {
    const limit = this.#slots.length
    if (limit === 0) return
    let at = this.#size < limit ? this.#size++ : limit - 1
    for (; at > 0 && (this.#scores[at - 1] as number) < score; at--) {
      this.#scores[at] = this.#scores[at - 1] as number
      this.#slots[at] = this.#slots[at - 1] as number
    }
    this.#scores[at] = score
    this.#slots[at] = slot
    if (this.#size === limit) this.bar = this.#scores[limit - 1] as number
  }

  candidates(): Candidate[] {
    return Array.from({ length: this.#size }, (_, at) => ({
      slot: this.#slots[at] as number,
      score: this.#scores[at] as number,
    }))
  }
}
