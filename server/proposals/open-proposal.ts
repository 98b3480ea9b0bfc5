import { z } from 'zod'
import { actsAs } from '../organisations/actor.ts'
import { refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { answeringAuthority } from './answering-authority.ts'
import { findProposal, type WholeProposal } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToAct } from './forming/forming.ts'
import { withAnswer } from './forming/with-answer.ts'
import { authoritiesAnswering, mayReview } from './proposal-access.ts'

const OpenProposalInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  version: z.int().nullish(),
})

/**
 * An officer of a member authority turns a suggestion into an open proposal; their authority is interested. A coordinator who
 * sees it may open it for the members, none of which has said anything then.
 */
export async function openProposal(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, version } = valid(OpenProposalInput, raw)
  const proposal = await findProposal(work, proposalId, version)
  const authorityId = openingAuthority(work, proposal, named)
  refuseIf(refusalToAct(proposal, 'OPEN'))
  const opener = proposal.members.find((one) => one.authorityId === authorityId)
  const [respondedById, respondedAt] = [actsAs(work.actor), work.now]
  await changeProposal(work, proposal, {
    what: `${opener ? opener.authority.name : 'A coordinator'} opened it`,
    data: { status: 'OPEN', openedById: respondedById, openedAt: work.now },
    ...(opener && {
      members: withAnswer(proposal.members, {
        authorityId: opener.authorityId,
        commitment: 'INTERESTED',
        reason: null,
        respondedById,
        respondedAt,
      }),
    }),
  })
  work.record({ type: 'ProposalOpened', proposalId: proposal.id })
  return proposal.id
}

/** The authority that opens it, or null for a coordinator who acts for no member. */
function openingAuthority(work: Work, proposal: WholeProposal, named: string | null | undefined): string | null {
  const actsForAMember = named || authoritiesAnswering(work.actor, proposal.members).length > 0
  return !actsForAMember && mayReview(work.actor) ? null : answeringAuthority(work, proposal, named)
}
