import { weightOf } from '../index/vector.ts'
import type { Side } from '../score/side.ts'
import { isMention, isWord, wordOf } from '../store/codes.ts'
import { type Dictionary, idOfStem } from '../store/dictionary.ts'
import { isCommonWord } from '../text/stop-words.ts'

/** The words of a need that count, in order, with a break wherever one that does not stands between. */
export interface CountedWords {
  readonly length: number
  /** Each as it is compared, by number; -1 for a break. */
  readonly stems: Int32Array
  /** How much each counts in the need; 0 for a break. */
  readonly weights: Uint8Array
  /** Are all of some words everyday ones? */
  areCommon(at: number, length: number): boolean
  /** Some words as the need writes them. */
  textOf(at: number, length: number): string
}

/** Finds the words that count in what a need says. */
export function countedWordsOf({ said, vector }: Side, dictionary: Dictionary): CountedWords {
  const { codes, ends, sentences } = said
  const stems: number[] = []
  const weights: number[] = []
  const shown: number[] = []
  const push = (stem: number, weight: number, word: number) => {
    stems.push(stem)
    weights.push(weight)
    shown.push(word)
  }
  let start = 0
  for (let sentence = 0; sentence < sentences; sentence++) {
    const end = ends[sentence] as number
    for (let at = start; at < end; at++) {
      const code = codes[at] as number
      if (isMention(code)) continue
      const stem = isWord(code) ? dictionary.stemOf(wordOf(code)) : -1
      const weight = stem === -1 ? 0 : weightOf(vector, idOfStem(stem))
      push(weight === 0 ? -1 : stem, weight, wordOf(code))
    }
    push(-1, 0, -1)
    start = end
  }
  const common = (at: number) => isCommonWord(dictionary.wordAt(stems[at] as number) as string)
  return {
    length: stems.length,
    stems: Int32Array.from(stems),
    weights: Uint8Array.from(weights),
    areCommon(at, length) {
      for (let next = at; next < at + length; next++) if (!common(next)) return false
      return true
    },
    textOf: (at, length) =>
      shown
        .slice(at, at + length)
        .map((word) => dictionary.wordAt(word))
        .join(' '),
  }
}
