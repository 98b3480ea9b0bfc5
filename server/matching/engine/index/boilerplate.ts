import type { Corpus } from '../store/corpus.ts'

const boilerplateShare = 0.0004
const boilerplateFloor = 4

/**
 * Fingerprints of forms of words: sentences that stand under at least four different titles (0.04 % of needs in a large
 * corpus). Counting titles and not needs keeps a description that five councils share for the same need. A sentence that
 * names a concept needs twice as many.
 */
export function boilerplateIn(corpus: Corpus): ReadonlySet<number> {
  const least = Math.max(boilerplateFloor, boilerplateShare * corpus.slots.length)
  const count = new SentenceCount()
  for (const slot of byTitle(corpus)) {
    const { keys, telling, sentences } = corpus.tokensAt(slot)
    for (let at = 1; at < sentences; at++) {
      const key = keys[at] as number
      if (key !== 0) count.add(key, keys[0] as number, telling[at] === 1)
    }
  }
  return count.standingUnder(least)
}

/**
 * Needs with the same title follow each other, so that one number a sentence tells whether the title is new to it. A
 * number holds 53 bits: 29 of the title's fingerprint are enough to bring the same titles together.
 */
function byTitle(corpus: Corpus): Uint32Array {
  const range = 2 ** 24
  const order = Float64Array.from(corpus.slots, (slot) => {
    const title = corpus.tokensAt(slot).keys[0] ?? 0
    return (title >>> 3) * range + slot
  }).sort()
  return Uint32Array.from(order, (each) => each % range)
}

/** Counts under how many titles sentences stand: an open table of numbers, because a Map of millions is too large. */
class SentenceCount {
  #keys = new Int32Array(1024)
  #lastTitles = new Int32Array(1024)
  /** Twice the number of titles, plus one where the sentence names a concept. */
  #titles = new Uint32Array(1024)
  #size = 0

  add(key: number, title: number, telling: boolean): void {
    if (2 * this.#size >= this.#keys.length) this.#grow()
    const at = this.#placeOf(key)
    if (this.#keys[at] === 0) {
      this.#keys[at] = key
      this.#size++
    } else if (this.#lastTitles[at] === title) return
    this.#lastTitles[at] = title
    this.#titles[at] = ((this.#titles[at] as number) + 2) | (telling ? 1 : 0)
  }

  standingUnder(least: number): Set<number> {
    const found = new Set<number>()
    this.#titles.forEach((titles, at) => {
      if (titles >>> 1 >= (titles & 1 ? 2 * least : least)) found.add(this.#keys[at] as number)
    })
    return found
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1
    let at = Math.imul(key, 0x9e3779b1) >>> 7
    for (at &= mask; this.#keys[at] !== 0 && this.#keys[at] !== key; at = (at + 1) & mask);
    return at
  }

  #grow(): void {
    const [keys, lastTitles, titles] = [this.#keys, this.#lastTitles, this.#titles]
    this.#keys = new Int32Array(4 * keys.length)
    this.#lastTitles = new Int32Array(4 * keys.length)
    this.#titles = new Uint32Array(4 * keys.length)
    keys.forEach((key, from) => {
      if (key === 0) return
      const at = this.#placeOf(key)
      this.#keys[at] = key
      this.#lastTitles[at] = lastTitles[from] as number
      this.#titles[at] = titles[from] as number
    })
  }
}
