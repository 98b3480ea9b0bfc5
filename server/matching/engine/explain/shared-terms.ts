import { conceptIds } from '../index/concept-ids.ts'
import type { Side } from '../score/sides.ts'
import { isCommonWord } from '../text/stop-words.ts'
import { isTerm } from '../text/terms.ts'
import { type Word, words, written } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { mentionsIn } from '../thesaurus/mentions.ts'

/** At most this many terms, of at most this many words each: a reason names terms, it never quotes. */
const mostTerms = 3
const mostWords = 3

/**
 * The terms two needs share, the most telling first, as the first need writes them: "rent accounting", "voids". Words
 * of concepts they share are left out: those have a sentence of their own.
 */
export function sharedTerms(a: Side, b: Side, dictionary: readonly string[]): string[] {
  const shared = sharedWords(a, b, dictionary)
  const covered = wordsOfSharedConcepts(a, b)
  const found = new Map<string, { text: string; weight: number }>()
  const elsewhere = phrasesOf(b)
  for (const run of runsOf(a, (stem) => shared.has(stem) && !covered.has(stem))) {
    for (const part of partsFoundIn(run, elsewhere)) {
      const key = part.map((word) => word.stem).join(' ')
      const weight = Math.max(...part.map((word) => shared.get(word.stem) ?? 0))
      if (part.some((word) => !isCommonWord(word.stem)) && !found.has(key))
        found.set(key, { text: shown(part), weight })
    }
  }
  return withoutParts([...found].sort((x, y) => y[1].weight - x[1].weight || (x[0] < y[0] ? -1 : 1)))
}

function sharedWords(a: Side, b: Side, dictionary: readonly string[]): Map<string, number> {
  const other = new Map(Array.from(b.vector.ids, (id, at) => [id, b.vector.weights[at] as number]))
  const shared = new Map<string, number>()
  a.vector.ids.forEach((id, at) => {
    const weight = other.get(id)
    if (id >= conceptIds && weight !== undefined) {
      shared.set(dictionary[id - conceptIds] as string, weight * (a.vector.weights[at] as number))
    }
  })
  return shared
}

function wordsOfSharedConcepts(a: Side, b: Side): Set<string> {
  const covered = new Set<string>()
  const text = textWords(a)
  for (const mention of mentionsIn(text)) {
    if (!b.concepts.has(mention.concept)) continue
    for (const word of text.slice(mention.start, mention.start + mention.length)) covered.add(word.stem)
    for (const word of words(concepts[mention.concept]?.label ?? '')) covered.add(word.stem)
  }
  return covered
}

function runsOf(side: Side, wanted: (stem: string) => boolean): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  for (const word of textWords(side)) {
    if (isTerm(word) && wanted(word.stem)) run.push(word)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return run.length > 0 ? [...runs, run] : runs
}

/** Cuts a run into the longest parts the other need says too. */
function partsFoundIn(run: readonly Word[], elsewhere: ReadonlySet<string>): Word[][] {
  const parts: Word[][] = []
  for (let at = 0; at < run.length; ) {
    let length = Math.min(mostWords, run.length - at)
    while (length > 1 && !elsewhere.has(stemsOf(run.slice(at, at + length)))) length--
    parts.push(run.slice(at, at + length))
    at += length
  }
  return parts
}

function phrasesOf(side: Side): Set<string> {
  const text = textWords(side)
  const phrases = new Set<string>()
  for (let at = 0; at < text.length; at++) {
    for (let length = 2; length <= mostWords && at + length <= text.length; length++) {
      phrases.add(stemsOf(text.slice(at, at + length)))
    }
  }
  return phrases
}

function withoutParts(found: readonly (readonly [string, { readonly text: string }])[]): string[] {
  const kept: string[] = []
  const seen: string[] = []
  for (const [key, { text }] of found) {
    if (kept.length === mostTerms) break
    if (seen.some((earlier) => ` ${earlier} `.includes(` ${key} `))) continue
    kept.push(text)
    seen.push(key)
  }
  return kept
}

function textWords({ entry }: Side): Word[] {
  return words(`${entry.need.title}. ${entry.need.description}`)
}

function stemsOf(part: readonly Word[]): string {
  return part.map((word) => word.stem).join(' ')
}

// Acronyms and names keep their capitals; "Supply of Laptops" becomes "laptops".
function shown(part: readonly Word[]): string {
  return part.map((word) => (word.written === written.capitals || isName(word) ? word.surface : lower(word))).join(' ')
}

function lower(word: Word): string {
  return word.surface.toLowerCase()
}

const names = new Set(
  concepts.flatMap((concept) =>
    concept.products
      .flatMap((product) => words(product))
      .filter((word) => word.written === written.capitalised)
      .map((word) => word.stem),
  ),
)
for (const concept of concepts) for (const word of words(concept.phrases.join(' '))) names.delete(word.stem)

function isName(word: Word): boolean {
  return word.written === written.capitalised && names.has(word.stem)
}
