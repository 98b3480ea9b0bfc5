import type { Word } from './words.ts'

/** The words worth comparing, as stems: no stop words, single letters, numbers or identifiers. */
export function terms(text: readonly Word[]): string[] {
  return text.filter(isTerm).map((word) => word.stem)
}

/** Is this word worth comparing? Numbers, dates and references are not: "365" is read by the thesaurus instead. */
export function isTerm(word: Word): boolean {
  return word.isTerm
}
