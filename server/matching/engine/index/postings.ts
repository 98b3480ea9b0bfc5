import type { Vector } from './weigh.ts'

/**
 * For each word, the needs that use it: one flat array for those known at the last rebuild, short lists for those that
 * came since. A posting is the need's slot in the upper 24 bits (at most 16.7 million needs), its weight in the lower 8.
 */
export class Postings {
  readonly #offsets: Uint32Array
  readonly #flat: Uint32Array
  readonly #since = new Map<number, number[]>()

  constructor(vectors: readonly Vector[], size: number) {
    this.#offsets = new Uint32Array(size + 1)
    for (const { ids } of vectors) for (const id of ids) (this.#offsets[id + 1] as number)++
    for (let id = 0; id < size; id++) (this.#offsets[id + 1] as number) += this.#offsets[id] as number
    this.#flat = new Uint32Array(this.#offsets[size] as number)
    const next = this.#offsets.slice()
    vectors.forEach(({ ids, weights }, slot) => {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number
        this.#flat[next[id] as number] = (slot << 8) | (weights[at] as number)
        next[id] = (next[id] as number) + 1
      }
    })
  }

  add(slot: number, { ids, weights }: Vector): void {
    ids.forEach((id, at) => {
      const list = this.#since.get(id)
      const posting = (slot << 8) | (weights[at] as number)
      if (list) list.push(posting)
      else this.#since.set(id, [posting])
    })
  }

  /** Adds `weight` × each need's weight for the word to the needs' scores. */
  accumulate(id: number, weight: number, scores: Uint16Array): void {
    if (id + 1 < this.#offsets.length) {
      const flat = this.#flat
      const end = this.#offsets[id + 1] as number
      for (let at = this.#offsets[id] as number; at < end; at++) {
        const posting = flat[at] as number
        const slot = posting >>> 8
        scores[slot] = (scores[slot] as number) + weight * (posting & 255)
      }
    }
    for (const posting of this.#since.get(id) ?? []) {
      const slot = posting >>> 8
      scores[slot] = (scores[slot] as number) + weight * (posting & 255)
    }
  }
}
