import type { Role, SharingTier } from './generated/prisma/enums.ts'

/** Every fact that can happen, in the order it happens. Facts are in the past tense and carry ids, never contents. */
export type DomainEvent =
  // people are let in
  | { type: 'PersonRegistered'; personId: string }
  // they join organisations, change roles and leave
  | { type: 'PersonAdmitted'; personId: string }
  | { type: 'PersonRenamed'; personId: string }
  | { type: 'PersonDisabled'; personId: string }
  | { type: 'PersonEnabled'; personId: string }
  | { type: 'PersonInvited'; invitationId: string }
  | { type: 'InvitationRenewed'; invitationId: string }
  | { type: 'InvitationRevoked'; invitationId: string }
  | { type: 'InvitationAccepted'; invitationId: string; personId: string }
  | { type: 'MembershipGranted'; membershipId: string; personId: string }
  | { type: 'MembershipChanged'; membershipId: string; personId: string; from: Role; to: Role }
  | { type: 'MembershipEnded'; membershipId: string; personId: string }
  | { type: 'DomainClaimed'; claimId: string; authorityId: string }
  | { type: 'DomainVerified'; claimId: string; authorityId: string }
  | { type: 'DomainRefused'; claimId: string; authorityId: string }
  | { type: 'DomainReleased'; claimId: string; authorityId: string }
  | { type: 'JoiningRequested'; joinRequestId: string; authorityId: string; personId: string }
  | { type: 'JoiningGranted'; joinRequestId: string; authorityId: string; personId: string }
  | { type: 'JoiningDeclined'; joinRequestId: string; authorityId: string; personId: string }
  | { type: 'JoiningWithdrawn'; joinRequestId: string; authorityId: string; personId: string }
  // organisations say who they are
  | { type: 'SupplierRegistered'; supplierId: string }
  | { type: 'DepartmentAdded'; departmentId: string; authorityId: string }
  | { type: 'DepartmentRenamed'; departmentId: string; authorityId: string }
  | { type: 'AuthorityContactChanged'; authorityId: string }
  | { type: 'TokenIssued'; tokenId: string; personId: string | null }
  | { type: 'TokenRotated'; tokenId: string }
  | { type: 'TokenRevoked'; tokenId: string }
  | { type: 'TokenExpiring'; tokenId: string }
  // people sign in and out
  | { type: 'LinkAsked'; linkId: string }
  | { type: 'PersonSignedIn'; personId: string; sessionId: string }
  | { type: 'SessionEnded'; personId: string; sessionId: string }
  | { type: 'OrganisationChosen'; personId: string; sessionId: string }
  | { type: 'MailQueued'; mailId: string }
  // an authority says what it will buy, or holds
  | { type: 'NeedDrafted'; needId: string }
  | { type: 'NeedPosted'; needId: string }
  | { type: 'NeedsImported'; needIds: readonly string[] }
  | { type: 'NeedEdited'; needId: string }
  | { type: 'NeedShared'; needId: string; from: SharingTier; to: SharingTier }
  | { type: 'NeedWithdrawn'; needId: string }
  | { type: 'NeedLapsed'; needId: string }
  | { type: 'ContractRecorded'; contractId: string }
  | { type: 'ImportFinished'; importId: string }
  // needs that belong together are found
  | { type: 'MatchingDue'; needIds: readonly string[] }
  | { type: 'MatchesChanged'; needIds: readonly string[] }
  | { type: 'BacklogMatched' }
  | { type: 'MatchDecided'; matchId: string; needId: string; otherNeedId: string }
  | { type: 'WeightsReplaced'; weightsId: string }
  // authorities agree to buy together
  | { type: 'ProposalSuggested'; proposalId: string }
  | { type: 'ProposalSuperseded'; proposalId: string }
  | { type: 'ProposalOpened'; proposalId: string }
  | { type: 'ProposalChanged'; proposalId: string }
  | { type: 'ProposalJoined'; proposalId: string; authorityId: string }
  | { type: 'ProposalDeclined'; proposalId: string; authorityId: string }
  | { type: 'ProposalAbandoned'; proposalId: string }
  // a coordinator looks first
  | { type: 'SuggestionHeld'; proposalId: string }
  | { type: 'SuggestionReleased'; proposalId: string }
  | { type: 'RegionReviewChanged'; region: string; isReviewed: boolean }
  // they say how, how firmly and under whose lead
  | { type: 'ProposalPlanned'; proposalId: string }
  | { type: 'ProposalReopened'; proposalId: string }
  | { type: 'MemberCommitted'; proposalId: string; authorityId: string }
  | { type: 'MemberWithdrew'; proposalId: string; authorityId: string }
  | { type: 'LateJoiningAgreed'; proposalId: string }
  | { type: 'AgentNamed'; proposalId: string }
  | { type: 'AgentRemoved'; proposalId: string }
  | { type: 'LeadProposed'; proposalId: string; authorityId: string; leadAuthorityId: string }
  | { type: 'LeadAccepted'; proposalId: string; authorityId: string }
  | { type: 'LeadDeclined'; proposalId: string; authorityId: string }
  | { type: 'LeadConsented'; proposalId: string; authorityId: string; leadAuthorityId: string }
  | { type: 'LeadEstablished'; proposalId: string; leadAuthorityId: string }
  | { type: 'LeadVacated'; proposalId: string; leadAuthorityId: string }
  // suppliers are told, in sum
  | { type: 'DemandReleased'; releaseId: string }
  // tools are told of changes
  | { type: 'WebhookCreated'; webhookId: string }
  | { type: 'WebhookChanged'; webhookId: string }
  | { type: 'WebhookDisabled'; webhookId: string }
  | { type: 'WebhookRemoved'; webhookId: string }

export type EventType = DomainEvent['type']
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>
