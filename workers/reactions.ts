import type { DomainEvent } from '../server/events.ts'
import type { ReactionsTo } from './reaction.ts'
import { matchByTheWeights } from './reactions/match-by-the-weights.ts'
import { callUpTheImported, categoriseTheNeed, matchTheCalledUp, matchTheNeed } from './reactions/match-the-needs.ts'
import { recountTheProposals } from './reactions/recount-the-proposals.ts'
import {
  suggestAfterDecision,
  suggestForTheBacklog,
  suggestTheProposals,
  tellTheWatchers,
} from './reactions/suggest-the-proposals.ts'

/** What happens next, for every fact there is. Leave one out and it does not compile. */
export const reactions = {
  PersonRegistered: [],
  TokenIssued: [],
  NeedDrafted: [],
  NeedPosted: [categoriseTheNeed, matchTheNeed],
  NeedEdited: [categoriseTheNeed, matchTheNeed, recountTheProposals],
  NeedShared: [matchTheNeed, recountTheProposals],
  NeedWithdrawn: [matchTheNeed, recountTheProposals],
  NeedLapsed: [matchTheNeed, recountTheProposals],
  ContractRecorded: [],
  NeedsImported: [],
  ImportFinished: [callUpTheImported],
  MatchingDue: [matchTheCalledUp],
  MatchesChanged: [suggestTheProposals, tellTheWatchers],
  BacklogMatched: [suggestForTheBacklog],
  MatchDecided: [suggestAfterDecision],
  WeightsReplaced: [matchByTheWeights],
  ProposalSuggested: [],
  ProposalSuperseded: [],
  ProposalOpened: [],
  ProposalChanged: [],
  ProposalJoined: [],
  ProposalDeclined: [],
  ProposalAbandoned: [],
  DemandReleased: [],
  WebhookCreated: [],
  WebhookChanged: [],
  WebhookDisabled: [],
  WebhookRemoved: [],
} satisfies ReactionsTo<DomainEvent>
