import { startWindowOf } from '../matching/engine/feasibility/start-window.ts'
import {
  isMatchable,
  type MatchableRow,
  matchableSelection,
  toEngineNeed,
  toSharedNeed,
} from '../matching/matchable-need.ts'
import { withoutHeldBack } from '../needs/field-groups.ts'
import { mayMeet } from '../needs/need.ts'
import { dayOrNull } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { abandonedForTooFew, canGoOn, combinedValue, isStillIn } from './proposal.ts'
import { lapseApprovals } from './sign-off/lapse-approvals.ts'

/**
 * Brings the open and agreed proposals of a need that was edited, withdrawn or lapsed up to date: a need that is over, or that the
 * other members may no longer see, leaves; value and start window are worked out again; and a proposal that two needs
 * no longer carry is abandoned.
 */
export async function recountProposals(work: Work, needId: string): Promise<void> {
  const open = await work.tx.$queryRaw<{ id: string }[]>`
    select proposal.id from proposal join proposal_need on proposal_need.proposal_id = proposal.id
    where proposal_need.need_id = ${needId}::uuid and proposal.status in ('OPEN', 'AGREED')
    order by proposal.id for update of proposal`
  for (const { id } of open) await recount(work, id)
}

async function recount(work: Work, proposalId: string): Promise<void> {
  const proposal = await work.tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    include: { members: true, needs: { select: { need: { select: matchableSelection } }, orderBy: { needId: 'asc' } } },
  })
  const before = proposal.needs.map(({ need }) => need)
  const needs = stillTogether(before)
  const left = proposal.members.filter(
    ({ authorityId, commitment }) => isStillIn(commitment) && !needs.some((need) => need.authorityId === authorityId),
  )
  const members = proposal.members.filter((member) => !left.includes(member))
  const goesOn = canGoOn(members, needs)
  await work.tx.proposalNeed.deleteMany({ where: { proposalId, needId: { notIn: needs.map(({ id }) => id) } } })
  await work.tx.proposalMember.updateMany({
    where: { id: { in: left.map(({ id }) => id) } },
    data: { commitment: 'WITHDRAWN', reason: 'Its need is no longer part of this', respondedAt: work.now },
  })
  await work.tx.proposal.update({
    where: { id: proposalId },
    data: {
      ...combinedValue(needs.map(withoutHeldBack)),
      ...windowOf(needs),
      updatedAt: work.now,
      version: { increment: 1 },
      ...(goesOn ? {} : abandonedForTooFew(work.now)),
    },
  })
  work.record({ type: goesOn ? 'ProposalChanged' : 'ProposalAbandoned', proposalId })
  await lapseApprovals(work, proposalId)
}

/** The needs that are still open and that every other member's authority may still see. */
function stillTogether(needs: readonly MatchableRow[]): MatchableRow[] {
  const open = needs.filter(isMatchable)
  return open.filter((need) => open.every((other) => mayMeet(toSharedNeed(need), toSharedNeed(other))))
}

/** From the latest first day to the earliest last day on which those with a stated window could start. */
function windowOf(needs: readonly MatchableRow[]) {
  const windows = needs.map((need) => startWindowOf(toEngineNeed(need)))
  const firsts = windows.flatMap((window) => window?.earliest ?? []).sort()
  const lasts = windows.flatMap((window) => window?.latest ?? []).sort()
  return { windowEarliestOn: dayOrNull(firsts.at(-1)), windowLatestOn: dayOrNull(lasts[0]) }
}
