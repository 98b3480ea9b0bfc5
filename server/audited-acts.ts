/**
 * What somebody does that changes nothing in the marketplace and is nevertheless kept in the audit log: signing in, trying
 * what is not allowed, reading what matters. Like facts they carry ids, never contents; the first id is what it is about.
 */
export type AuditedAct =
  // people come and go
  | { type: 'SignedIn'; personId: string }
  | { type: 'SignInRefused'; personId: string }
  | { type: 'SignedOut'; personId: string }
  | { type: 'TokenUsedFromNewAddress'; tokenId: string; personId?: string }
  // somebody tries what they may not: `doing` is the wording of the refusal
  | ({ type: 'ActRefused'; doing: string } & About)
  // somebody reads what matters
  | ({ type: 'DataExported' } & About)
  | ({ type: 'SharingPreviewed' } & About)
  | ({ type: 'DemandPreviewed' } & About)
  | { type: 'AuditRead'; authorityId?: string }
  | { type: 'AuditExported'; authorityId?: string }
  // an administrator keeps the machinery going
  | { type: 'JobRetried'; job: string }

/** Ids of what an act is about, each under the name of its kind: `needId`, `proposalId`. */
export interface About {
  readonly [kindId: `${string}Id`]: string
  readonly [kindIds: `${string}Ids`]: readonly string[]
}
