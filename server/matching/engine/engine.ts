import { CorpusDictionary, type Dictionary, DraftDictionary } from './index/dictionary.ts'
import { type Entry, NeedIndex } from './index/need-index.ts'
import { tokensOf } from './index/tokens.ts'
import { type Vector, weigh } from './index/weigh.ts'
import { mayPair } from './may-pair.ts'
import { sideOf } from './score/sides.ts'
import { weights as fitted, type Weights } from './score/weights.ts'
import { scoredMatches } from './scorer.ts'
import { readNeed } from './text/read-need.ts'
import type { EngineNeed, EngineOptions, MatchingEngine, MatchOptions, ScoredMatch } from './types.ts'

/**
 * Raised whenever the same two needs could get another score: cleaning, thesaurus, weights or sentences.
 * Stored with each match, so that old scores can be told and worked out again.
 */
export const ENGINE_VERSION = '2026-11-23.1'

const defaultCandidates = 100
const defaultLimit = 20

/**
 * Up to this many needs the index is built again after any change (30 ms), so that results never depend on the order in
 * which needs came. Above, one change in fifty moves what is informative too little to be seen.
 */
const smallCorpus = 1000
const driftShare = 0.02

/** Makes a matching engine of some needs. */
export function createEngine(needs: Iterable<EngineNeed>, options: EngineOptions = {}): MatchingEngine {
  const engine = new Engine(options.candidates ?? defaultCandidates, options.weights ?? fitted)
  for (const need of needs) engine.put(need)
  return engine
}

class Engine implements MatchingEngine {
  readonly #candidates: number
  readonly #weights: Weights
  readonly #dictionary = new CorpusDictionary()
  readonly #entries = new Map<string, Entry>()
  #index: NeedIndex | null = null
  #changes = 0

  constructor(candidates: number, weights: Weights) {
    this.#candidates = candidates
    this.#weights = weights
  }

  put(need: EngineNeed): void {
    const entry = entryOf(need, this.#dictionary)
    this.#entries.set(need.id, entry)
    this.#index?.add(entry)
    this.#changed()
  }

  remove(id: string): void {
    if (!this.#entries.delete(id)) return
    this.#index?.remove(id)
    this.#changed()
  }

  has(id: string): boolean {
    return this.#entries.has(id)
  }

  get size(): number {
    return this.#entries.size
  }

  matchesOf(id: string, options: MatchOptions = {}): ScoredMatch[] {
    if (!this.#entries.has(id)) return []
    const index = this.#currentIndex()
    const slot = index.slotOf(id) as number
    return this.#search(index, index.entryAt(slot), index.vectorAt(slot), this.#dictionary.words, options)
  }

  similarTo(draft: EngineNeed, options: MatchOptions = {}): ScoredMatch[] {
    const dictionary = new DraftDictionary(this.#dictionary)
    const entry = entryOf(draft, dictionary)
    const index = this.#indexFor(entry, dictionary)
    return this.#search(index, entry, weigh(entry.tokens, index.statistics), dictionary.words, options)
  }

  /** In a small corpus the draft is weighed as if it were posted, in an index of its own that is then thrown away. */
  #indexFor(draft: Entry, dictionary: DraftDictionary): NeedIndex {
    if (this.size > smallCorpus) return this.#currentIndex()
    const others = [...this.#entries.values()].filter((entry) => entry.need.id !== draft.need.id)
    return new NeedIndex([...others, draft], dictionary.words)
  }

  #search(index: NeedIndex, entry: Entry, vector: Vector, words: readonly string[], options: MatchOptions) {
    const allowed = options.mayPair ?? mayPair
    const candidates = index.top(
      vector,
      this.#candidates,
      (other) => other.id !== entry.need.id && allowed(entry.need, other),
    )
    const others = candidates.map(({ slot }) => index.sideAt(slot))
    return scoredMatches(sideOf(entry, vector), others, index, words, {
      weights: this.#weights,
      limit: options.limit ?? defaultLimit,
      minProbability: options.minProbability ?? this.#weights.threshold,
    })
  }

  #changed(): void {
    this.#changes++
    if (this.#changes > (this.size <= smallCorpus ? 0 : driftShare * this.size)) this.#index = null
  }

  #currentIndex(): NeedIndex {
    if (!this.#index) {
      this.#index = new NeedIndex([...this.#entries.values()], this.#dictionary.words)
      this.#changes = 0
    }
    return this.#index
  }
}

function entryOf(need: EngineNeed, dictionary: Dictionary): Entry {
  return { need, tokens: tokensOf(readNeed(need), dictionary) }
}
