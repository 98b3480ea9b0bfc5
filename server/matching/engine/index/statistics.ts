import { conceptOf, isMention, isWord, wordOf } from '../store/codes.ts'
import { broaderConcepts, conceptIds } from '../store/concept-ids.ts'
import type { Corpus } from '../store/corpus.ts'
import { type Dictionary, idOfStem } from '../store/dictionary.ts'
import { isCommonWord } from '../text/stop-words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { boilerplateIn } from './boilerplate.ts'

/** What the corpus as a whole says about each word and sentence, frozen until the index is rebuilt. */
export interface Statistics {
  readonly needs: number
  /** How informative each number (concept or word) is; 0 where it is dropped. */
  readonly idf: Float32Array
  /** 1 for everyday words of IT procurement and general concepts. */
  readonly everyday: Uint8Array
  /** How many needs use it, outside boilerplate. */
  readonly frequency: Uint32Array
  /** 1 where at least two authorities, or departments, use it: only such words can match. */
  readonly shared: Uint8Array
  /** How much the words nobody shares weigh in a need's length: all in a small corpus, little in a large one. */
  readonly unsharedWeight: number
  /** Fingerprints of sentences repeated under different titles: forms of words, not needs. */
  readonly boilerplate: ReadonlySet<number>
}

// Everyday IT words count as if seen in a fifth of 200 earlier needs: without it, idf in a corpus of 50 is noise.
const earlierNeeds = 200
const earlierShare = 0.2
// Words in over a tenth of needs say little: dropped for the same quality and 7 times fewer postings (at 100,000
// needs). The floor keeps "housing" in a corpus of 50 of which 6 are about housing.
const tooCommonShare = 0.1
const tooCommonFloor = 40
// Above this many needs, a word only one authority uses is a local name or a misprint; below, it is content that
// nobody else happens to share, and leaving it out of a need's length would make every common word look decisive.
const smallCorpus = 1000

/** Counts a corpus. */
export function statisticsOf(corpus: Corpus): Statistics {
  const needs = corpus.slots.length
  const boilerplate = boilerplateIn(corpus)
  const { frequency, shared } = countUse(corpus, boilerplate)
  const everyday = everydayNumbers(corpus.dictionary)
  return {
    needs,
    idf: information(frequency, needs, everyday),
    everyday,
    frequency,
    shared,
    unsharedWeight: Math.min(1, smallCorpus / Math.max(1, needs)),
    boilerplate,
  }
}

/** How informative a word in `frequency` of `needs` needs is, in nats. */
export function informationOf(frequency: number, needs: number, common: boolean): number {
  return Math.log(1 + (needs + earlierNeeds) / (frequency + (common ? earlierShare * earlierNeeds : 0) + 0.5))
}

/** Can needs be found by this word or concept? */
export const isPosted = (id: number, { shared }: Statistics): boolean => id < conceptIds || shared[id] === 1

/** At most so many needs have a word or concept in their vectors. */
export function mostPostings(id: number, statistics: Statistics): number {
  if (!isPosted(id, statistics) || statistics.idf[id] === 0) return 0
  return id < conceptIds ? Math.min(statistics.needs, wideUse(id, statistics)) : (statistics.frequency[id] as number)
}

/** A concept is also used by the needs that mention a narrower one. */
function wideUse(concept: number, { frequency }: Statistics): number {
  return broaderConcepts.reduce<number>(
    (sum, broader, narrower) => (broader === concept ? sum + (frequency[narrower] as number) : sum),
    frequency[concept] as number,
  )
}

function everydayNumbers(dictionary: Dictionary): Uint8Array {
  return Uint8Array.from({ length: idOfStem(dictionary.size) }, (_, id) => {
    const isEveryday =
      id < conceptIds ? concepts[id]?.general : isCommonWord(dictionary.wordAt(id - conceptIds) as string)
    return isEveryday ? 1 : 0
  })
}

function information(frequency: Uint32Array, needs: number, everyday: Uint8Array): Float32Array {
  const limit = Math.max(tooCommonFloor, tooCommonShare * needs)
  return Float32Array.from(frequency, (used, id) =>
    id >= conceptIds && used > limit ? 0 : informationOf(used, needs, everyday[id] === 1),
  )
}

function countUse(corpus: Corpus, boilerplate: ReadonlySet<number>) {
  const size = idOfStem(corpus.dictionary.size)
  const frequency = new Uint32Array(size)
  const shared = new Uint8Array(size)
  const lastUser = new Int32Array(size).fill(-1)
  const firstBuyer = new Float64Array(size).fill(-1)
  for (const slot of corpus.slots) {
    const buyer = corpus.buyerAt(slot)
    const { codes, ends, keys, sentences } = corpus.tokensAt(slot)
    for (let sentence = 0, start = 0; sentence < sentences; sentence++) {
      const end = ends[sentence] as number
      const counts = !boilerplate.has(keys[sentence] as number)
      for (let at = start; counts && at < end; at++) {
        const id = idOfCode(codes[at] as number, corpus.dictionary)
        if (id === -1 || lastUser[id] === slot) continue
        lastUser[id] = slot
        frequency[id] = (frequency[id] as number) + 1
        if (firstBuyer[id] === -1) firstBuyer[id] = buyer
        else if (firstBuyer[id] !== buyer) shared[id] = 1
      }
      start = end
    }
  }
  return { frequency, shared }
}

/** The number in vectors of what a code stands for; -1 for a gap. */
export function idOfCode(code: number, dictionary: Dictionary): number {
  if (isMention(code)) return conceptOf(code)
  return isWord(code) ? idOfStem(dictionary.stemOf(wordOf(code))) : -1
}
