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

/**
 * Matches of a need that are its own; those that list it among theirs come beside them, in a large market as many again.
 * What a large import takes grows with it: with 10, a quarter more.
 */
export const MATCHES_A_NEED = 8

const PAGE = 2_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
/** A change may commit up to a minute after the instant it is stamped with; this much is read again. */
const OVERLAP_MS = 120_000

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
  /** Read after the last read of all changes: that one may have missed what was changed just before them. */
  readonly #ahead = new Set<string>()
  #readUpTo = new Date(0)
  /** Loading takes many statements, and what is changed meanwhile is seen in part. */
  #hasReadChanges = false
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

  /** Takes in one need as it was just read, or forgets it when it no longer takes part. Answers whether that was news. */
  put(row: MatchableRow): boolean {
    if ((this.#versions.get(row.id) ?? 0) >= row.version) return false
    this.#versions.set(row.id, row.version)
    this.#shared.set(row.id, toSharedNeed(row))
    if (this.#takesPart(row)) this.#engine.put(toEngineNeed(row))
    else this.#engine.remove(row.id)
    return true
  }

  /**
   * Takes in needs as a job just read them, and with them all that was changed before they were. Of two needs changed at
   * once the later one's job sees the earlier, because each reads after its own commit; a read that saw a job's needs as
   * they are has done that already, as for the backlog of a large import.
   */
  async takeIn(tx: Transaction, rows: readonly MatchableRow[]): Promise<void> {
    this.#engine.weights = (await findWeightsInUse(tx)).weights
    const isRead = this.#hasReadChanges && rows.every((row) => this.#hasRead(row))
    for (const row of rows) if (this.put(row)) this.#ahead.add(row.id)
    if (!isRead) await this.#catchUp(tx)
  }

  /** Reads those of some needs that are not as they are held, and answers whether there were any. */
  async readAgain(tx: Transaction, ids: readonly string[]): Promise<boolean> {
    const versions = ids.map((id) => this.#versions.get(id) ?? 0)
    const changed = await tx.$queryRaw<{ id: string }[]>`
      select need.id from unnest(${ids}::uuid[], ${versions}::int[]) as held(id, version) join need using (id)
      where need.version > held.version`
    const rows = await readMatchable(
      tx,
      changed.map(({ id }) => id),
    )
    for (const row of rows) if (this.put(row)) this.#ahead.add(row.id)
    return rows.length > 0
  }

  /** Reads what other processes and requests changed, up to this moment. */
  async catchUp(tx: Transaction): Promise<void> {
    this.#engine.weights = (await findWeightsInUse(tx)).weights
    await this.#catchUp(tx)
  }

  /**
   * Callers who come while a read is under way share the next one, because the present one began before they asked. Reads
   * through the caller's transaction, so that jobs that hold every connection do not wait for one more.
   */
  #catchUp(tx: Transaction): Promise<void> {
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

  /**
   * The needs that could be bought with this one, best first; its own authority and every other's sharing is kept. Those
   * whose match is known are left out.
   */
  matchesOf(row: MatchableRow, isKnown: (id: string) => boolean): ScoredMatch[] {
    if (isMatchable(row)) return this.#engine.matchesOf(row.id, { limit: MATCHES_A_NEED, isKnown })
    const own = toSharedNeed(row)
    const mayPair: MayPair = (a, b) => differentBuyers(a, b) && this.#isShared(b.id, (other) => mayMeet(own, other))
    return this.#engine.similarTo(toEngineNeed(row), { limit: MATCHES_A_NEED, mayPair, isKnown })
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

  #hasRead({ id, version }: MatchableRow): boolean {
    return (this.#versions.get(id) ?? 0) >= version && !this.#ahead.has(id)
  }

  async #readChanges(tx: Transaction): Promise<void> {
    const since = new Date(this.#readUpTo.getTime() - OVERLAP_MS)
    const seen = [...this.#ahead]
    // as one value of JSON, because after a large import they are many, and a row each would take seconds
    const [changed] = await tx.$queryRaw<{ now: Date; needs: [id: string, version: number][] | null }[]>`
      select clock_timestamp() as now, json_agg(json_build_array(id, version)) as needs
      from need where updated_at >= ${since}`
    if (!changed) return
    const listed = new Map(changed.needs ?? [])
    const behind = [...listed.keys()].filter((id) => (this.#versions.get(id) ?? 0) < (listed.get(id) ?? 0))
    for (const id of seen) this.#ahead.delete(id)
    for (let at = 0; at < behind.length; at += PAGE) {
      const rows = await readMatchable(tx, behind.slice(at, at + PAGE))
      for (const row of rows) if (this.put(row) && row.version !== listed.get(row.id)) this.#ahead.add(row.id)
    }
    this.#readUpTo = changed.now
    this.#hasReadChanges = true
  }
}
