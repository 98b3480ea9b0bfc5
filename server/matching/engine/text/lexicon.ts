import { copyOf } from './copy-of.ts'
import { hashOf } from './hash.ts'

/**
 * What was made of every word met so far, so that each is read once. It finds a word where it stands in a text, without
 * cutting it out: cutting and a Map took half as long again.
 *
 * It forgets everything when it holds `most` words: what it holds never changes what is read, only how soon.
 */
export class Lexicon<T extends { readonly surface: string }> {
  readonly #most: number
  readonly #read: (surface: string) => T
  /** Open addressing, at most half full; how many slots there are is a power of two. */
  #slots: (T | undefined)[] = emptySlots(fewestSlots)
  #size = 0

  constructor(most: number, read: (surface: string) => T) {
    this.#most = most
    this.#read = read
  }

  get size(): number {
    return this.#size
  }

  /** What was made of the word from `start` to before `end` in a text; `hash` is `hashOf` it as written. */
  wordAt(text: string, start: number, end: number, hash: number): T {
    const slots = this.#slots
    let slot = hash & (slots.length - 1)
    for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
      if (word.surface.length === end - start && text.startsWith(word.surface, start)) return word
      slot = (slot + 1) & (slots.length - 1)
    }
    const word = this.#read(copyOf(text.slice(start, end)))
    if (end - start <= longest) this.#keep(word, slot)
    return word
  }

  #keep(word: T, slot: number): void {
    this.#slots[slot] = word
    this.#size++
    if (this.#size >= this.#most) this.#forget()
    else if (this.#size * 2 > this.#slots.length) this.#grow()
  }

  #forget(): void {
    this.#slots = emptySlots(fewestSlots)
    this.#size = 0
  }

  #grow(): void {
    const words = this.#slots
    const slots = emptySlots<T>(words.length * 2)
    for (const word of words) if (word) slots[freeSlot(slots, hashOf(word.surface))] = word
    this.#slots = slots
  }
}

// A longer one is no word of any language, and one of a megabyte should not be kept.
const longest = 64
const fewestSlots = 1024

function emptySlots<T>(length: number): (T | undefined)[] {
  return new Array<T | undefined>(length).fill(undefined)
}

function freeSlot(slots: readonly unknown[], hash: number): number {
  let slot = hash & (slots.length - 1)
  while (slots[slot] !== undefined) slot = (slot + 1) & (slots.length - 1)
  return slot
}
