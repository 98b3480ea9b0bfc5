import { isCommonWord } from '../text/stop-words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { conceptIds } from './concept-ids.ts'
import type { Tokens } from './tokens.ts'

/** What the corpus as a whole says about each word and sentence, frozen until the index is rebuilt. */
export interface Statistics {
  readonly needs: number
  /** How informative each number (concept or word) is; 0 where it is dropped. */
  readonly idf: Float32Array
  /** 1 where at least two authorities, or departments, use it: only such words can match. */
  readonly shared: Uint8Array
  /** The last need that uses it, as a slot; -1 where none does. */
  readonly holder: Int32Array
  /** How much the words nobody shares weigh in a need's length: all in a small corpus, little in a large one. */
  readonly unsharedWeight: number
  /** Fingerprints of sentences repeated under different titles: forms of words, not needs. */
  readonly boilerplate: ReadonlySet<number>
}

export interface CountedNeed {
  readonly slot: number
  /** Its authority and department, as a number. */
  readonly buyer: number
  readonly tokens: Tokens
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
const boilerplateShare = 0.0004
const boilerplateFloor = 4

/** Counts a corpus. `common` tells, per word number, whether it is an everyday word of IT procurement. */
export function statisticsOf(needs: readonly CountedNeed[], size: number, words: readonly string[]): Statistics {
  const boilerplate = boilerplateIn(needs)
  const { df, shared, holder } = countHolders(needs, size, boilerplate)
  const idf = new Float32Array(size)
  const limit = Math.max(tooCommonFloor, tooCommonShare * needs.length)
  for (let id = 0; id < size; id++) {
    const common = id >= conceptIds ? isCommonWord(words[id - conceptIds] ?? '') : isGeneral(id)
    const dropped = id >= conceptIds && (df[id] ?? 0) > limit
    idf[id] = dropped ? 0 : informationOf(df[id] ?? 0, needs.length, common)
  }
  return { needs: needs.length, idf, shared, holder, unsharedWeight: unsharedWeightFor(needs.length), boilerplate }
}

/** How informative a word in `df` of `needs` needs is, in nats. */
export function informationOf(df: number, needs: number, common: boolean): number {
  return Math.log(1 + (needs + earlierNeeds) / (df + (common ? earlierShare * earlierNeeds : 0) + 0.5))
}

function unsharedWeightFor(needs: number): number {
  return Math.min(1, smallCorpus / Math.max(1, needs))
}

function isGeneral(concept: number): boolean {
  return concepts[concept]?.general === true
}

function countHolders(needs: readonly CountedNeed[], size: number, boilerplate: ReadonlySet<number>) {
  const df = new Uint32Array(size)
  const shared = new Uint8Array(size)
  const holder = new Int32Array(size).fill(-1)
  const firstBuyer = new Int32Array(size).fill(-1)
  for (const { slot, buyer, tokens } of needs) {
    let start = 0
    for (let sentence = 0; sentence < tokens.ends.length; sentence++) {
      const end = tokens.ends[sentence] as number
      if (!boilerplate.has(tokens.keys[sentence] as number)) {
        for (let at = start; at < end; at++) {
          const id = tokens.ids[at] as number
          if (holder[id] === slot) continue
          df[id] = (df[id] as number) + 1
          holder[id] = slot
          if (firstBuyer[id] === -1) firstBuyer[id] = buyer
          else if (firstBuyer[id] !== buyer) shared[id] = 1
        }
      }
      start = end
    }
  }
  return { df, shared, holder }
}

/**
 * Sentences that stand under at least four different titles (0.04 % of needs in a large corpus). Counting titles and
 * not needs keeps a description that five councils share for the same need. A sentence that names a concept needs twice
 * as many.
 */
function boilerplateIn(needs: readonly CountedNeed[]): Set<number> {
  const least = Math.max(boilerplateFloor, boilerplateShare * needs.length)
  const lastTitle = new Map<number, number>()
  const titles = new Map<number, number>()
  const telling = new Set<number>()
  const byTitle = needs.toSorted((a, b) => (a.tokens.keys[0] ?? 0) - (b.tokens.keys[0] ?? 0))
  for (const { tokens } of byTitle) {
    const title = tokens.keys[0] ?? 0
    for (let sentence = 1; sentence < tokens.keys.length; sentence++) {
      const key = tokens.keys[sentence] as number
      if (key === 0 || lastTitle.get(key) === title) continue
      lastTitle.set(key, title)
      titles.set(key, (titles.get(key) ?? 0) + 1)
      if (tokens.telling[sentence]) telling.add(key)
    }
  }
  const enough = (key: number) => (telling.has(key) ? 2 * least : least)
  return new Set([...titles].filter(([key, count]) => count >= enough(key)).map(([key]) => key))
}
