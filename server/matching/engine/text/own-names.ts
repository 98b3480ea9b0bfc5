import { type Word, words, written } from './words.ts'

/** What every council's name contains: left when the place is taken out of it. */
const councilWords = new Set(
  'council borough city county district metropolitan royal london unitary authority combined greater town the of and on upon in for mbc mdc bc dc cc lb cyngor sir bwrdeistref dinas'.split(
    ' ',
  ),
)

/** An authority's own names, prepared once for removing them from its texts. */
export interface OwnNames {
  readonly phrases: readonly (readonly string[])[]
  readonly places: ReadonlySet<string>
  readonly initials: ReadonlySet<string>
}

/** Prepares an authority's names: "Leeds City Council" gives the whole name, the place "leeds" and the initials LCC. */
export function ownNames(names: readonly string[]): OwnNames {
  const stems = names.map((name) => words(name).map((word) => word.stem)).filter((phrase) => phrase.length > 0)
  const phrases = stems.filter((phrase) => phrase.length > 1).sort((a, b) => b.length - a.length)
  return { phrases, places: new Set(stems.flatMap(placeWords)), initials: new Set(names.flatMap(initialsOf)) }
}

/** The words of a text without the authority's own names, places and initials. */
export function withoutOwnNames(text: readonly Word[], own: OwnNames): Word[] {
  const kept: Word[] = []
  for (let at = 0; at < text.length; ) {
    const skip = ownNameAt(text, at, own)
    if (skip === 0) kept.push(text[at] as Word)
    at += skip || 1
  }
  return kept
}

function ownNameAt(text: readonly Word[], at: number, own: OwnNames): number {
  for (const phrase of own.phrases) {
    if (phrase.every((stem, offset) => text[at + offset]?.stem === stem)) return phrase.length
  }
  const word = text[at] as Word
  if (own.places.has(word.stem)) return 1
  return word.written === written.capitals && own.initials.has(word.stem) ? 1 : 0
}

function placeWords(phrase: readonly string[]): string[] {
  return phrase.filter((stem) => stem.length > 2 && !councilWords.has(stem))
}

function initialsOf(name: string): string[] {
  const all = words(name).map((word) => word.stem)
  const main = all.filter((stem) => !['of', 'and', 'the', 'on', 'upon'].includes(stem))
  return [all, main].map((list) => list.map((stem) => stem.charAt(0)).join('')).filter((letters) => letters.length > 2)
}
