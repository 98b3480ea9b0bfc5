import { type ReadNeed, type ReadSentence, readNeed } from '../text/read-need.ts'
import type { Word } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import type { Mention } from '../thesaurus/mentions.ts'
import type { EngineNeed } from '../types.ts'
import { gap, mentionCode, wordCode } from './codes.ts'
import type { Dictionary } from './dictionary.ts'
import type { Tokens } from './tokens.ts'

/** Reads a need and numbers what it says. A concept is a word of its own: "HMS" and "landlord system" share it. */
export function tokenise(need: EngineNeed, dictionary: Dictionary, into: Tokens): Tokens {
  const read = readNeed(need)
  const { title } = need
  const numberOf = (word: Word) => dictionary.numberOfWord(word)
  const numberOfLowered = ({ stem, surface }: Word) => dictionary.numberOf(stem, surface.toLowerCase())
  into.clear()
  // A title all in capitals shouts; what it says is shown in small letters.
  pushSentence(read.title, title === title.toUpperCase() ? numberOfLowered : numberOf, into)
  for (const sentence of read.body) pushSentence(sentence, numberOf, into)
  pushIncumbent(read, into)
  return into
}

function pushSentence(
  { key, words, mentions, incidental }: ReadSentence,
  numberOf: (word: Word) => number,
  into: Tokens,
): void {
  let next = 0
  let isGap = true
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    const mention = mentions[next]
    if (mention?.start === at) {
      into.push(mentionCode(mention.concept, termsIn(mention, words)))
      next++
    }
    if (word.isTerm) into.push(wordCode(numberOf(word)))
    else if (!isGap) into.push(gap)
    isGap = !word.isTerm
  }
  into.endSentence(key, incidental, mentions.some(isTelling))
}

function pushIncumbent({ incumbent }: ReadNeed, into: Tokens): void {
  for (const { concept } of incumbent) into.push(mentionCode(concept, 0))
  into.endSentence(0, false, incumbent.some(isTelling))
}

const termsIn = ({ start, length }: Mention, words: readonly Word[]): number => {
  let terms = 0
  for (let at = start; at < start + length; at++) if (words[at]?.isTerm) terms++
  return terms
}

const isTelling = ({ concept }: Mention): boolean => concepts[concept]?.general !== true
