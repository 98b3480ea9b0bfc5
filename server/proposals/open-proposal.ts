import { z } from 'zod'
import { actsAs } from '../organisations/actor.ts'
import { refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { answeringAuthority } from './answering-authority.ts'
import { findProposal } from './find-proposal.ts'
import { refusalToMove } from './proposal.ts'

const OpenProposalInput = z.object({ proposalId: z.unknown(), authorityId: z.string().nullish() })

/** An officer of a member authority turns a suggestion into an open proposal; their authority is interested. */
export async function openProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named } = valid(OpenProposalInput, raw)
  const proposal = await findProposal(work, proposalId)
  const authorityId = answeringAuthority(work, proposal, named)
  refuseIf(refusalToMove(proposal, 'OPEN'))
  await work.tx.proposal.update({
    where: { id: proposal.id },
    data: {
      status: 'OPEN',
      openedById: actsAs(work.actor),
      openedAt: work.now,
      updatedAt: work.now,
      version: { increment: 1 },
      members: {
        update: {
          where: { proposalId_authorityId: { proposalId: proposal.id, authorityId } },
          data: { commitment: 'INTERESTED', respondedById: actsAs(work.actor), respondedAt: work.now },
        },
      },
    },
  })
  work.record({ type: 'ProposalOpened', proposalId: proposal.id })
  return proposal.id
}
