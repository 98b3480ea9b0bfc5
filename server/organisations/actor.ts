import { isDeepStrictEqual } from 'node:util'
import type { Role, TokenScope } from '../generated/prisma/enums.ts'

/** One thing a person may do, and for whom. */
export interface ActingAs {
  readonly role: Role
  readonly authorityId: string | null
  /** The ITL1 region of that authority. */
  readonly authorityRegion: string | null
  readonly supplierId: string | null
  /** The regions a coordinator serves; empty means all. */
  readonly regions: readonly string[]
}

/** Where a request came from, for the audit log. */
export interface Origin {
  /** The network address, as far as the proxies in front are trusted. */
  readonly address: string | null
  /** How the program that asked calls itself. */
  readonly agent: string | null
  readonly requestId: string
}

/** Who acts: a signed-in person with the scopes of their token, an organisation by its token, the system, or nobody. */
export interface Actor {
  readonly kind: 'person' | 'organisation' | 'system' | 'nobody'
  readonly personId: string | null
  /** The token they act by; null or left out for those who act without one. */
  readonly tokenId?: string | null
  /** When what they act by ends by itself. */
  readonly goodUntil?: Date
  readonly name: string
  readonly email: string | null
  readonly memberships: readonly ActingAs[]
  readonly scopes: ReadonlySet<TokenScope>
  /** Where the request came from; absent for a command and a worker. */
  readonly from?: Origin
  /** The session that let them in. */
  readonly sessionId?: string
}

export const nobody: Actor = {
  kind: 'nobody',
  personId: null,
  name: 'Nobody',
  email: null,
  memberships: [],
  scopes: new Set(),
}

/** The system, when a worker follows up on a fact. */
export const system: Actor = { ...nobody, kind: 'system', name: 'Commonlot' }

/** The id under which deeds are kept: the person's or, when an organisation acts, its token's. */
export const actsAs = ({ personId, tokenId }: Actor): string | null => personId ?? tokenId ?? null

/** Whether someone was let in, by whatever means. */
export const isSignedIn = ({ kind }: Actor): boolean => kind === 'person' || kind === 'organisation'

/** Whether someone looked up again may do exactly what they might before. */
export function haveSameRights(before: Actor, now: Actor): boolean {
  const rights = ({ kind, personId, tokenId, scopes, memberships }: Actor) => [
    [kind, personId, tokenId],
    [...scopes].sort(),
    memberships.map((membership) => JSON.stringify(membership)).sort(),
  ]
  return isDeepStrictEqual(rights(before), rights(now))
}

const AUTHORITY_ROLES: readonly Role[] = ['VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR']
const WRITING_ROLES: readonly Role[] = ['OFFICER', 'AUTHORITY_ADMINISTRATOR']

const authorityIds = (actor: Actor, roles: readonly Role[]): string[] => [
  ...new Set(actor.memberships.flatMap((m) => (m.authorityId && roles.includes(m.role) ? [m.authorityId] : []))),
]

/** The authorities whose own business the actor may read. */
export const authoritiesOf = (actor: Actor): string[] => authorityIds(actor, AUTHORITY_ROLES)

/** The authorities the actor may act for: post needs, decide on matches, answer proposals. */
export const authoritiesServedBy = (actor: Actor): string[] =>
  actor.scopes.has('WRITE') ? authorityIds(actor, WRITING_ROLES) : []

export const regionsOf = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap((m) =>
      m.authorityRegion && AUTHORITY_ROLES.includes(m.role) ? [m.authorityRegion] : [],
    ),
  ),
]

const hasRole = (actor: Actor, role: Role): boolean => actor.memberships.some((m) => m.role === role)

export const isCoordinator = (actor: Actor): boolean => hasRole(actor, 'COORDINATOR')

export const isPlatformAdministrator = (actor: Actor): boolean => hasRole(actor, 'PLATFORM_ADMINISTRATOR')

/** The regions a coordinator serves: 'all', or their names. */
export function regionsCoordinatedBy(actor: Actor): 'all' | string[] {
  const served = actor.memberships.filter((m) => m.role === 'COORDINATOR')
  return served.some((m) => m.regions.length === 0) ? 'all' : [...new Set(served.flatMap((m) => m.regions))]
}
