import { z } from 'zod'
import { refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { answerProposal } from './answer-proposal.ts'
import { answeringAuthority } from './answering-authority.ts'
import { findProposal } from './find-proposal.ts'
import { refusalToAnswer } from './proposal.ts'

const JoinProposalInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  commitment: z
    .enum(['INTERESTED', 'INTENDS', 'OBSERVER'], 'Choose INTERESTED, INTENDS or OBSERVER')
    .default('INTERESTED'),
})

/** An officer of a member authority joins an open proposal, saying how firmly. */
export async function joinProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, commitment } = valid(JoinProposalInput, raw)
  const proposal = await findProposal(work, proposalId)
  const authorityId = answeringAuthority(work, proposal, named)
  refuseIf(refusalToAnswer(proposal, commitment))
  work.record({ type: 'ProposalJoined', proposalId: proposal.id, authorityId })
  await answerProposal(work, proposal, { authorityId, commitment, reason: null })
  return proposal.id
}
