import { ENGINE_VERSION } from '../matching/engine/engine.ts'
import type { SuggestedGroup } from '../matching/engine/types.ts'
import { dayOf } from '../platform/days.ts'
import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { Describable } from './describable-need.ts'
import { ageWarning, combinedValue, groupKeyOf } from './proposal.ts'

/** A group in words, and its needs. */
export interface ToldGroup {
  readonly group: SuggestedGroup
  readonly members: readonly Describable[]
}

/** Suggestions that are still such give way to better groups; what was opened meanwhile stays as it is. */
export async function supersede(work: Work, groupKeys: readonly string[]): Promise<void> {
  if (groupKeys.length === 0) return
  const superseded = await work.tx.$queryRaw<{ id: string }[]>`
    update proposal set
      status = 'SUPERSEDED', ended_at = ${work.now}, updated_at = ${work.now}, version = version + 1,
      ended_reason = 'The needs in it changed, and they no longer form this group'
    where group_key = any(${groupKeys}) and status in ('SUGGESTED', 'HELD')
    returning id`
  for (const { id } of superseded) work.record({ type: 'ProposalSuperseded', proposalId: id })
}

/**
 * Suggests groups, however many, in six statements: each a new proposal, or the one there is of the same needs unless it
 * was opened or abandoned. One that says what it said before is not touched. One that names an authority of a region that
 * coordinators review is held for them.
 */
export async function suggest(work: Work, told: readonly ToldGroup[]): Promise<void> {
  if (told.length === 0) return
  const reviewed = await reviewedRegions(work)
  const rows = told.map((one) => rowOf(one, dayOf(work.now), reviewed))
  const superseded = await supersededAmong(work, rows)
  await tellOfThemOnce(work, true)
  const written = await writeProposals(work, rows)
  await tellOfThemOnce(work, false)
  const addedIds = new Set(rows.map(({ id }) => id))
  for (const [id, held] of written)
    if (superseded.has(id) || addedIds.has(id))
      work.record({ type: held ? 'SuggestionHeld' : 'ProposalSuggested', proposalId: id })
}

type Row = ReturnType<typeof rowOf>

async function reviewedRegions({ tx }: Work): Promise<ReadonlySet<string>> {
  return new Set((await tx.reviewedRegion.findMany({ select: { region: true } })).map(({ region }) => region))
}

function rowOf({ group, members }: ToldGroup, today: Date, reviewed: ReadonlySet<string>) {
  const old = ageWarning(members, today)
  const { valueExVatPence, needsWithoutValue } = combinedValue(members)
  const authorityIds = [...new Set(members.map(({ authorityId }) => authorityId))]
  return {
    id: newId(),
    group_key: groupKeyOf(group.needIds),
    held: members.some(({ need }) => need.region !== null && reviewed.has(need.region)),
    title: group.title,
    category_slug: group.categorySlug,
    probability: group.probability,
    reasons: group.reasons,
    against: [...group.against, ...(old ? [old] : [])],
    window_earliest_on: group.window?.earliest ?? null,
    window_latest_on: group.window?.latest ?? null,
    value_ex_vat_pence: valueExVatPence?.toString() ?? null,
    needs_without_value: needsWithoutValue,
    need_ids: group.needIds,
    authority_ids: authorityIds,
    member_ids: authorityIds.map(newId),
  }
}

async function supersededAmong({ tx }: Work, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const keys = rows.map(({ group_key }) => group_key)
  const found = await tx.proposal.findMany({
    where: { groupKey: { in: keys }, status: 'SUPERSEDED' },
    select: { id: true },
  })
  return new Set(found.map(({ id }) => id))
}

/**
 * The proposals that are new or say something else now, by their ids, and whether each is held; new ones with their needs
 * and members, in the same statement.
 */
async function writeProposals({ tx, now }: Work, rows: readonly Row[]): Promise<ReadonlyMap<string, boolean>> {
  const stored = await tx.$queryRaw<{ id: string; held: boolean }[]>`
    with told as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (
        id uuid, group_key text, title text, category_slug text, probability float8, reasons jsonb, against jsonb,
        window_earliest_on date, window_latest_on date, value_ex_vat_pence bigint, needs_without_value int, held boolean,
        need_ids uuid[], authority_ids uuid[], member_ids uuid[]
      )
    ), written as (
      insert into proposal as known (
        id, group_key, title, category_slug, probability, reasons, against, window_earliest_on, window_latest_on,
        value_ex_vat_pence, needs_without_value, engine_version, created_at, updated_at, status, held_at
      )
      select
        id, group_key, title, category_slug, probability, reasons, against, window_earliest_on, window_latest_on,
        value_ex_vat_pence, needs_without_value, ${ENGINE_VERSION}, ${now}, ${now},
        (case when held then 'HELD' else 'SUGGESTED' end)::proposal_status, case when held then ${now}::timestamptz end
      from told
      order by group_key
      on conflict (group_key) do update set
        title = excluded.title, category_slug = excluded.category_slug, probability = excluded.probability,
        reasons = excluded.reasons, against = excluded.against, window_earliest_on = excluded.window_earliest_on,
        window_latest_on = excluded.window_latest_on, value_ex_vat_pence = excluded.value_ex_vat_pence,
        needs_without_value = excluded.needs_without_value, engine_version = excluded.engine_version,
        status = case when known.status = 'SUPERSEDED' then excluded.status else known.status end,
        held_at = case when known.status = 'SUPERSEDED' then excluded.held_at else known.held_at end,
        ended_at = null, ended_reason = null, updated_at = excluded.updated_at, version = known.version + 1
      where known.status = 'SUPERSEDED' or (
        known.status in ('SUGGESTED', 'HELD') and (
          known.title, known.category_slug, known.probability, known.reasons, known.against, known.window_earliest_on,
          known.window_latest_on, known.value_ex_vat_pence, known.needs_without_value
        ) is distinct from (
          excluded.title, excluded.category_slug, excluded.probability, excluded.reasons, excluded.against,
          excluded.window_earliest_on, excluded.window_latest_on, excluded.value_ex_vat_pence, excluded.needs_without_value
        )
      )
      returning known.id, known.status = 'HELD' as held
    ), needs as (
      insert into proposal_need (proposal_id, need_id)
      select id, unnest(need_ids) from written join told using (id)
    ), members as (
      insert into proposal_member (id, proposal_id, authority_id)
      select unnest(member_ids), id, unnest(authority_ids) from written join told using (id)
    )
    select id, held from written`
  return new Map(stored.map(({ id, held }) => [id, held]))
}

/**
 * The change feed notes a proposal for each statement that writes it, its needs or its members. Here all come in one, and
 * what is noted of the proposal holds for the others.
 */
async function tellOfThemOnce({ tx }: Work, isSo: boolean): Promise<void> {
  await tx.$queryRaw`select set_config('commonlot.joined_at_once', ${isSo ? 'yes' : ''}, true)`
}
