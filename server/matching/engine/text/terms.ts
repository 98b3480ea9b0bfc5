import { isStopWord } from './stop-words.ts'
import type { Word } from './words.ts'

// 2027, 4g, 12b, 1st: counted things and editions. Those that mean something (4G, M365) are in the thesaurus.
const startsWithDigit = /^\d/
const identifier = /\d{3,}/

/** The words worth comparing: no stop words, single letters, numbers or identifiers. */
export function terms(text: readonly Word[]): string[] {
  return text.filter(isTerm).map((word) => word.stem)
}

/** Is this word worth comparing? Numbers, dates and references are not: "365" is read by the thesaurus instead. */
export function isTerm(word: Word): boolean {
  const { stem } = word
  if (stem.length < 2 || stem.length > 40 || isStopWord(stem)) return false
  return !startsWithDigit.test(stem) && !(identifier.test(stem) && !namedNumber.has(stem))
}

const namedNumber = new Set(['m365', 'o365', 'd365'])
