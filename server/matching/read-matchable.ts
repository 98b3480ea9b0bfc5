import type { Transaction } from '../platform/database.ts'
import { type MatchableRow, matchableNeeds } from './matchable-need.ts'

/** A row as JSON tells it: days, instants and pence are text. */
type Told = {
  readonly [K in keyof MatchableRow]: MatchableRow[K] extends Date | bigint | null ? string | null : MatchableRow[K]
}

/** The next page of the needs that take part in matching, in the order of their ids. */
export async function readMatchablePage(tx: Transaction, after: string, size: number): Promise<MatchableRow[]> {
  const page = await tx.need.findMany({
    where: { AND: [matchableNeeds, { id: { gt: after } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: size,
  })
  return readMatchable(
    tx,
    page.map(({ id }) => id),
  )
}

/**
 * Needs read for matching, whoever they belong to, in the order of their ids. In one value of JSON: Prisma takes some five
 * times as long over rows and their relations.
 */
export async function readMatchable(tx: Transaction, ids: readonly string[]): Promise<MatchableRow[]> {
  if (ids.length === 0) return []
  const [answer] = await tx.$queryRaw<{ rows: Told[] | null }[]>`
    select json_agg(row order by id) as rows from (
      select need.id, json_build_object(
        'id', need.id, 'version', need.version, 'status', need.status, 'updatedAt', need.updated_at, 'authorityId', need.authority_id,
        'departmentId', need.department_id, 'sharing', need.sharing,
        'valueSharing', need.value_sharing, 'incumbentSharing', need.incumbent_sharing, 'title', need.title, 'description', need.description,
        'cpvCodes', coalesce(need.cpv_codes, '{}'), 'valueExVatPence', need.value_ex_vat_pence::text, 'termMonths', need.term_months,
        'incumbentSupplier', need.incumbent_supplier, 'incumbentSystem', need.incumbent_system,
        'earliestStartOn', need.earliest_start_on, 'latestStartOn', need.latest_start_on, 'contractEndsOn', need.contract_ends_on,
        'latestExtendableEndOn', need.latest_extendable_end_on, 'noticeToTerminateOn', need.notice_to_terminate_on,
        'publishedOn', need.published_on,
        'requirements', coalesce((
          select json_agg(json_build_object('text', text) order by position) from requirement where need_id = need.id
        ), '[]'),
        'partners', coalesce((
          select json_agg(json_build_object('authorityId', partner.authority_id))
          from need_partner as partner where need_id = need.id
        ), '[]'),
        'authority', json_build_object(
          'name', authority.name, 'slug', authority.slug, 'aliases', coalesce(authority.aliases, '{}'), 'nation', authority.nation, 'region', authority.region,
          'latitude', authority.latitude, 'longitude', authority.longitude, 'population', authority.population
        )
      ) as row
      from need join authority on authority.id = need.authority_id
      where need.id = any(${ids}::uuid[])
    ) as needs`
  return (answer?.rows ?? []).map(asRow)
}

const dates = [
  'updatedAt',
  'earliestStartOn',
  'latestStartOn',
  'contractEndsOn',
  'latestExtendableEndOn',
  'noticeToTerminateOn',
  'publishedOn',
] as const

function asRow(told: Told): MatchableRow {
  const row: Record<string, unknown> = { ...told }
  for (const name of dates) if (told[name] !== null) row[name] = new Date(told[name])
  if (told.valueExVatPence !== null) row.valueExVatPence = BigInt(told.valueExVatPence)
  return row as MatchableRow
}
