import { z } from 'zod'
import { refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { changeProposal } from './change-proposal.ts'
import { refusalToConsent } from './lead.ts'
import { memberActing, nameAmong } from './member-acting.ts'

const ConsentToLeadInput = z.object({
  proposalId: z.unknown(),
  leadAuthorityId: z.string(),
  authorityId: z.string().nullish(),
  version: z.int().nullish(),
})

/**
 * A member that means to buy consents to the authority that is proposed to lead, which it names: nobody's consent counts for
 * another one proposed meanwhile.
 */
export async function consentToLead(work: Work, raw: unknown): Promise<string> {
  const { leadAuthorityId, ...named } = valid(ConsentToLeadInput, raw)
  const { proposal, member } = await memberActing(work, 'CONSENT_TO_LEAD', named)
  refuseIf(refusalToConsent(proposal, member, leadAuthorityId))
  work.record({ type: 'LeadConsented', proposalId: proposal.id, authorityId: member.authorityId, leadAuthorityId })
  await changeProposal(work, proposal, {
    what: `${member.authority.name} consented to ${nameAmong(proposal, leadAuthorityId)} as lead`,
    members: proposal.members.map((one) => (one === member ? { ...one, consentedToNextAt: work.now } : one)),
  })
  return proposal.id
}
