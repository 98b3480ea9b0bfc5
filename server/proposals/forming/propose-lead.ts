import { z } from 'zod'
import { refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { changeProposal } from './change-proposal.ts'
import { leadOf, refusalToPropose } from './lead.ts'
import { memberActing, nameAmong } from './member-acting.ts'

const ProposeLeadInput = z.object({
  proposalId: z.unknown(),
  leadAuthorityId: z.string(),
  authorityId: z.string().nullish(),
  version: z.int().nullish(),
})

/**
 * A member that takes part proposes who is to lead: itself, or another that takes part. Whoever leads goes on leading until
 * the proposed one has accepted and all others that mean to buy have consented. What was proposed before gives way.
 */
export async function proposeLead(work: Work, raw: unknown): Promise<string> {
  const { leadAuthorityId, ...named } = valid(ProposeLeadInput, raw)
  const { proposal, member } = await memberActing(work, 'PROPOSE_LEAD', named)
  const candidate = proposal.members.find((one) => one.authorityId === leadAuthorityId)
  refuseIf(refusalToPropose(proposal, candidate))
  await changeProposal(work, proposal, {
    what: `${member.authority.name} proposed ${nameAmong(proposal, leadAuthorityId)} to lead`,
    lead: { ...leadOf(proposal), toLeadAuthorityId: leadAuthorityId, toLeadAcceptedAt: null },
    // who proposes another consents to it in the same breath
    members: proposal.members.map((one) => ({
      ...one,
      consentedToNextAt: one === member && one !== candidate ? work.now : null,
    })),
  })
  work.record({ type: 'LeadProposed', proposalId: proposal.id, authorityId: member.authorityId, leadAuthorityId })
  return proposal.id
}
