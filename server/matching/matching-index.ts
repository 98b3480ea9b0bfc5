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
const CATCH_UP_EVERY_MS = 2_000

/**
 * One process's replica of the open needs, in memory. PostgreSQL is the record: the index is read from it at
 * start, follows every change by reading what was updated since, and may be thrown away at any time.
 */
export class MatchingIndex {
  readonly #db: Database
  readonly #engine: MatchingEngine
  readonly #shared = new Map<string, SharedNeed>()
  readonly #versions = new Map<string, number>()
  #readUpTo: Date
  #caughtUpAt = 0

  private constructor(db: Database, rows: readonly MatchableRow[]) {
    this.#db = db
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
      if (page.length < PAGE) return new MatchingIndex(db, rows)
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

  /** Reads what other processes and requests changed meanwhile; at most every two seconds. */
  async catchUp(): Promise<void> {
    if (Date.now() - this.#caughtUpAt < CATCH_UP_EVERY_MS) return
    this.#caughtUpAt = Date.now()
    const since = new Date(this.#readUpTo.getTime() - OVERLAP_MS)
    const changed = await this.#db.need.findMany({
      where: { updatedAt: { gte: since } },
      select: { id: true, version: true },
    })
    const behind = changed.filter(({ id, version }) => (this.#versions.get(id) ?? 0) < version).map(({ id }) => id)
    for (let at = 0; at < behind.length; at += PAGE) await this.#read(behind.slice(at, at + PAGE))
  }

  /** The needs that could be bought with this one, best first; its own authority and every other's sharing is kept. */
  matchesOf(row: MatchableRow): ScoredMatch[] {
    const mayPair = this.#mayPairWith(toSharedNeed(row))
    return isMatchable(row)
      ? this.#engine.matchesOf(row.id, { mayPair })
      : this.#engine.similarTo(toEngineNeed(row), { mayPair })
  }

  async #read(ids: string[]): Promise<void> {
    const rows = await this.#db.need.findMany({ where: { id: { in: ids } }, select: matchableSelection })
    for (const row of rows) this.put(row)
    this.#readUpTo = new Date(Math.max(this.#readUpTo.getTime(), latest(rows).getTime()))
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
