import { ENGINE_VERSION } from '../matching/engine/engine.ts'
import type { SuggestedGroup } from '../matching/engine/types.ts'
import type { MatchableRow } from '../matching/matchable-need.ts'
import { dayOf, dayOrNull } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { ageWarning, combinedValue, groupKeyOf } from './proposal.ts'

/** A suggestion that is still one gives way to a better group; one that was opened meanwhile stays as it is. */
export async function supersede(work: Work, proposalId: string): Promise<void> {
  const { count } = await work.tx.proposal.updateMany({
    where: { id: proposalId, status: 'SUGGESTED' },
    data: {
      status: 'SUPERSEDED',
      endedAt: work.now,
      endedReason: 'The needs in it changed, and they no longer form this group',
      updatedAt: work.now,
      version: { increment: 1 },
    },
  })
  if (count === 1) work.record({ type: 'ProposalSuperseded', proposalId })
}

/** Suggests a group: a new proposal, or the one there is of the same needs, unless it was opened or abandoned. */
export async function suggest(
  work: Work,
  group: SuggestedGroup,
  rows: ReadonlyMap<string, MatchableRow>,
): Promise<void> {
  const groupKey = groupKeyOf(group.needIds)
  const members = group.needIds.flatMap((id) => rows.get(id) ?? [])
  const content = contentOf(group, members, dayOf(work.now))
  const known = await work.tx.proposal.findUnique({ where: { groupKey }, select: { id: true, status: true } })
  if (known) await suggestAgain(work, known, content)
  else await suggestAnew(work, groupKey, members, content)
}

async function suggestAgain(
  work: Work,
  { id, status }: { id: string; status: string },
  content: ReturnType<typeof contentOf>,
): Promise<void> {
  const { count } = await work.tx.proposal.updateMany({
    where: { id, status: { in: ['SUGGESTED', 'SUPERSEDED'] } },
    data: {
      ...content,
      status: 'SUGGESTED',
      endedAt: null,
      endedReason: null,
      updatedAt: work.now,
      version: { increment: 1 },
    },
  })
  if (count === 1 && status === 'SUPERSEDED') work.record({ type: 'ProposalSuggested', proposalId: id })
}

async function suggestAnew(
  work: Work,
  groupKey: string,
  members: readonly MatchableRow[],
  content: ReturnType<typeof contentOf>,
): Promise<void> {
  const authorityIds = [...new Set(members.map(({ authorityId }) => authorityId))]
  const { id } = await work.tx.proposal.create({
    data: {
      ...content,
      groupKey,
      createdAt: work.now,
      updatedAt: work.now,
      needs: { create: members.map(({ id: needId }) => ({ needId })) },
      members: { create: authorityIds.map((authorityId) => ({ authorityId })) },
    },
    select: { id: true },
  })
  work.record({ type: 'ProposalSuggested', proposalId: id })
}

function contentOf(group: SuggestedGroup, members: readonly MatchableRow[], today: Date) {
  const old = ageWarning(members, today)
  return {
    title: group.title,
    categorySlug: group.categorySlug,
    probability: group.probability,
    reasons: [...group.reasons],
    against: [...group.against, ...(old ? [old] : [])],
    windowEarliestOn: dayOrNull(group.window?.earliest),
    windowLatestOn: dayOrNull(group.window?.latest),
    ...combinedValue(members),
    engineVersion: ENGINE_VERSION,
  }
}
