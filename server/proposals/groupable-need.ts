import type { NeedStatus, SharingTier } from '../generated/prisma/enums.ts'
import type { EngineNeed } from '../matching/engine/types.ts'
import { unstated } from '../matching/engine/unstated.ts'
import { isMatchable } from '../matching/matchable-need.ts'
import type { Transaction } from '../platform/database.ts'

/** A need as it is read to be grouped: no more of it than decides with whom it may be, and when. */
export interface Groupable {
  readonly id: string
  readonly need: EngineNeed
  readonly status: NeedStatus
  readonly sharing: SharingTier
  /** The instant of its last matching, as PostgreSQL writes it; null when it never was matched. */
  readonly matchedAt: string | null
  /** Its matches changed since it was last grouped. */
  readonly isDue: boolean
}

/** Open, and shared beyond its own authority: others change no suggestion that anyone sees. */
export const takesPart = (row: Groupable): boolean => isMatchable(row)

type Read = Omit<Groupable, 'need'> & Partial<EngineNeed>

/** Reads needs to be grouped, whoever they belong to, in one statement; without what is held back (`withoutHeldBack`). */
export async function readGroupable(tx: Transaction, ids: readonly string[]): Promise<Groupable[]> {
  if (ids.length === 0) return []
  const [answer] = await tx.$queryRaw<{ needs: Read[] | null }[]>`
    select json_agg(json_build_object(
      'id', id, 'status', status, 'sharing', sharing, 'matchedAt', matched_at,
      'isDue', matched_at is not null and matched_at is distinct from grouped_at,
      'authorityId', authority_id, 'departmentId', department_id,
      'valuePence', case when value_sharing is null or value_sharing >= sharing then value_ex_vat_pence end,
      'startWindow', json_build_object('earliest', earliest_start_on, 'latest', latest_start_on),
      'contractEnd', case when incumbent_sharing is null or incumbent_sharing >= sharing then contract_ends_on end,
      'noticeToTerminate', case
        when incumbent_sharing is null or incumbent_sharing >= sharing then notice_to_terminate_on
      end
    )) as needs
    from need where id = any(${ids}::uuid[])`
  return (answer?.needs ?? []).map(({ status, sharing, matchedAt, isDue, ...stated }) => ({
    id: stated.id,
    status,
    sharing,
    matchedAt,
    isDue,
    need: { ...unstated, ...stated },
  }))
}

/** The needs among these that are due to be grouped, in the order given. */
export async function dueAmong(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select need.id from unnest(${ids}::uuid[]) with ordinality as named(id, place) join need using (id)
    where matched_at is not null and matched_at is distinct from grouped_at
    order by place`
  return rows.map(({ id }) => id)
}

/** Some needs that are due to be grouped, whoever they belong to, in the order of their ids. */
export async function dueAnywhere(tx: Transaction, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from need where matched_at is not null and matched_at is distinct from grouped_at
    order by id limit ${most}`
  return rows.map(({ id }) => id)
}
