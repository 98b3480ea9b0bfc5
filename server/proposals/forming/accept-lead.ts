import { z } from 'zod'
import { refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { changeProposal } from './change-proposal.ts'
import { leadOf, refusalToAccept } from './lead.ts'
import { memberActing } from './member-acting.ts'

const AcceptLeadInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  version: z.int().nullish(),
})

/** The authority that is proposed to lead says yes. It leads once the others that mean to buy have consented. */
export async function acceptLead(work: Work, raw: unknown): Promise<string> {
  const { proposal, member } = await memberActing(work, 'ACCEPT_LEAD', valid(AcceptLeadInput, raw))
  refuseIf(refusalToAccept(proposal, member))
  work.record({ type: 'LeadAccepted', proposalId: proposal.id, authorityId: member.authorityId })
  await changeProposal(work, proposal, {
    what: `${member.authority.name} accepted to lead`,
    lead: { ...leadOf(proposal), toLeadAcceptedAt: work.now },
  })
  return proposal.id
}
