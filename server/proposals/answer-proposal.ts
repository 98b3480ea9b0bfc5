import type { Commitment } from '../generated/prisma/enums.ts'
import { actsAs } from '../organisations/actor.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { WholeProposal } from './find-proposal.ts'
import { abandonedForTooFew, canGoOn } from './proposal.ts'
import { lapseApprovals } from './sign-off/lapse-approvals.ts'

/** Keeps a member's answer; a proposal that two needs no longer carry is abandoned in the same moment. */
export async function answerProposal(
  work: Work,
  proposal: WholeProposal,
  answer: { authorityId: string; commitment: Commitment; reason: string | null },
): Promise<void> {
  const { authorityId, commitment, reason } = answer
  const members = proposal.members.map((m) => (m.authorityId === authorityId ? { ...m, commitment } : m))
  const goesOn = canGoOn(
    members,
    proposal.needs.map(({ need }) => need),
  )
  await work.tx.proposalMember.update({
    where: { proposalId_authorityId: { proposalId: proposal.id, authorityId } },
    data: { commitment, reason, respondedById: actsAs(work.actor), respondedAt: work.now },
  })
  await work.tx.proposal.update({
    where: { id: proposal.id },
    data: { updatedAt: work.now, version: { increment: 1 }, ...(goesOn ? {} : abandonedForTooFew(work.now)) },
  })
  if (!goesOn) work.record({ type: 'ProposalAbandoned', proposalId: proposal.id })
  await lapseApprovals(work, proposal.id)
}
