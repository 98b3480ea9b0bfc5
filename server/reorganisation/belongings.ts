import {
  followAgreementApprovals,
  followConflictReviews,
  followCostParts,
  followSavings,
  followSignOffs,
} from './follow-agreements.ts'
import { followCallOffs, followFrameworksLed, followFrameworkUsers, followNotices } from './follow-frameworks.ts'
import {
  endTokens,
  endWebhooks,
  followContact,
  followDomainClaims,
  followInvitations,
  followJoinRequests,
  followMemberships,
} from './follow-people.ts'
import { followLead, followProposalMembers, followProposedLead } from './follow-proposals.ts'
import { followContracts, followDepartments, followNeeds, followPartners } from './follow-things.ts'
import type { Follow } from './move.ts'

const SAID_THEN = 'stays: who said it then is history' as const
const OWN_CONSTITUTION = 'stays: a successor decides by a constitution of its own, and states it' as const

/**
 * Every column of the database that names an authority, and what becomes of it when that authority ends, in this order:
 * how it follows to the successor, or why it stays.
 */
export const belongings = {
  'department.authority_id': followDepartments,
  'need.authority_id': followNeeds,
  'match_side.authority_id': 'stays: follows its need, by a trigger',
  'need_partner.authority_id': followPartners,
  'contract.authority_id': followContracts,
  'framework.lead_authority_id': followFrameworksLed,
  'framework_user.authority_id': followFrameworkUsers,
  'call_off.authority_id': followCallOffs,
  'published_notice.authority_id': followNotices,
  'sign_off.authority_id': followSignOffs,
  'cost_part.authority_id': followCostParts,
  'savings_case.authority_id': followSavings,
  'agreement_approval.authority_id': followAgreementApprovals,
  'conflict_review.authority_id': followConflictReviews,
  'proposal_member.authority_id': followProposalMembers,
  'proposal.lead_authority_id': followLead,
  'proposal.to_lead_authority_id': followProposedLead,
  'membership.authority_id': followMemberships,
  'invitation.authority_id': followInvitations,
  'join_request.authority_id': followJoinRequests,
  'domain_claim.authority_id': followDomainClaims,
  'authority_contact.authority_id': followContact,
  'api_token.authority_id': endTokens,
  'webhook.authority_id': endWebhooks,
  'decision_setting.authority_id': OWN_CONSTITUTION,
  'delegation_rule.authority_id': OWN_CONSTITUTION,
  'decision_meeting.authority_id': OWN_CONSTITUTION,
  'proposal_message.authority_id': SAID_THEN,
  'proposal_decision.authority_id': SAID_THEN,
  'proposal_document.authority_id': SAID_THEN,
  'agreement_clause.authority_id': SAID_THEN,
  'engagement_note.authority_id': SAID_THEN,
  'combined_authority_member.combined_id': 'stays: a fact of the reference data',
  'combined_authority_member.member_id': 'stays: a fact of the reference data',
  'authority_replacement.former_id': 'stays: it is the history itself',
  'authority_replacement.successor_id': 'stays: it is the history itself',
} as const satisfies Readonly<Record<string, Follow | `stays: ${string}`>>

/** What follows to a successor, in the order of the list. */
export const everythingFollows: readonly Follow[] = Object.values(belongings).filter(
  (becomes) => typeof becomes === 'function',
)
