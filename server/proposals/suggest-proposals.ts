import { suggestGroups } from '../matching/engine/groups/suggest-groups.ts'
import { type MatchableRow, toEngineNeed } from '../matching/matchable-need.ts'
import { isOpen } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { neighbourhoodOf } from './neighbourhood.ts'
import { groupKeyOf } from './proposal.ts'
import { suggest, supersede } from './store-suggestion.ts'

/**
 * Works out afresh which groups the needs around some needs form, and suggests them as proposals. A group already
 * suggested is updated, a new one added, one that no longer forms is superseded; what authorities opened or
 * abandoned is left alone, and its needs are not suggested again in the same group.
 */
export async function suggestProposals(work: Work, needIds: readonly string[]): Promise<void> {
  // One at a time: two workers on the same neighbourhood would each suggest it.
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtext('commonlot suggest proposals'))`
  let rest = [...needIds]
  for (let due = await firstDue(work, rest); due; due = await firstDue(work, rest)) {
    await suggestAround(work, due)
    rest = rest.filter((id) => id !== due)
  }
}

async function suggestAround(work: Work, needId: string): Promise<void> {
  const { needs, edges, complete } = await neighbourhoodOf(work, needId)
  const groups = suggestGroups(needs.map(toEngineNeed), edges, { disjoint: true })
  const rows = new Map(needs.map((row) => [row.id, row]))
  const standing = await suggestionsAmong(work, [needId, ...rows.keys()], complete)
  const keys = new Set(groups.map((group) => groupKeyOf(group.needIds)))
  for (const { id, groupKey } of standing) if (!keys.has(groupKey)) await supersede(work, id)
  for (const group of groups) await suggest(work, group, rows)
  await markGrouped(
    work,
    needs.filter(({ id }) => complete.has(id)),
  )
}

/** The next need whose matches changed since it was grouped: another of its neighbourhood may have seen to it already. */
async function firstDue(work: Work, needIds: readonly string[]): Promise<string | undefined> {
  const [due] = await work.tx.$queryRaw<{ id: string }[]>`
    select id from need
    where id = any(${needIds}::uuid[]) and (matched_at is null or matched_at is distinct from grouped_at)
    order by array_position(${needIds}::uuid[], id) limit 1`
  return due?.id
}

/** A need counts as grouped as of the matching it was read with; one matched again meanwhile is due again. */
async function markGrouped(work: Work, needs: readonly (MatchableRow & { matchedAt?: Date | null })[]): Promise<void> {
  const ids = needs.map(({ id }) => id)
  const read = needs.map(({ matchedAt }) => matchedAt ?? null)
  await work.tx.$executeRaw`
    update need set grouped_at = read.matched_at
    from unnest(${ids}::uuid[], ${read}::timestamptz[]) as read(id, matched_at)
    where need.id = read.id and need.matched_at = read.matched_at`
}

/** Suggestions that may no longer stand. One that reaches beyond what was looked at whole is left to a look from there. */
async function suggestionsAmong(work: Work, needIds: string[], complete: ReadonlySet<string>) {
  const found = await work.tx.proposal.findMany({
    where: { status: 'SUGGESTED', needs: { some: { needId: { in: needIds } } } },
    select: { id: true, groupKey: true, needs: { select: { needId: true, need: { select: { status: true } } } } },
  })
  return found.filter(({ needs }) =>
    needs.every(({ needId, need }) => complete.has(needId) || !isOpen(need) || needIds[0] === needId),
  )
}
