import { firstWordOf, idIn, type Vector, weightIn, weightOf } from '../index/vector.ts'
import type { Said, Side } from '../score/side.ts'
import { conceptOf, isMention, isWord, mentionLength, wordOf } from '../store/codes.ts'
import { type Dictionary, idOfStem, stemOfId } from '../store/dictionary.ts'
import { isCommonWord } from '../text/stop-words.ts'
import { words } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'

/** At most this many terms, of at most this many words each: a reason names terms, it never quotes. */
const mostTerms = 3
const mostWords = 3

/** A word of the first need that counts: as it is shown, and as it is compared. */
interface KnownWord {
  readonly word: number
  readonly stem: number
}

interface Part {
  readonly run: readonly KnownWord[]
  readonly weight: number
}

/** Says which terms a need shares with another, as the need itself writes them. */
export type SharedTerms = (other: Side) => string[]

/**
 * Prepares a need for naming what it shares with others, the most telling first: "rent accounting", "voids". Words of
 * concepts both mention are left out: those have a sentence of their own.
 */
export function sharedTermsOf(side: Side, dictionary: Dictionary): SharedTerms {
  const runs = runsOf(side, dictionary)
  const mentioned = mentionedIn(side.said, dictionary)
  return (other) => {
    const shared = sharedWords(side.vector, other.vector)
    for (const { concept, stems } of mentioned) {
      if (other.concepts.has(concept)) for (const stem of stems) shared.delete(stem)
    }
    if (shared.size === 0) return []
    const spoken = stemsOf(other.said, dictionary)
    return named(
      runs.flatMap((run) => partsIn(run, shared, spoken)),
      dictionary,
    )
  }
}

/** The words, as compared, that two vectors share, with the product of their weights. */
function sharedWords(a: Vector, b: Vector): Map<number, number> {
  const shared = new Map<number, number>()
  for (let i = firstWordOf(a), j = firstWordOf(b); i < a.length && j < b.length; ) {
    const left = a[i] as number
    const right = b[j] as number
    if (idIn(left) === idIn(right)) shared.set(stemOfId(idIn(left)), weightIn(left) * weightIn(right))
    if (idIn(left) <= idIn(right)) i++
    if (idIn(right) <= idIn(left)) j++
  }
  return shared
}

function named(parts: readonly Part[], dictionary: Dictionary): string[] {
  const ranked = parts
    .filter(({ run }) => run.some(({ stem }) => !isCommonWord(dictionary.wordAt(stem) as string)))
    .sort((x, y) => y.weight - x.weight || y.run.length - x.run.length)
  const kept: { key: string; text: string }[] = []
  for (const { run } of ranked) {
    if (kept.length === mostTerms) break
    const key = ` ${run.map(({ stem }) => stem).join(' ')} `
    if (kept.some((longer) => longer.key.includes(key))) continue
    kept.push({ key, text: run.map(({ word }) => dictionary.wordAt(word)).join(' ') })
  }
  return kept.map(({ text }) => text)
}

/** Cuts what is shared in a run into the longest parts that the other need says in the same order. */
function partsIn(run: readonly KnownWord[], shared: ReadonlyMap<number, number>, spoken: Int32Array): Part[] {
  const weights = run.map(({ stem }) => shared.get(stem) ?? 0)
  const parts: Part[] = []
  for (let at = 0; at < run.length; ) {
    let length = 0
    while (length < mostWords && (weights[at + length] ?? 0) > 0) length++
    while (length > 1 && !says(spoken, run, at, length)) length--
    if (length > 0) parts.push({ run: run.slice(at, at + length), weight: Math.max(...weights.slice(at, at + length)) })
    at += Math.max(1, length)
  }
  return parts
}

function says(spoken: Int32Array, run: readonly KnownWord[], at: number, length: number): boolean {
  const first = run[at]?.stem as number
  for (let from = spoken.indexOf(first); from !== -1; from = spoken.indexOf(first, from + 1)) {
    let same = 1
    while (same < length && spoken[from + same] === run[at + same]?.stem) same++
    if (same === length) return true
  }
  return false
}

/** The words of a need in order, as compared; -1 where a sentence ends. */
function stemsOf({ codes, ends }: Said, dictionary: Dictionary): Int32Array {
  const stems = new Int32Array(codes.length + ends.length)
  let length = 0
  let start = 0
  for (const end of ends) {
    for (let at = start; at < end; at++) {
      const code = codes[at] as number
      if (isWord(code)) stems[length++] = dictionary.stemOf(wordOf(code))
    }
    stems[length++] = -1
    start = end
  }
  return stems.subarray(0, length)
}

/** Words that count and follow each other with nothing between. */
function runsOf({ said: { codes, ends }, vector }: Side, dictionary: Dictionary): KnownWord[][] {
  const runs: KnownWord[][] = [[]]
  let start = 0
  for (const end of ends) {
    if (runs.at(-1)?.length) runs.push([])
    for (let at = start; at < end; at++) {
      const code = codes[at] as number
      if (isMention(code)) continue
      const word = wordOf(code)
      const stem = isWord(code) ? dictionary.stemOf(word) : -1
      if (stem !== -1 && weightOf(vector, idOfStem(stem)) > 0) runs.at(-1)?.push({ word, stem })
      else if (runs.at(-1)?.length) runs.push([])
    }
    start = end
  }
  return runs
}

interface Mentioned {
  readonly concept: number
  /** The words of the mention, and those of the concept's label. */
  readonly stems: readonly number[]
}

function mentionedIn({ codes }: Said, dictionary: Dictionary): Mentioned[] {
  const mentioned: Mentioned[] = []
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number
    if (!isMention(code)) continue
    const concept = conceptOf(code)
    const stems = (labelStems[concept] as string[]).flatMap((stem) => dictionary.lookUp(stem) ?? [])
    for (let next = at + 1, left = mentionLength(code); left > 0 && next < codes.length; next++) {
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
