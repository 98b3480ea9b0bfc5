import { z } from 'zod'
import { allow, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findProposal } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToMove } from './proposal.ts'
import { mayAbandon } from './proposal-access.ts'

const AbandonProposalInput = z.object({
  proposalId: z.unknown(),
  reason: z.string().trim().min(1, 'Say why, in a few words').max(1_000, 'Use 1,000 characters or fewer'),
  version: z.int().nullish(),
})

/** Whoever opened a proposal, or a coordinator, gives it up, with a reason every member can read. */
export async function abandonProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, reason, version } = valid(AbandonProposalInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  allow(mayAbandon(work.actor, proposal), 'abandon this proposal', { proposalId: proposal.id })
  refuseIf(refusalToMove(proposal, 'ABANDONED'))
  await changeProposal(work, proposal, {
    what: 'It was abandoned',
    data: { status: 'ABANDONED', endedAt: work.now, endedReason: reason },
  })
  work.record({ type: 'ProposalAbandoned', proposalId: proposal.id })
  return proposal.id
}
