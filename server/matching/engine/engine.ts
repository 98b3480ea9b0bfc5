import { kernelFor, NeedIndex } from './index/need-index.ts'
import { mayPair as differentBuyers } from './may-pair.ts'
import { type JoinHelp, neighboursOf } from './neighbours/join.ts'
import type { NeighbourGraph } from './neighbours/neighbour-graph.ts'
import { sideOf } from './score/side.ts'
import { weights as fitted, type Weights } from './score/weights.ts'
import { type Bounds, Scorer } from './scorer.ts'
import { factsOf } from './store/fact-columns.ts'
import { grown } from './store/grown.ts'
import { NeedStore } from './store/need-store.ts'
import { WithDraft } from './store/with-draft.ts'
import type {
  EngineNeed,
  EngineOptions,
  MatchingEngine,
  MatchOptions,
  MayPair,
  Neighbour,
  Party,
  ScoredMatch,
} from './types.ts'

/**
 * Raised whenever the same two needs could get another score: cleaning, thesaurus, weights or sentences.
 * Stored with each match, so that old scores can be told and worked out again.
 */
export const ENGINE_VERSION = '2026-11-23.2'

const defaultLimit = 20

/**
 * Up to this many needs the index is built again after any change (10 ms), so that results never depend on the order in
 * which needs came. Above, one change in fifty moves what is informative too little to be seen.
 */
const smallCorpus = 1000
const driftShare = 0.02
/** The product of a vector with itself, about: likeness is told as a share of it. */
const wholeLikeness = 250 * 250

/** Makes a matching engine of some needs. */
export function createEngine(needs: Iterable<EngineNeed>, options: EngineOptions = {}): MatchingEngine {
  const engine = new Engine(options)
  for (const need of needs) engine.put(need)
  return engine
}

/** The index as it was built last, and what rests on it. */
interface Built {
  readonly index: NeedIndex
  readonly scorer: Scorer
  readonly graph: NeighbourGraph | null
}

class Engine implements MatchingEngine {
  weights: Weights
  readonly #candidates: number
  readonly #neighbours: number
  readonly #mayPair: MayPair
  readonly #isOpen: (id: string) => boolean
  /** 1 for each slot whose need is open. */
  #open = new Uint8Array(64)
  readonly #joinHelp: JoinHelp | null
  readonly #store = new NeedStore()
  #built: Built | null = null
  #changes = 0

  constructor(options: EngineOptions) {
    const { candidates = 100, neighbours = 0, weights = fitted, mayPair = differentBuyers, joinHelp = null } = options
    this.#candidates = candidates
    this.#neighbours = neighbours
    this.weights = weights
    this.#mayPair = mayPair
    this.#isOpen = options.isOpen ?? (() => options.mayPair === undefined)
    this.#joinHelp = joinHelp
  }

  put(need: EngineNeed): void {
    this.#leave(this.#store.slotOf(need.id))
    const slot = this.#store.put(need)
    this.#open = grown(this.#open, slot + 1)
    this.#open[slot] = this.#isOpen(need.id) ? 1 : 0
    this.#changed()
    if (this.#built?.index.add(slot) === false) this.#built = null
    this.#built?.graph?.add(slot)
  }

  remove(id: string): void {
    const slot = this.#store.slotOf(id)
    if (slot === undefined) return
    this.#leave(slot)
    this.#store.remove(id)
    this.#changed()
  }

  has(id: string): boolean {
    return this.#store.slotOf(id) !== undefined
  }

  get size(): number {
    return this.#store.size
  }

  prepare(): void {
    this.#current()
  }

  get bytes() {
    return { index: this.#built?.index.bytes ?? 0, needs: this.#store.bytes }
  }

  candidatesOf(id: string, limit: number): Neighbour[] {
    const slot = this.#store.slotOf(id)
    if (slot === undefined) return []
    const { index } = this.#current()
    const allows = (other: number) => this.#mayMeet(slot, other)
    const { slots, scores, size } = index.nearest(index.vectorAt(slot), limit, allows)
    return this.#named(slots.subarray(0, size), scores)
  }

  neighboursOf(id: string): Neighbour[] {
    const slot = this.#store.slotOf(id)
    const kept = slot === undefined ? undefined : this.#current().graph?.of(slot)
    return kept ? this.#named(kept.slots, kept.scores) : []
  }

  matchesOf(id: string, options: MatchOptions = {}): ScoredMatch[] {
    const slot = this.#store.slotOf(id)
    if (slot === undefined) return []
    const { index, scorer, graph } = this.#current()
    const allows = options.mayPair
      ? this.#partnersOf(this.#store.partyAt(slot), options.mayPair)
      : (other: number) => this.#mayMeet(slot, other)
    index.scoreAll(index.vectorAt(slot))
    const { slots, size } = index.rank(index.used, this.#candidates, allows)
    const holders = new Set(graph?.holdersAmongScored(slot).filter(allows))
    index.kernel.clear(index.used)
    const best = slots.subarray(0, size)
    const others = holders.size === 0 ? best : [...new Set([...best, ...holders])]
    return scorer.matches(scorer.sideAt(slot), others, this.#store.dictionary, this.#bounds(options, holders))
  }

  similarTo(draft: EngineNeed, options: MatchOptions = {}): ScoredMatch[] {
    const corpus = new WithDraft(this.#store, draft)
    const { index, scorer } = this.#builtWith(corpus)
    const vector = index.weigh(corpus.draft, corpus.dictionary)
    const allows = this.#partnersOf(draft, options.mayPair ?? this.#mayPair)
    const { slots, size } = index.nearest(vector, this.#candidates, (slot) => slot !== corpus.draftSlot && allows(slot))
    const side = sideOf(factsOf(draft), () => corpus.draft, vector)
    return scorer.matches(side, slots.subarray(0, size), corpus.dictionary, this.#bounds(options))
  }

  /** In a small corpus the draft is weighed as if it were posted, in an index of its own that is then thrown away. */
  #builtWith(corpus: WithDraft): Pick<Built, 'index' | 'scorer'> {
    if (this.size > smallCorpus) return this.#current()
    const index = new NeedIndex(corpus)
    return { index, scorer: new Scorer(this.#store, index) }
  }

  #bounds(
    { limit = defaultLimit, minProbability = this.weights.threshold, isKnown = () => false }: MatchOptions,
    always: ReadonlySet<number> = nobody,
  ): Bounds {
    return { weights: this.weights, limit, minProbability, always, isKnown }
  }

  /** By numbers alone for open needs, which nearly all are: asking the rule for each took as long as comparing. */
  #mayMeet(slot: number, other: number): boolean {
    if (slot === other) return false
    if (this.#open[slot] && this.#open[other]) return this.#store.columns.areOfDifferentBuyers(slot, other)
    return this.#mayPair(this.#store.partyAt(slot), this.#store.partyAt(other))
  }

  #partnersOf(own: Party, mayPair: MayPair): (slot: number) => boolean {
    const ownSlot = this.#store.slotOf(own.id)
    return (slot) => slot !== ownSlot && mayPair(own, this.#store.partyAt(slot))
  }

  #named(slots: Uint32Array, scores: Uint16Array): Neighbour[] {
    return Array.from(slots, (slot, at) => ({
      id: this.#store.idAt(slot),
      likeness: Math.min(1, (scores[at] as number) / wholeLikeness),
    }))
  }

  #leave(slot: number | undefined): void {
    if (slot === undefined || !this.#built) return
    this.#built.graph?.remove(slot)
    this.#built.index.remove(slot)
  }

  #changed(): void {
    this.#changes++
    const drifted = this.#changes > (this.size <= smallCorpus ? 0 : driftShare * this.size)
    if (drifted) this.#built = null
  }

  #current(): Built {
    if (!this.#built) {
      this.#store.reuseSlots()
      const threads = this.#joinHelp?.shares ?? 1
      const index = new NeedIndex(this.#store, (room) => kernelFor({ ...room, threads }))
      this.#built = { index, scorer: new Scorer(this.#store, index), graph: this.#graphOf(index) }
      this.#changes = 0
    }
    return this.#built
  }

  #graphOf(index: NeedIndex): NeighbourGraph | null {
    if (this.#neighbours === 0) return null
    return neighboursOf(index, {
      store: this.#store,
      size: this.#neighbours,
      mayMeet: (slot, other) => this.#mayMeet(slot, other),
      isOpen: (slot) => this.#open[slot] === 1,
      help: this.#joinHelp,
    })
  }
}

const nobody: ReadonlySet<number> = new Set()
