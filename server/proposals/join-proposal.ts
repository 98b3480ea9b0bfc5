import { z } from 'zod'
import { valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { answerProposal } from './answer-proposal.ts'
import { answeringAuthority } from './answering-authority.ts'
import { findProposal } from './find-proposal.ts'

const JoinProposalInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  commitment: z
    .enum(['INTERESTED', 'INTENDS', 'OBSERVER'], 'Choose INTERESTED, INTENDS or OBSERVER')
    .default('INTERESTED'),
  version: z.int().nullish(),
})

/**
 * An officer of a member authority joins an open proposal, saying how firmly. After the last day for joining only who has
 * the lead's agreement (`agreeToLateJoining`) joins, and observing is always possible.
 */
export async function joinProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, commitment, version } = valid(JoinProposalInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  const authorityId = answeringAuthority(work, proposal, named)
  await answerProposal(work, proposal, { authorityId, commitment, reason: null })
  work.record({ type: 'ProposalJoined', proposalId: proposal.id, authorityId })
  return proposal.id
}
