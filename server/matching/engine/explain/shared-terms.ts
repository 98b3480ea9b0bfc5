import { conceptIds } from '../index/concept-ids.ts'
import type { Side } from '../score/sides.ts'
import { sentences } from '../text/sentences.ts'
import { isCommonWord } from '../text/stop-words.ts'
import { isTerm } from '../text/terms.ts'
import { type Word, words } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { mentionsIn } from '../thesaurus/mentions.ts'
import { shown } from './shown-words.ts'

/** At most this many terms, of at most this many words each: a reason names terms, it never quotes. */
const mostTerms = 3
const mostWords = 3

/** A word of the first need that counts, and its number. */
interface KnownWord {
  readonly word: Word
  readonly id: number
}

/** Says which terms a need shares with another, as the need itself writes them. */
export type SharedTerms = (other: Side) => string[]

/**
 * Prepares a need for naming what it shares with others, the most telling first: "rent accounting", "voids". Words of
 * concepts both mention are left out: those have a sentence of their own.
 */
export function sharedTermsOf(side: Side, dictionary: readonly string[]): SharedTerms {
  const { title, description } = side.entry.need
  // A title all in capitals shouts; what it says is written in small letters.
  const calm = title === title.toUpperCase() ? title.toLowerCase() : title
  const text = [calm, ...sentences(description)].map(words)
  const ids = new Map(Array.from(side.vector.ids, (id) => [dictionary[id - conceptIds] ?? '', id]))
  const runs = text.flatMap((sentence) => runsOf(sentence, ids))
  const mentioned = text.flatMap(mentionedIn)
  const own = weightsOf(side)
  return (other) => {
    const covered = wordsOfSharedConcepts(mentioned, other)
    const weights = weightsOf(other)
    const isShared = ({ word, id }: KnownWord) => weights.has(id) && !covered.has(word.stem)
    const weightOf = ({ id }: KnownWord) => (own.get(id) ?? 0) * (weights.get(id) ?? 0)
    return best(
      runs.flatMap((run) => partsIn(run, isShared, other)),
      weightOf,
    )
  }
}

function best(parts: readonly KnownWord[][], weightOf: (word: KnownWord) => number): string[] {
  const ranked = parts
    .filter((part) => part.some(({ word }) => !isCommonWord(word.stem)))
    .map((part) => ({
      part,
      key: part.map(({ word }) => word.stem).join(' '),
      weight: Math.max(...part.map(weightOf)),
    }))
    .sort((x, y) => y.weight - x.weight || y.part.length - x.part.length)
  const kept: typeof ranked = []
  for (const candidate of ranked) {
    if (kept.length === mostTerms) break
    if (!kept.some(({ key }) => ` ${key} `.includes(` ${candidate.key} `))) kept.push(candidate)
  }
  return kept.map(({ part }) => shown(part.map(({ word }) => word)))
}

/** Cuts what is shared in a run into the longest parts that the other need says in the same order. */
function partsIn(run: readonly KnownWord[], isShared: (word: KnownWord) => boolean, other: Side): KnownWord[][] {
  const parts: KnownWord[][] = []
  for (let at = 0; at < run.length; ) {
    let length = 0
    while (length < mostWords && at + length < run.length && isShared(run[at + length] as KnownWord)) length++
    while (length > 1 && !says(other, run, at, length)) length--
    if (length > 0) parts.push(run.slice(at, at + length))
    at += Math.max(1, length)
  }
  return parts
}

function says({ entry }: Side, run: readonly KnownWord[], at: number, length: number): boolean {
  const { ids } = entry.tokens
  const first = run[at]?.id as number
  for (let from = ids.indexOf(first); from !== -1; from = ids.indexOf(first, from + 1)) {
    let same = 1
    while (same < length && ids[from + same] === run[at + same]?.id) same++
    if (same === length) return true
  }
  return false
}

function runsOf(text: readonly Word[], ids: ReadonlyMap<string, number>): KnownWord[][] {
  const runs: KnownWord[][] = [[]]
  for (const word of text) {
    const id = isTerm(word) ? ids.get(word.stem) : undefined
    if (id !== undefined) runs.at(-1)?.push({ word, id })
    else if (runs.at(-1)?.length) runs.push([])
  }
  return runs
}

function weightsOf({ vector: { ids, weights } }: Side): Map<number, number> {
  const found = new Map<number, number>()
  ids.forEach((id, at) => {
    if (id >= conceptIds) found.set(id, weights[at] as number)
  })
  return found
}

interface Mentioned {
  readonly concept: number
  /** The words of the mention, and those of the concept's label. */
  readonly stems: readonly string[]
}

function mentionedIn(sentence: readonly Word[]): Mentioned[] {
  return mentionsIn(sentence).map(({ concept, start, length }) => ({
    concept,
    stems: [...sentence.slice(start, start + length).map((word) => word.stem), ...(labelStems[concept] as string[])],
  }))
}

function wordsOfSharedConcepts(mentioned: readonly Mentioned[], other: Side): Set<string> {
  return new Set(mentioned.filter(({ concept }) => other.concepts.has(concept)).flatMap(({ stems }) => stems))
}

const labelStems = concepts.map(({ label }) => words(label).map((word) => word.stem))
