import { idIn, weightIn } from '../index/vector.ts'
import type { Said, Side } from '../score/side.ts'
import { conceptOf, isMention, isWord, mentionLength, wordOf } from '../store/codes.ts'
import { type Dictionary, idOfStem } from '../store/dictionary.ts'
import { words } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { CountedWords } from './counted-words.ts'

/** At most this many terms, of at most this many words each: a reason names terms, it never quotes. */
const mostTerms = 3
const mostWords = 3

/** Words that follow each other in the need, shared with the other. */
interface Part {
  readonly at: number
  readonly length: number
  readonly weight: number
}

/** Says which terms a need shares with another, as the need itself writes them. */
export type SharedTerms = (other: Side) => string[]

/**
 * Prepares a need for naming what it shares with others, the most telling first: "rent accounting", "voids". Words of
 * concepts both mention are left out: those have a sentence of their own.
 *
 * `scratch` has a nought for each number a vector can hold, and is left as it was.
 */
export function sharedTermsOf(side: Side, dictionary: Dictionary, scratch: Uint8Array): SharedTerms {
  const counted = new CountedWords(side, dictionary)
  const mentioned = mentionedIn(side.said(), dictionary)
  const shared = new Uint16Array(counted.stems.length)
  return (other) => {
    layShared(other)
    return named(partsOf(counted, shared, other, dictionary), counted)
  }

  /** How much each counted word weighs in both needs; 0 where the other does not say it. */
  function layShared({ vector }: Side): void {
    for (let at = 0; at < vector.length; at++) scratch[idIn(vector[at] as number)] = weightIn(vector[at] as number)
    for (const { concept, stems } of mentioned) {
      if (scratch[concept] !== 0) for (const stem of stems) scratch[idOfStem(stem)] = 0
    }
    for (let at = 0; at < shared.length; at++) {
      const weight = counted.weights[at] as number
      shared[at] = weight === 0 ? 0 : weight * (scratch[idOfStem(counted.stems[at] as number)] as number)
    }
    for (let at = 0; at < vector.length; at++) scratch[idIn(vector[at] as number)] = 0
  }
}

/** Cuts what is shared into the longest parts that the other need says in the same order. */
function partsOf({ stems }: CountedWords, shared: Uint16Array, other: Side, dictionary: Dictionary): Part[] {
  const parts: Part[] = []
  let spoken: Int32Array | undefined
  for (let at = 0; at < shared.length; ) {
    let length = 0
    while (length < mostWords && (shared[at + length] ?? 0) > 0) length++
    if (length > 1) spoken ??= stemsOf(other.said(), dictionary)
    while (length > 1 && !says(spoken as Int32Array, stems, at, length)) length--
    if (length > 0) parts.push({ at, length, weight: heaviest(shared, at, length) })
    at += Math.max(1, length)
  }
  return parts
}

function heaviest(weights: Uint16Array, at: number, length: number): number {
  let most = 0
  for (let next = at; next < at + length; next++) most = Math.max(most, weights[next] as number)
  return most
}

function says(spoken: Int32Array, stems: readonly number[], at: number, length: number): boolean {
  const first = stems[at] as number
  const second = stems[at + 1] as number
  for (let from = 0; from < spoken.length; from++) {
    if (spoken[from] !== first || spoken[from + 1] !== second) continue
    let same = 2
    while (same < length && spoken[from + same] === stems[at + same]) same++
    if (same === length) return true
  }
  return false
}

/** The words of a need in order, as compared; -1 where a sentence ends. */
function stemsOf({ codes, ends, sentences }: Said, dictionary: Dictionary): Int32Array {
  const stems = new Int32Array((ends[sentences - 1] ?? 0) + sentences)
  let length = 0
  let start = 0
  for (let sentence = 0; sentence < sentences; sentence++) {
    const end = ends[sentence] as number
    for (let at = start; at < end; at++) {
      const code = codes[at] as number
      if (isWord(code)) stems[length++] = dictionary.stemOf(wordOf(code))
    }
    stems[length++] = -1
    start = end
  }
  return stems.subarray(0, length)
}

/** The weightiest parts in words, leaving out everyday words and what a longer part says already. */
function named(parts: Part[], counted: CountedWords): string[] {
  parts.sort((x, y) => y.weight - x.weight || y.length - x.length)
  const kept: Part[] = []
  for (const part of parts) {
    if (kept.length === mostTerms) break
    if (counted.areCommon(part.at, part.length) || kept.some((other) => contains(other, part, counted))) continue
    kept.push(part)
  }
  return kept.map(({ at, length }) => counted.textOf(at, length))
}

function contains(longer: Part, part: Part, { stems }: CountedWords): boolean {
  for (let from = longer.at; from + part.length <= longer.at + longer.length; from++) {
    let same = 0
    while (same < part.length && stems[from + same] === stems[part.at + same]) same++
    if (same === part.length) return true
  }
  return false
}

interface Mentioned {
  readonly concept: number
  /** The words of the mention, and those of the concept's label. */
  readonly stems: readonly number[]
}

function mentionedIn({ codes, length }: Said, dictionary: Dictionary): Mentioned[] {
  const mentioned: Mentioned[] = []
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number
    if (!isMention(code)) continue
    const concept = conceptOf(code)
    const stems = (labelStems[concept] as string[]).flatMap((stem) => dictionary.lookUp(stem) ?? [])
    for (let next = at + 1, left = mentionLength(code); left > 0 && next < length; next++) {
      const following = codes[next] as number
      if (!isWord(following)) continue
      stems.push(dictionary.stemOf(wordOf(following)))
      left--
    }
    mentioned.push({ concept, stems })
  }
  return mentioned
}

const labelStems = concepts.map(({ label }) => words(label).map((word) => word.stem))
