import { z } from 'zod'
import { refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { changeProposal } from './change-proposal.ts'
import { leadOf, refusalToDecline } from './lead.ts'
import { memberActing } from './member-acting.ts'

const DeclineLeadInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  version: z.int().nullish(),
})

/** The authority that is proposed to lead says no. Whoever leads goes on leading. */
export async function declineLead(work: Work, raw: unknown): Promise<string> {
  const { proposal, member } = await memberActing(work, 'DECLINE_LEAD', valid(DeclineLeadInput, raw))
  refuseIf(refusalToDecline(proposal, member))
  work.record({ type: 'LeadDeclined', proposalId: proposal.id, authorityId: member.authorityId })
  await changeProposal(work, proposal, {
    what: `${member.authority.name} declined to lead`,
    lead: { ...leadOf(proposal), toLeadAuthorityId: null, toLeadAcceptedAt: null },
  })
  return proposal.id
}
