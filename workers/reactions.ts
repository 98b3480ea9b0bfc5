import type { DomainEvent } from '../server/events.ts'
import type { ReactionsTo } from './reaction.ts'
import { handOverTheMail } from './reactions/hand-over-the-mail.ts'
import { mailTheInvitation } from './reactions/mail-the-invitation.ts'
import { mailAboutJoining, mailTheDisabling, mailTheExpiry } from './reactions/mail-what-happened.ts'
import { matchByTheWeights } from './reactions/match-by-the-weights.ts'
import { callUpTheImported, categoriseTheNeed, matchTheCalledUp, matchTheNeed } from './reactions/match-the-needs.ts'
import { recountTheProposals } from './reactions/recount-the-proposals.ts'
import { sealFullBatches } from './reactions/seal-full-batches.ts'
import { endWhatIsOpen, writeTheLink } from './reactions/sign-people-in.ts'
import {
  suggestAfterDecision,
  suggestForTheBacklog,
  suggestTheProposals,
  tellTheWatchers,
} from './reactions/suggest-the-proposals.ts'
import { tellThePersonsSessions } from './reactions/tell-the-persons-sessions.ts'
import { tellWhatTheTokenOpened } from './reactions/tell-what-the-token-opened.ts'

/** What happens next, for every fact there is. Leave one out and it does not compile. */
export const reactions = {
  PersonRegistered: [],
  TokenIssued: [],
  PersonAdmitted: [],
  PersonRenamed: [],
  PersonDisabled: [tellThePersonsSessions],
  PersonEnabled: [],
  PersonInvited: [mailTheInvitation],
  InvitationRenewed: [mailTheInvitation],
  InvitationRevoked: [],
  InvitationAccepted: [],
  MembershipGranted: [tellThePersonsSessions],
  MembershipChanged: [tellThePersonsSessions],
  MembershipEnded: [tellThePersonsSessions],
  DomainClaimed: [],
  DomainVerified: [],
  DomainRefused: [],
  DomainReleased: [],
  JoiningRequested: [mailAboutJoining],
  JoiningGranted: [mailAboutJoining],
  JoiningDeclined: [mailAboutJoining],
  JoiningWithdrawn: [],
  SupplierRegistered: [],
  DepartmentAdded: [],
  DepartmentRenamed: [],
  AuthorityContactChanged: [],
  TokenRotated: [tellWhatTheTokenOpened],
  TokenRevoked: [tellWhatTheTokenOpened],
  TokenExpiring: [mailTheExpiry],
  LinkAsked: [writeTheLink],
  PersonSignedIn: [],
  SessionEnded: [endWhatIsOpen],
  OrganisationChosen: [endWhatIsOpen],
  MailQueued: [handOverTheMail],
  NeedDrafted: [],
  NeedPosted: [categoriseTheNeed, matchTheNeed],
  NeedEdited: [categoriseTheNeed, matchTheNeed, recountTheProposals],
  NeedShared: [matchTheNeed, recountTheProposals],
  NeedWithdrawn: [matchTheNeed, recountTheProposals],
  NeedLapsed: [matchTheNeed, recountTheProposals],
  ContractRecorded: [],
  NeedsImported: [],
  ImportFinished: [callUpTheImported, sealFullBatches],
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
  WebhookDisabled: [mailTheDisabling],
  WebhookRemoved: [],
} satisfies ReactionsTo<DomainEvent>
