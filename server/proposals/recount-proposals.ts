import { isMatchable, type MatchableRow, toSharedNeed } from '../matching/matchable-need.ts'
import { mayMeet } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { readProposal } from './find-proposal.ts'
import { changeProposal, needsOf } from './forming/change-proposal.ts'
import { isStillIn } from './proposal.ts'

/**
 * Brings the open proposals of a need that was edited, withdrawn or lapsed up to date: a need that is over, or that the
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
  const proposal = await readProposal(work, proposalId)
  const needs = stillTogether(await needsOf(work, proposal))
  const hasNeed = new Set(needs.map(({ authorityId }) => authorityId))
  const members = proposal.members.map((one) =>
    isStillIn(one.commitment) && !hasNeed.has(one.authorityId) ? leftBehind(one, work.now) : one,
  )
  const names = members.flatMap((one, at) => (one === proposal.members[at] ? [] : one.authority.name))
  const ids = new Set(needs.map(({ id }) => id))
  const left = { ...proposal, needs: proposal.needs.filter(({ needId }) => ids.has(needId)) }
  await work.tx.proposalNeed.deleteMany({ where: { proposalId, needId: { notIn: [...ids] } } })
  const what =
    names.length > 0 ? `The needs of ${names.join(' and ')} are no longer part of it` : 'A need in it changed'
  const { goesOn } = await changeProposal(work, left, { what, members, isRecounted: true })
  if (goesOn) work.record({ type: 'ProposalChanged', proposalId })
}

const leftBehind = <M extends object>(member: M, respondedAt: Date) => ({
  ...member,
  commitment: 'WITHDRAWN' as const,
  reason: 'Its need is no longer part of this',
  respondedAt,
  committedUsers: null,
  committedDevices: null,
  committedValueExVatPence: null,
})

/** The needs that are still open and that every other member's authority may still see. */
function stillTogether(needs: readonly MatchableRow[]): MatchableRow[] {
  const open = needs.filter(isMatchable)
  return open.filter((need) => open.every((other) => mayMeet(toSharedNeed(need), toSharedNeed(other))))
}
