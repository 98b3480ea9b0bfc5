import type { DomainEvent } from '../server/events.ts'
import type { ReactionsTo } from './reaction.ts'
import { categoriseTheNeed, matchTheNeed } from './reactions/match-the-need.ts'
import { recountTheProposals } from './reactions/recount-the-proposals.ts'
import { suggestAfterDecision, suggestTheProposals, tellTheWatchers } from './reactions/suggest-the-proposals.ts'

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
  ImportFinished: [],
  MatchingDue: [categoriseTheNeed, matchTheNeed],
  MatchesChanged: [suggestTheProposals, tellTheWatchers],
  MatchDecided: [suggestAfterDecision],
  ProposalSuggested: [],
  ProposalSuperseded: [],
  ProposalOpened: [],
  ProposalChanged: [],
  ProposalJoined: [],
  ProposalDeclined: [],
  ProposalAbandoned: [],
  DemandReleased: [],
} satisfies ReactionsTo<DomainEvent>
