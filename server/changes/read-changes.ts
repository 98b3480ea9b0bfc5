import type { Actor } from '../organisations/actor.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { BEGINNING, CHANGE_KINDS, type Change, type ChangeKind, type Position } from './change.ts'
import {
  followedContracts,
  followedMatches,
  followedNeeds,
  followedProposals,
  type Standing,
  standingOf,
} from './change-access.ts'
import { type Bookmark, cursorSeal, feedKey } from './change-cursor.ts'

type Reading = Database | Transaction

export interface ChangesWanted {
  /** Where to go on; everything the reader may see, from the start, when left out. */
  readonly after?: string | null | undefined
  readonly first: number
  readonly kinds?: readonly ChangeKind[] | null | undefined
}

/** Some changes in the order they were committed. */
export interface ChangePage {
  readonly changes: readonly Change[]
  /** Where to go on, also when nothing has changed. */
  readonly cursor: string
  readonly hasMore: boolean
  /** Something was changed that cannot be told yet, as a transaction that began earlier is still open. */
  readonly isPending: boolean
}

/**
 * What changed that the reader may see, or no longer may, after a cursor. Nothing is lost: only transactions older than
 * every open one are told, in their order. Each thing is judged as it is at the moment of reading.
 */
export async function readChanges(
  db: Reading,
  actor: Actor,
  wanted: ChangesWanted,
  now = new Date(),
): Promise<ChangePage> {
  const standing = standingOf(actor)
  const seal = cursorSeal(await feedKey(db), standing, now)
  const from = wanted.after == null ? undefined : seal.read(wanted.after)
  const page = await readRows(db, standing, from?.position ?? BEGINNING, wanted)
  // who begins has been told of nothing yet, so nothing that is gone by now need be told as gone
  const startedAt = from ? from.startedAt : page.horizon
  const shown = await shownAmong(db, actor, page.rows)
  const changes = lastOfEach(page.rows).flatMap((row): Change[] => {
    const isShown = shown.has(row.id)
    if (!isShown && startedAt !== null && BigInt(row.xid) < BigInt(startedAt)) return []
    const { kind, id, changedAt } = row
    return [
      {
        kind,
        id,
        changedAt,
        action: isShown ? 'CHANGED' : 'DELETED',
        cursor: seal.write({ position: row, startedAt }),
      },
    ]
  })
  const last = page.rows.at(-1)
  const end: Bookmark = {
    position: page.hasMore && last ? last : { xid: page.horizon, sequence: '0' },
    startedAt: page.hasMore ? startedAt : null,
  }
  return { changes, cursor: seal.write(end), hasMore: page.hasMore, isPending: page.isPending }
}

/** Where the feed stands now: taken before lists are read, it tells afterwards of all that changed meanwhile. */
export async function cursorNow(db: Reading, actor: Actor, now = new Date()): Promise<string> {
  const [row] = await db.$queryRaw<{ horizon: string }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`
  const position = { xid: row?.horizon ?? '0', sequence: '0' }
  return cursorSeal(await feedKey(db), standingOf(actor), now).write({ position, startedAt: null })
}

interface Row extends Position {
  readonly kind: ChangeKind
  readonly id: string
  readonly changedAt: Date
}

interface RowsAndHorizon {
  readonly rows: readonly Row[]
  readonly hasMore: boolean
  readonly horizon: string
  readonly isPending: boolean
}

/** The reader's rows of the table, in one statement: what lies below every open transaction, and where that is. */
async function readRows(
  db: Reading,
  { tags, isCoordinator }: Standing,
  { xid, sequence }: Position,
  { first, kinds }: ChangesWanted,
): Promise<RowsAndHorizon> {
  const wantedKinds = [...(kinds ?? CHANGE_KINDS)]
  const read = await db.$queryRaw<(Row & { horizon: string; isPending: boolean })[]>`
    select
      now.horizon::text, exists (select from change where change.xid >= now.horizon) as "isPending",
      row.xid::text, row.sequence::text, row.kind, row.object_id as id, row.at as "changedAt"
    from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) as now
    left join lateral (
      select * from change
      where (change.xid, change.sequence) > (${xid}::text::xid8, ${sequence}::text::bigint)
        and change.xid < now.horizon and change.kind = any(${wantedKinds}::text[])
        and (
          is_shown(change.kind, change.seen_after, ${tags}::text[], ${isCoordinator})
          or is_shown(change.kind, change.seen_before, ${tags}::text[], ${isCoordinator})
        )
      order by change.xid, change.sequence limit ${first + 1}
    ) as row on true
    order by row.xid, row.sequence`
  const rows = read.filter(({ kind }) => kind !== null)
  return {
    rows: rows.slice(0, first),
    hasMore: rows.length > first,
    horizon: read[0]?.horizon ?? '0',
    isPending: read[0]?.isPending ?? false,
  }
}

/** A thing that changed twice is told once, at its last change. */
function lastOfEach(rows: readonly Row[]): Row[] {
  const last = new Map(rows.map((row) => [row.id, row]))
  return rows.filter((row) => last.get(row.id) === row)
}

/** Which of some things the reader may see at this moment: by the rules of their rooms, a statement for each kind. */
export async function shownAmong(
  db: Reading,
  actor: Actor,
  rows: readonly Pick<Row, 'kind' | 'id'>[],
): Promise<ReadonlySet<string>> {
  const idsOf = (kind: ChangeKind) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  const select = { id: true } as const
  const found: { id: string }[] = []
  for (const kind of CHANGE_KINDS) {
    const id = { in: idsOf(kind) }
    if (id.in.length === 0) continue
    if (kind === 'NEED')
      found.push(...(await db.need.findMany({ where: { AND: [{ id }, followedNeeds(actor)] }, select })))
    if (kind === 'MATCH')
      found.push(...(await db.match.findMany({ where: { AND: [{ id }, followedMatches(actor)] }, select })))
    if (kind === 'PROPOSAL')
      found.push(...(await db.proposal.findMany({ where: { AND: [{ id }, followedProposals(actor)] }, select })))
    if (kind === 'CONTRACT')
      found.push(...(await db.contract.findMany({ where: { AND: [{ id }, followedContracts(actor)] }, select })))
  }
  return new Set(found.map(({ id }) => id))
}
