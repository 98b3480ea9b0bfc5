import { weightOf } from '../index/vector.ts'
import type { Side } from '../score/side.ts'
import { isMention, isWord, wordOf } from '../store/codes.ts'
import { type Dictionary, idOfStem } from '../store/dictionary.ts'
import { isCommonWord } from '../text/stop-words.ts'

/** What stands for words that do not count. */
const between = -1

/** The words of a need that count, in order, with a break wherever others stand between. */
export class CountedWords {
  /** Each as it is compared, by number. */
  readonly stems: number[] = []
  /** How much each counts in the need; 0 for a break. */
  readonly weights: number[] = []
  /** Each as it is shown, by number. */
  readonly #shown: number[] = []
  readonly #dictionary: Dictionary

  constructor({ said, vector }: Side, dictionary: Dictionary) {
    this.#dictionary = dictionary
    const { codes, ends, sentences } = said()
    let start = 0
    for (let sentence = 0; sentence < sentences; sentence++) {
      const end = ends[sentence] as number
      for (let at = start; at < end; at++) {
        const code = codes[at] as number
        if (isMention(code)) continue
        const stem = isWord(code) ? dictionary.stemOf(wordOf(code)) : between
        const weight = stem === between ? 0 : weightOf(vector, idOfStem(stem))
        if (weight > 0) this.#push(stem, weight, wordOf(code))
        else this.#break()
      }
      this.#break()
      start = end
    }
  }

  /** Are all of some words everyday ones? */
  areCommon(at: number, length: number): boolean {
    return this.stems.slice(at, at + length).every((stem) => isCommonWord(this.#dictionary.wordAt(stem) as string))
  }

  /** Some words as the need writes them. */
  textOf(at: number, length: number): string {
    const shown = this.#shown.slice(at, at + length)
    return shown.map((word) => this.#dictionary.wordAt(word)).join(' ')
  }

  #push(stem: number, weight: number, shown: number): void {
    this.stems.push(stem)
    this.weights.push(weight)
    this.#shown.push(shown)
  }

  #break(): void {
    if (this.stems.length > 0 && this.stems.at(-1) !== between) this.#push(between, 0, between)
  }
}
