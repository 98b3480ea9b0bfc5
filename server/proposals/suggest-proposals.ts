import { ENGINE_VERSION } from '../matching/engine/engine.ts'
import { suggestGroups } from '../matching/engine/groups/suggest-groups.ts'
import type { SuggestedGroup } from '../matching/engine/types.ts'
import { type MatchableRow, toEngineNeed } from '../matching/matchable-need.ts'
import { dayFrom, dayOf } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { neighbourhoodOf } from './neighbourhood.ts'
import { ageWarning, groupKeyOf } from './proposal.ts'

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
  const { needs, edges } = await neighbourhoodOf(work, needId)
  const groups = suggestGroups(needs.map(toEngineNeed), edges, { disjoint: true })
  const rows = new Map(needs.map((row) => [row.id, row]))
  const standing = await suggestionsAmong(work, [needId, ...rows.keys()])
  const keys = new Set(groups.map((group) => groupKeyOf(group.needIds)))
  for (const { id, groupKey } of standing) if (!keys.has(groupKey)) await supersede(work, id)
  for (const group of groups) await suggest(work, group, rows)
  await markGrouped(work, needs)
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

const suggestionsAmong = (work: Work, needIds: string[]) =>
  work.tx.proposal.findMany({
    where: { status: 'SUGGESTED', needs: { some: { needId: { in: needIds } } } },
    select: { id: true, groupKey: true },
  })

async function supersede(work: Work, proposalId: string): Promise<void> {
  await work.tx.proposal.update({
    where: { id: proposalId },
    data: {
      status: 'SUPERSEDED',
      endedAt: work.now,
      endedReason: 'The needs in it changed, and they no longer form this group',
      updatedAt: work.now,
      version: { increment: 1 },
    },
  })
  work.record({ type: 'ProposalSuperseded', proposalId })
}

async function suggest(work: Work, group: SuggestedGroup, rows: ReadonlyMap<string, MatchableRow>): Promise<void> {
  const groupKey = groupKeyOf(group.needIds)
  const members = group.needIds.flatMap((id) => rows.get(id) ?? [])
  const known = await work.tx.proposal.findUnique({ where: { groupKey }, select: { id: true, status: true } })
  if (known && known.status !== 'SUGGESTED' && known.status !== 'SUPERSEDED') return
  const content = contentOf(group, members, dayOf(work.now))
  if (known) {
    await work.tx.proposal.update({
      where: { id: known.id },
      data: { ...content, status: 'SUGGESTED', endedAt: null, endedReason: null, updatedAt: work.now },
    })
    if (known.status === 'SUPERSEDED') work.record({ type: 'ProposalSuggested', proposalId: known.id })
    return
  }
  const authorityIds = [...new Set(members.map(({ authorityId }) => authorityId))]
  const { id } = await work.tx.proposal.create({
    data: {
      ...content,
      groupKey,
      createdAt: work.now,
      updatedAt: work.now,
      needs: { create: group.needIds.map((needId) => ({ needId })) },
      members: { create: authorityIds.map((authorityId) => ({ authorityId })) },
    },
    select: { id: true },
  })
  work.record({ type: 'ProposalSuggested', proposalId: id })
}

function contentOf(group: SuggestedGroup, members: readonly MatchableRow[], today: Date) {
  const old = ageWarning(members, today)
  const stated = members.flatMap(({ valueExVatPence }) => (valueExVatPence === null ? [] : [valueExVatPence]))
  return {
    title: group.title,
    categorySlug: group.categorySlug,
    probability: group.probability,
    reasons: [...group.reasons],
    against: [...group.against, ...(old ? [old] : [])],
    windowEarliestOn: day(group.window?.earliest),
    windowLatestOn: day(group.window?.latest),
    valueExVatPence: stated.length > 0 ? stated.reduce((sum, pence) => sum + pence, 0n) : null,
    needsWithoutValue: members.length - stated.length,
    engineVersion: ENGINE_VERSION,
  }
}

const day = (text: string | null | undefined): Date | null => (text && dayFrom(text)) || null
