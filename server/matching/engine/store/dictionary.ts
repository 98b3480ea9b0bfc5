import { shownForm } from '../explain/shown-words.ts'
import type { Word } from '../text/words.ts'
import { conceptIds } from './concept-ids.ts'
import { grown } from './grown.ts'
import { KnownNumbers } from './known-numbers.ts'

/**
 * Numbers for words: the engine compares numbers, never strings. A word as it is compared ("void", "edrms") has one, and
 * so has each way it is shown ("voids", "EDRMS"), which leads to the former.
 */
export interface Dictionary {
  /** The number of a word by its two forms, given one if it has none. */
  numberOf(stem: string, shown: string): number
  /** The same for a word of a text, as a sentence shows it. */
  numberOfWord(word: Word): number
  /** The word as shown that has this number; undefined where there is none. */
  wordAt(number: number): string | undefined
  /** The number of the word as compared, of any number. */
  stemOf(number: number): number
  /** The number of a word as compared; undefined when no need says it. */
  lookUp(stem: string): number | undefined
  /** How many numbers were given. */
  readonly size: number
}

/** What vectors are made of: the numbers of concepts come first, then those of words as compared. */
export const idOfStem = (stem: number): number => stem + conceptIds

/** The words of every need in the engine. */
export class CorpusDictionary implements Dictionary {
  readonly #stems = new Map<string, number>()
  /** Only those that are shown otherwise than they are compared. */
  readonly #shown = new Map<string, number>()
  readonly #words: string[] = []
  readonly #known = new KnownNumbers()
  #stemOf = new Uint32Array(256)

  numberOf(stem: string, shown: string): number {
    const known = this.find(stem, shown)
    if (known !== undefined) return known
    const stemNumber = this.#stems.get(stem) ?? this.#add(this.#stems, stem, this.size)
    return shown === stem ? stemNumber : this.#add(this.#shown, shown, stemNumber)
  }

  numberOfWord(word: Word): number {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const number = this.numberOf(word.stem, shownForm(word))
    this.#known.set(word, number, this.size)
    return number
  }

  find(stem: string, shown: string): number | undefined {
    return shown === stem ? this.#stems.get(stem) : this.#shown.get(shown)
  }

  wordAt(number: number): string | undefined {
    return this.#words[number]
  }

  stemOf(number: number): number {
    return this.#stemOf[number] as number
  }

  lookUp(stem: string): number | undefined {
    return this.#stems.get(stem)
  }

  get size(): number {
    return this.#words.length
  }

  #add(numbers: Map<string, number>, word: string, stem: number): number {
    const number = this.#words.push(word) - 1
    numbers.set(word, number)
    this.#stemOf = grown(this.#stemOf, number + 1)
    this.#stemOf[number] = stem
    return number
  }
}

/** A dictionary for one draft: words the corpus lacks get numbers of the draft's own, and the corpus stays as it was. */
export class DraftDictionary implements Dictionary {
  readonly #corpus: CorpusDictionary
  readonly #own = new Map<string, number>()
  readonly #words: string[] = []
  readonly #stems: number[] = []

  constructor(corpus: CorpusDictionary) {
    this.#corpus = corpus
  }

  numberOf(stem: string, shown: string): number {
    const known = this.#corpus.find(stem, shown) ?? this.#own.get(`${stem} ${shown}`)
    if (known !== undefined) return known
    if (stem === shown) return this.#add(stem, shown, this.size)
    return this.#add(stem, shown, this.numberOf(stem, stem))
  }

  numberOfWord(word: Word): number {
    return this.numberOf(word.stem, shownForm(word))
  }

  wordAt(number: number): string | undefined {
    return this.#corpus.wordAt(number) ?? this.#words[number - this.#corpus.size]
  }

  stemOf(number: number): number {
    return number < this.#corpus.size
      ? this.#corpus.stemOf(number)
      : (this.#stems[number - this.#corpus.size] as number)
  }

  lookUp(stem: string): number | undefined {
    return this.#corpus.lookUp(stem) ?? this.#own.get(`${stem} ${stem}`)
  }

  get size(): number {
    return this.#corpus.size + this.#words.length
  }

  #add(stem: string, shown: string, stemNumber: number): number {
    const number = this.size
    this.#own.set(`${stem} ${shown}`, number)
    this.#words.push(shown)
    this.#stems.push(stemNumber)
    return number
  }
}
