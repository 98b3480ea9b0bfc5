import type { TokenScope } from '../generated/prisma/enums.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { readAs } from '../platform/sql/read.ts'
import { type Actor, nobody } from './actor.ts'
import { goodUntil, hashOfToken, isIntact } from './api-token.ts'

const EVERY_SCOPE: readonly TokenScope[] = ['READ', 'WRITE', 'IMPORT', 'ADMIN']

export const withMemberships = {
  memberships: { where: { endedAt: null }, include: { authority: { select: { region: true } } } },
} as const
/** What is read of a person to know how they may act. */

type PersonRow = {
  id: string
  name: string
  email: string
  memberships: {
    role: Actor['memberships'][number]['role']
    authorityId: string | null
    supplierId: string | null
    regions: string[]
    authority: { region: string } | null
  }[]
}

/** The person behind an e-mail address, with every scope: for commands run by someone who holds the machine. */
export async function actorByEmail(db: Database | Transaction, email: string): Promise<Actor | undefined> {
  const person = await db.person.findFirst({
    where: { email: email.trim().toLowerCase(), disabledAt: null },
    include: withMemberships,
  })
  return person ? toActor(person, EVERY_SCOPE) : undefined
}

type OrganisationRow = { readonly name: string; readonly region?: string }

interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scopes: TokenScope[]
  readonly hash: string
  readonly formerHash: string | null
  readonly formerUntil: string | null
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
  readonly authorityId: string | null
  readonly supplierId: string | null
  readonly isDisabled: boolean
  readonly person: PersonRow | null
  readonly organisation: OrganisationRow | null
}

/** In one statement, as every request begins with it: read with Prisma it took four, and more than all else a list does. */
const BY_TOKEN = `
  select json_build_object(
    'id', token.id, 'name', token.name, 'scopes', token.scopes::text[], 'hash', token.hash,
    'formerHash', token.former_hash, 'formerUntil', token.former_until, 'expiresAt', token.expires_at, 'revokedAt', token.revoked_at,
    'lastUsedAt', token.last_used_at, 'authorityId', token.authority_id, 'supplierId', token.supplier_id,
    'isDisabled', person.disabled_at is not null,
    'person', case when person.id is not null then json_build_object(
      'id', person.id, 'name', person.name, 'email', person.email, 'memberships', (
        select coalesce(json_agg(json_build_object(
          'role', role, 'authorityId', authority_id, 'supplierId', supplier_id, 'regions', regions,
          'authority', case when authority.id is not null then json_build_object('region', authority.region) end
        )), '[]')
        from membership left join authority on authority.id = authority_id
        where person_id = person.id and ended_at is null
      )
    ) end,
    'organisation', case
      when own.id is not null then json_build_object('name', own.name, 'region', own.region)
      when supplier.id is not null then json_build_object('name', supplier.name)
    end
  ) as found
  from api_token token
  left join person on person.id = token.person_id
  left join authority own on own.id = token.authority_id
  left join supplier on supplier.id = token.supplier_id
  where token.hash = $1 or token.former_hash = $1`

/** A person with some scopes, as they stand now: for what is told or sent to them later. */
export async function actorById(
  db: Database | Transaction,
  personId: string,
  scopes: readonly TokenScope[],
): Promise<Actor | undefined> {
  const person = await db.person.findFirst({ where: { id: personId, disabledAt: null }, include: withMemberships })
  return person ? toActor(person, scopes) : undefined
}

/** Who a bearer token speaks for: nobody when it is unknown, expired or revoked, or its owner is disabled. */
export async function actorByToken(db: Database, token: string, now: Date): Promise<Actor> {
  if (!isIntact(token)) return nobody
  const hash = hashOfToken(token)
  const [row] = await readAs<{ found: TokenRow }>(db, null, { sql: BY_TOKEN, values: [hash] })
  const found = row?.found
  const until = found && goodUntil(datesOf(found), hash, now)
  if (!until || found.isDisabled) return nobody
  const actor = found.person ? toActor(found.person, found.scopes) : organisationBehind(found)
  await noteUse(db, { id: found.id, lastUsedAt: instant(found.lastUsedAt) }, now)
  return { ...actor, tokenId: found.id, goodUntil: until }
}

const instant = (text: string | null): Date | null => (text ? new Date(text) : null)

const datesOf = ({ hash, formerHash, formerUntil, expiresAt, revokedAt }: TokenRow) => ({
  hash,
  formerHash,
  formerUntil: instant(formerUntil),
  expiresAt: new Date(expiresAt),
  revokedAt: instant(revokedAt),
})

const A_MINUTE_MS = 60_000

/** Last use is kept to the minute, so that reading does not become writing. */
async function noteUse(db: Database, token: { id: string; lastUsedAt: Date | null }, now: Date): Promise<void> {
  if (token.lastUsedAt && now.getTime() - token.lastUsedAt.getTime() < A_MINUTE_MS) return
  await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } })
}

/** An organisation acts by its token, as an officer or a member: never as more. */
function organisationBehind({ name, scopes, authorityId, supplierId, organisation }: TokenRow): Actor {
  const role = authorityId ? 'OFFICER' : 'SUPPLIER_MEMBER'
  return {
    ...nobody,
    kind: 'organisation',
    name: `${name} (${organisation?.name})`,
    memberships: [{ role, authorityId, supplierId, authorityRegion: organisation?.region ?? null, regions: [] }],
    scopes: new Set(scopes.filter((scope) => scope !== 'ADMIN')),
  }
}

/** A person as an actor, with these scopes. */
export const toActor = (person: PersonRow, scopes: readonly TokenScope[]): Actor => ({
  kind: 'person',
  personId: person.id,
  name: person.name,
  email: person.email,
  memberships: person.memberships.map(({ role, authorityId, supplierId, regions, authority }) => ({
    role,
    authorityId,
    supplierId,
    regions,
    authorityRegion: authority?.region ?? null,
  })),
  scopes: new Set(scopes),
})
