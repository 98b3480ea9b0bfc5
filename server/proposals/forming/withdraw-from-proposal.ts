import { z } from 'zod'
import { valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { answerProposal } from '../answer-proposal.ts'
import { answeringAuthority } from '../answering-authority.ts'
import { findProposal } from '../find-proposal.ts'

const WithdrawFromProposalInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  reason: z.string().trim().min(1, 'Say why, in a few words').max(1_000, 'Use 1,000 characters or fewer'),
  version: z.int().nullish(),
})

/**
 * An authority that took part leaves, with a reason the others can read. If it led, nobody leads; if the proposal was
 * agreed, it is open again. `ifYouWithdraw` says beforehand what will follow.
 */
export async function withdrawFromProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, reason, version } = valid(WithdrawFromProposalInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  const authorityId = answeringAuthority(work, proposal, named)
  work.record({ type: 'MemberWithdrew', proposalId: proposal.id, authorityId })
  await answerProposal(work, proposal, { authorityId, commitment: 'WITHDRAWN', reason })
  return proposal.id
}
