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
  // they work out what they buy together, when and for how much
  | { type: 'TimetablePlanned'; proposalId: string }
  | { type: 'LotsDrawn'; proposalId: string }
  | { type: 'SpecificationSaved'; proposalId: string }
  | { type: 'SavingsStated'; proposalId: string; authorityId: string }
  | { type: 'CostPartsSet'; proposalId: string }
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
  // dates and notices are published
  | { type: 'CalendarFeedCreated'; calendarFeedId: string; personId: string }
  | { type: 'CalendarFeedRevoked'; calendarFeedId: string; personId: string }
  | { type: 'NoticeFieldStated'; proposalId: string }
  | { type: 'NoticePublished'; proposalId: string; noticeId: string; authorityId: string }
  // an authority is replaced by another
  | { type: 'AuthorityReplaced'; authorityId: string; successorId: string }
  // they work it out together
  | ({ type: 'MessageWritten' | 'MessageEdited' | 'MessageWithdrawn'; messageId: string } & InProposal)
  | ({ type: 'DecisionRecorded'; decisionId: string } & InProposal)
  | ({ type: 'DocumentAdded' | 'DocumentWithdrawn'; documentId: string } & InProposal)
  | ({ type: 'ClauseWritten' | 'ClauseAgreed'; clauseId: string } & InProposal)
  | ({ type: 'ConflictsAssessed' | 'EngagementLogged' } & InProposal)
  // each of them decides by its own rules
  | { type: 'DelegationSet'; authorityId: string }
  | { type: 'DecisionMeetingsSet'; authorityId: string }
  | { type: 'ApprovalAsked'; signOffId: string; authorityId: string; proposalId: string }
  | { type: 'ApprovalGiven'; signOffId: string; authorityId: string; proposalId: string }
  | { type: 'ApprovalDeclined'; signOffId: string; authorityId: string; proposalId: string }
  | { type: 'ApprovalQuestioned'; signOffId: string; authorityId: string; proposalId: string }
  | { type: 'ApprovalsLapsed'; signOffId: string; authorityId: string; proposalId: string }
  | { type: 'ProposalAgreed'; proposalId: string }
  // frameworks are awarded, called off from, changed and ended
  | { type: 'FrameworksImported'; frameworkIds: readonly string[] }
  | { type: 'FrameworkAwarded'; frameworkId: string; proposalId: string }
  | { type: 'FrameworkSetAside'; proposalId: string }
  | { type: 'FrameworkChanged'; frameworkId: string }
  | { type: 'FrameworkEnded'; frameworkId: string }
  | { type: 'FrameworkEnding'; frameworkId: string; months: number }
  | { type: 'FrameworkReopening'; frameworkId: string; months: number }
  | { type: 'NeedCommitted'; needId: string; frameworkId: string }
  | { type: 'CallOffMade'; callOffId: string; frameworkId: string }
  | { type: 'CallOffCancelled'; callOffId: string; frameworkId: string }
  | { type: 'NeedMet'; needId: string; callOffId: string }
  | { type: 'NeedReopened'; needId: string; callOffId: string }
  // suppliers are told, in sum
  | { type: 'DemandReleased'; releaseId: string }
  // tools are told of changes
  | { type: 'WebhookCreated'; webhookId: string }
  | { type: 'WebhookChanged'; webhookId: string }
  | { type: 'WebhookDisabled'; webhookId: string }
  | { type: 'WebhookRemoved'; webhookId: string }

/** Something in a proposal, and for which authority it was done; null when by a coordinator. */
type InProposal = { readonly proposalId: string; readonly authorityId: string | null }

export type EventType = DomainEvent['type']
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>
