import type { AuditEntry } from '../generated/prisma/client.ts'

/** Names that the reader may know now; whatever is absent here is told without a name. */
export interface Names {
  /** The person who did it, when the reader may know. */
  readonly person: string | undefined
  /** The authorities on whose behalf it was done. */
  readonly authorities: readonly string[]
  /** The one thing it is about, when the reader may see that thing today. */
  readonly object: string | undefined
}

/** Where the type of a fact or an act does not make the sentence by itself. */
const WORDING: Readonly<Record<string, string>> = {
  NeedLapsed: 'let the need lapse',
  MatchDecided: 'decided about the match',
  DemandReleased: 'released aggregated demand',
  WeightsReplaced: 'replaced the weights of matching',
  FrameworkSetAside: 'decided to go on without an existing framework, for the proposal',
  FrameworkEnding: 'told of the end of the framework',
  FrameworkReopening: 'told when the framework must be awarded again',
  SignedIn: 'signed in',
  SignedOut: 'signed out',
  SignInRefused: 'was refused to sign in',
  TokenUsedFromNewAddress: 'used the token from a new address',
  DataExported: 'exported data',
  SharingPreviewed: 'looked up who would see the need',
  DemandPreviewed: 'looked at aggregated demand before its release',
  AuditRead: 'read the audit log',
  AuditExported: 'exported the audit log',
  MessageWritten: 'wrote a message about the proposal',
  MessageEdited: 'edited a message about the proposal',
  MessageWithdrawn: 'withdrew a message about the proposal',
  DecisionRecorded: 'recorded a decision about the proposal',
  DocumentAdded: 'added a document to the proposal',
  DocumentWithdrawn: 'withdrew a document from the proposal',
  ClauseWritten: 'wrote a clause of the agreement for the proposal',
  ClauseAgreed: 'agreed to a clause of the agreement for the proposal',
  ConflictsAssessed: 'assessed conflicts of interest for the proposal',
  EngagementLogged: 'noted an engagement with suppliers for the proposal',
  JobRetried: 'had a failed job done again',
}

/** An entry in a plain sentence. It names things only as the reader may see them now, and never says what is in them. */
export function auditSentence(entry: AuditEntry, names: Names): string {
  const details = entry.details as Record<string, unknown>
  const object = names.object ? ` “${names.object}”` : ''
  if (entry.action === 'ActRefused') return `${subject(entry, names)} was not allowed to ${details.doing}${object}`
  const moved = details.from && details.to ? `, from ${details.from} to ${details.to}` : ''
  return `${subject(entry, names)} ${WORDING[entry.action] ?? fromType(entry)}${object}${moved}`
}

function subject({ personId, channel }: AuditEntry, { person, authorities }: Names): string {
  if (person) return authorities.length > 0 ? `${person} (${authorities.join(', ')})` : person
  if (authorities.length > 0) return `Someone at ${authorities.join(' or ')}`
  if (personId) return 'Someone of no authority'
  return channel === 'WORKER' ? 'Commonlot' : 'Someone'
}

/** `NeedPosted` → “posted the need”; of several, “imported 12 needs”: types are a thing and what happened to it. */
function fromType({ action, objectIds }: AuditEntry): string {
  const words = action.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
  const [done, thing] = [words.at(-1), words.slice(0, -1).join(' ')]
  if (!thing) return `${done}`
  return thing.endsWith('s') ? `${done} ${objectIds.length} ${thing}` : `${done} the ${thing}`
}
