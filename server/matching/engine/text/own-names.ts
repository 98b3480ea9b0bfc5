import { foldWord } from './fold.ts'
import { hashOf } from './hash.ts'
import { HashSieve } from './hash-sieve.ts'
import { repeated } from './repeated.ts'
import { welshMutations } from './welsh-mutations.ts'
import { type Word, words, written } from './words.ts'

/** What every council's name contains: left when the place is taken out of it. */
const councilWords = new Set(
  'council borough city county district metropolitan royal london unitary authority combined greater town the of and on upon in for mbc mdc bc dc cc lb cyngor sir bwrdeistref dinas'
    .split(' ')
    .map(foldWord),
)

/** An authority's own names, prepared once for removing them from its texts. */
export interface OwnNames {
  readonly phrases: readonly (readonly string[])[]
  readonly places: ReadonlySet<string>
  readonly initials: ReadonlySet<string>
  /** What any of these can begin with. */
  readonly beginnings: HashSieve
}

/** Prepares an authority's names: "Leeds City Council" gives the whole name, the place "leeds" and the initials LCC. */
export function ownNames(names: readonly string[]): OwnNames {
  return prepared(names.join('\n'))
}

// There are fewer than 500 authorities.
const prepared = repeated(8192, (joined) => prepare(joined.split('\n')))

function prepare(names: readonly string[]): OwnNames {
  const stems = names.map((name) => words(name).map((word) => word.stem)).filter((phrase) => phrase.length > 0)
  const phrases = stems.filter((phrase) => phrase.length > 1).sort((a, b) => b.length - a.length)
  const places = new Set(stems.flatMap(placeWords))
  const initials = new Set(names.flatMap(initialsOf))
  const beginnings = new HashSieve(256)
  for (const stem of [...phrases.map(([first = '']) => first), ...places, ...initials]) beginnings.add(hashOf(stem))
  return { phrases, places, initials, beginnings }
}

/** The words of a text without the authority's own names, places and initials; the same list where it has none. */
export function withoutOwnNames(text: readonly Word[], own: OwnNames): readonly Word[] {
  for (let at = 0; at < text.length; at++) if (ownNameAt(text, at, own) > 0) return cut(text, own)
  return text
}

function cut(text: readonly Word[], own: OwnNames): Word[] {
  const kept: Word[] = []
  for (let at = 0; at < text.length; ) {
    const skip = ownNameAt(text, at, own)
    if (skip === 0) kept.push(text[at] as Word)
    at += skip || 1
  }
  return kept
}

function ownNameAt(text: readonly Word[], at: number, own: OwnNames): number {
  const word = text[at] as Word
  if (!own.beginnings.passes(word.hash)) return 0
  for (const phrase of own.phrases) {
    if (phrase.every((stem, offset) => text[at + offset]?.stem === stem)) return phrase.length
  }
  if (own.places.has(word.stem)) return 1
  return word.written === written.capitals && own.initials.has(word.stem) ? 1 : 0
}

function placeWords(phrase: readonly string[]): string[] {
  const places = phrase.filter((stem) => !councilWords.has(stem))
  // "Cyngor Gwynedd" is also "yng Ngwynedd"; but Bath has nothing to do with maths.
  const forms = phrase.includes('cyngor') ? places.flatMap(welshMutations) : []
  return [...places, ...forms].filter((stem) => stem.length > 2)
}

function initialsOf(name: string): string[] {
  const all = words(name).map((word) => word.stem)
  const main = all.filter((stem) => !['of', 'and', 'the', 'on', 'upon'].includes(stem))
  return [all, main].map((list) => list.map((stem) => stem.charAt(0)).join('')).filter((letters) => letters.length > 2)
}
