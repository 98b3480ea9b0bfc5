import { isForEveryCouncil, isSharedWith, mayMeet, type SharedNeed } from '../needs/need.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { createEngine } from './engine/engine.ts'
import { mayPair as differentBuyers } from './engine/may-pair.ts'
import type { EngineNeed, MatchingEngine, MayPair, ScoredMatch } from './engine/types.ts'
import { joinInThreads, usefulThreads } from './join-in-threads.ts'
import { engineVersion } from './learning/engine-version.ts'
import { findWeightsInUse } from './learning/weights-in-use.ts'
import { isMatchable, type MatchableRow, toEngineNeed, toSharedNeed } from './matchable-need.ts'
import { readMatchable, readMatchablePage } from './read-matchable.ts'

/** As many matches of a need as its officers will look at; those that would list it among theirs come beside them. */
export const MATCHES_A_NEED = 10

const PAGE = 2_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
/** A change may commit some time after the instant it is stamped with; this much is read again. */
const OVERLAP_MS = 120_000
/** A unit of work commits at most this long after the instant it stamps. */
const LONGEST_TRANSACTION_MS = 60_000

/** What an index is for: which needs it holds, and for how many nearest of each the engine keeps lists. */
export interface IndexChoices {
  readonly takesPart?: (row: MatchableRow) => boolean
  readonly neighbours?: number
}

/**
 * One process's replica of the open needs, in memory. PostgreSQL is the record: the index is read from it at
 * start, follows every change by reading what was updated since, and may be thrown away at any time.
 */
export class MatchingIndex {
  readonly #engine: MatchingEngine
  readonly #takesPart: (row: MatchableRow) => boolean
  readonly #shared = new Map<string, SharedNeed>()
  readonly #versions = new Map<string, number>()
  #readUpTo = new Date(0)
  #reading: Promise<void> | undefined
  #next: Promise<void> | undefined

  private constructor({ takesPart = isMatchable, neighbours = 0 }: IndexChoices) {
    this.#takesPart = takesPart
    this.#engine = createEngine([], {
      neighbours,
      mayPair: this.#mayPair,
      isOpen: (id) => this.#isShared(id, isForEveryCouncil),
      joinHelp: { shares: usefulThreads(), carryOut: joinInThreads },
    })
  }

  /** Reads every need that takes part in matching, or those of them that the caller wants. */
  static async load(db: Database, choices: IndexChoices = {}): Promise<MatchingIndex> {
    const index = new MatchingIndex(choices)
    index.#engine.weights = (await findWeightsInUse(db)).weights
    for (let after = BEFORE_ALL; ; ) {
      const page = await readMatchablePage(db, after, PAGE)
      for (const row of page) {
        index.put(row)
        if (row.updatedAt > index.#readUpTo) index.#readUpTo = row.updatedAt
      }
      if (page.length < PAGE) return index
      after = page.at(-1)?.id ?? after
    }
  }

  get size(): number {
    return this.#engine.size
  }

  /** Makes ready for the first question. */
  prepare(): void {
    this.#engine.prepare()
  }

  /** What its scores come from. */
  get engineVersion(): string {
    return engineVersion(this.#engine.weights)
  }

  /** Takes in one need as the caller just read it, or forgets it when it no longer takes part. */
  put(row: MatchableRow): void {
    if ((this.#versions.get(row.id) ?? 0) >= row.version) return
    this.#versions.set(row.id, row.version)
    this.#shared.set(row.id, toSharedNeed(row))
    if (this.#takesPart(row)) this.#engine.put(toEngineNeed(row))
    else this.#engine.remove(row.id)
  }

  /**
   * Reads what other processes and requests changed, up to this moment: callers who come while a read is under way share
   * the next one, because the present one began before they asked. Reads through the caller's transaction, so that jobs
   * that hold every connection do not wait for one more. `changedAt` is when the caller's need was changed: of two needs
   * changed at once the later one's job sees the earlier, if each reads after its own commit. A read that certainly did
   * need not be repeated, as in the backlog of a large import.
   */
  async catchUp(tx: Transaction, changedAt: Date): Promise<void> {
    this.#engine.weights = (await findWeightsInUse(tx)).weights
    if (changedAt.getTime() + LONGEST_TRANSACTION_MS < this.#readUpTo.getTime()) return
    this.#next ??= (this.#reading ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        this.#next = undefined
        this.#reading = this.#readChanges(tx).finally(() => {
          this.#reading = undefined
        })
        return this.#reading
      })
    return this.#next
  }

  /** The needs that could be bought with this one, best first; its own authority and every other's sharing is kept. */
  matchesOf(row: MatchableRow): ScoredMatch[] {
    if (isMatchable(row)) return this.#engine.matchesOf(row.id, { limit: MATCHES_A_NEED })
    const own = toSharedNeed(row)
    const mayPair: MayPair = (a, b) => differentBuyers(a, b) && this.#isShared(b.id, (other) => mayMeet(own, other))
    return this.#engine.similarTo(toEngineNeed(row), { limit: MATCHES_A_NEED, mayPair })
  }

  /**
   * The needs that could be bought with what an officer is typing, best first: those that are shared with the draft's
   * authority, as if it were shared with them in return. The draft stays out of the index and of every count.
   */
  similarTo(draft: EngineNeed, limit: number): ScoredMatch[] {
    const onlooker = { authorityId: draft.authorityId, region: draft.region ?? '' }
    const mayPair: MayPair = (a, b) =>
      differentBuyers(a, b) && this.#isShared(b.id, (other) => isSharedWith(other, onlooker))
    return this.#engine.similarTo(draft, { limit, mayPair })
  }

  /** Different authorities, or known and different departments of one; and each may see the other's need. */
  readonly #mayPair: MayPair = (a, b) => {
    const own = this.#shared.get(a.id)
    return own !== undefined && differentBuyers(a, b) && this.#isShared(b.id, (other) => mayMeet(own, other))
  }

  #isShared(id: string, as: (need: SharedNeed) => boolean): boolean {
    const shared = this.#shared.get(id)
    return shared !== undefined && as(shared)
  }

  async #readChanges(tx: Transaction): Promise<void> {
    const since = new Date(this.#readUpTo.getTime() - OVERLAP_MS)
    // as two lists, because after a large import they are long, and a row each would take seconds
    const [changed] = await tx.$queryRaw<{ now: Date; ids: string[]; versions: number[] }[]>`
      select
        clock_timestamp() as now,
        coalesce(array_agg(id::text), '{}') as ids,
        coalesce(array_agg(version), '{}') as versions
      from need where updated_at >= ${since}`
    if (!changed) return
    const behind = changed.ids.filter((id, at) => (this.#versions.get(id) ?? 0) < (changed.versions[at] ?? 0))
    for (let at = 0; at < behind.length; at += PAGE) {
      for (const row of await readMatchable(tx, behind.slice(at, at + PAGE))) this.put(row)
    }
    this.#readUpTo = changed.now
  }
}
