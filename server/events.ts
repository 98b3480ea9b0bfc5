import type { SharingTier } from './generated/prisma/enums.ts'

/** Every fact that can happen, in the order it happens. Facts are in the past tense and carry ids, never contents. */
export type DomainEvent =
  // people are let in
  | { type: 'PersonRegistered'; personId: string }
  | { type: 'TokenIssued'; tokenId: string; personId: string }
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
  // suppliers are told, in sum
  | { type: 'DemandReleased'; releaseId: string }
  // tools are told of changes
  | { type: 'WebhookCreated'; webhookId: string }
  | { type: 'WebhookChanged'; webhookId: string }
  | { type: 'WebhookDisabled'; webhookId: string }
  | { type: 'WebhookRemoved'; webhookId: string }

export type EventType = DomainEvent['type']
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>
