import { z } from 'zod'
import { valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { answerProposal } from './answer-proposal.ts'
import { answeringAuthority } from './answering-authority.ts'
import { findProposal } from './find-proposal.ts'

const DeclineProposalInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  reason: z.string().trim().min(1, 'Say why, in a few words').max(1_000, 'Use 1,000 characters or fewer'),
  version: z.int().nullish(),
})

/** An officer of a member authority declines a proposal, with a reason the other members can read. */
export async function declineProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, reason, version } = valid(DeclineProposalInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  const authorityId = answeringAuthority(work, proposal, named)
  work.record({ type: 'ProposalDeclined', proposalId: proposal.id, authorityId })
  await answerProposal(work, proposal, { authorityId, commitment: 'DECLINED', reason })
  return proposal.id
}
