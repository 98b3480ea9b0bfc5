import { mayMeet, type SharedNeed } from '../needs/need.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { createEngine } from './engine/engine.ts'
import type { EngineNeed, MatchingEngine, MayPair, ScoredMatch } from './engine/types.ts'
import {
  isMatchable,
  type MatchableRow,
  matchableNeeds,
  matchableSelection,
  toEngineNeed,
  toSharedNeed,
} from './matchable-need.ts'

const PAGE = 2_000
/** A change may commit some time after the instant it is stamped with; this much is read again. */
const OVERLAP_MS = 120_000
/** A unit of work commits at most this long after the instant it stamps. */
const LONGEST_TRANSACTION_MS = 60_000

/**
 * One process's replica of the open needs, in memory. PostgreSQL is the record: the index is read from it at
 * start, follows every change by reading what was updated since, and may be thrown away at any time.
 */
export class MatchingIndex {
  readonly #engine: MatchingEngine
  readonly #shared = new Map<string, SharedNeed>()
  readonly #versions = new Map<string, number>()
  #readUpTo: Date
  #reading: Promise<void> | undefined
  #next: Promise<void> | undefined

  private constructor(rows: readonly MatchableRow[]) {
    this.#engine = createEngine(rows.map(toEngineNeed))
    for (const row of rows) this.#remember(row)
    this.#readUpTo = latest(rows)
  }

  /** Reads every need that takes part in matching. */
  static async load(db: Database): Promise<MatchingIndex> {
    const rows: MatchableRow[] = []
    for (;;) {
      const after = rows.at(-1)?.id
      const page = await db.need.findMany({
        where: after ? { AND: [matchableNeeds, { id: { gt: after } }] } : matchableNeeds,
        select: matchableSelection,
        orderBy: { id: 'asc' },
        take: PAGE,
      })
      rows.push(...page)
      if (page.length < PAGE) return new MatchingIndex(rows)
    }
  }

  get size(): number {
    return this.#engine.size
  }

  /** Takes in one need as the caller just read it, or forgets it when it no longer takes part. */
  put(row: MatchableRow): void {
    if ((this.#versions.get(row.id) ?? 0) >= row.version) return
    if (isMatchable(row)) this.#engine.put(toEngineNeed(row))
    else this.#engine.remove(row.id)
    this.#remember(row)
  }

  /**
   * Reads what other processes and requests changed, up to this moment: callers who come while a read is under way share
   * the next one, because the present one began before they asked. Reads through the caller's transaction, so that jobs
   * that hold every connection do not wait for one more. `changedAt` is when the caller's need was changed: of two needs
   * changed at once the later one's job sees the earlier, if each reads after its own commit. A read that certainly did
   * need not be repeated, as in the backlog of a large import.
   */
  catchUp(tx: Transaction, changedAt: Date): Promise<void> {
    if (changedAt.getTime() + LONGEST_TRANSACTION_MS < this.#readUpTo.getTime()) return Promise.resolve()
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

  async #readChanges(tx: Transaction): Promise<void> {
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`
    const since = new Date(this.#readUpTo.getTime() - OVERLAP_MS)
    const changed = await tx.need.findMany({
      where: { updatedAt: { gte: since } },
      select: { id: true, version: true },
    })
    const behind = changed.filter(({ id, version }) => (this.#versions.get(id) ?? 0) < version).map(({ id }) => id)
    for (let at = 0; at < behind.length; at += PAGE) await this.#read(tx, behind.slice(at, at + PAGE))
    if (clock) this.#readUpTo = clock.now
  }

  /** The needs that could be bought with this one, best first; its own authority and every other's sharing is kept. */
  matchesOf(row: MatchableRow): ScoredMatch[] {
    const mayPair = this.#mayPairWith(toSharedNeed(row))
    return isMatchable(row)
      ? this.#engine.matchesOf(row.id, { mayPair })
      : this.#engine.similarTo(toEngineNeed(row), { mayPair })
  }

  async #read(tx: Transaction, ids: string[]): Promise<void> {
    const rows = await tx.need.findMany({ where: { id: { in: ids } }, select: matchableSelection })
    for (const row of rows) this.put(row)
  }

  #remember(row: MatchableRow): void {
    this.#versions.set(row.id, row.version)
    this.#shared.set(row.id, toSharedNeed(row))
  }

  /** Different authorities, or known and different departments of one; and each may see the other's need. */
  #mayPairWith(own: SharedNeed): MayPair {
    return (a, b) => {
      const other = this.#shared.get(b.id)
      return other !== undefined && !sameParty(a, b) && mayMeet(own, other)
    }
  }
}

const sameParty = (a: EngineNeed, b: EngineNeed): boolean =>
  a.authorityId === b.authorityId && (!a.departmentId || !b.departmentId || a.departmentId === b.departmentId)

const latest = (rows: readonly MatchableRow[]): Date =>
  new Date(rows.reduce((most, { updatedAt }) => Math.max(most, updatedAt.getTime()), 0))

/** A need read for matching, whoever it belongs to. */
export const readMatchable = (tx: Transaction, id: string): Promise<MatchableRow | null> =>
  tx.need.findUnique({ where: { id }, select: matchableSelection })
