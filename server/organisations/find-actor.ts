import type { TokenScope } from '../generated/prisma/enums.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { readAs } from '../platform/sql/read.ts'
import { type Actor, nobody } from './actor.ts'
import { hashOfToken } from './api-token.ts'

const EVERY_SCOPE: readonly TokenScope[] = ['READ', 'WRITE', 'IMPORT', 'ADMIN']

const withMemberships = { memberships: { include: { authority: { select: { region: true } } } } } as const

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

interface TokenRow {
  readonly id: string
  readonly scopes: TokenScope[]
  readonly expiresAt: string
  readonly lastUsedAt: string | null
  readonly isVoid: boolean
  readonly person: PersonRow
}

/** In one statement, as every request begins with it: read with Prisma it took four, and more than all else a list does. */
const BY_TOKEN = `
  select json_build_object(
    'id', token.id, 'scopes', token.scopes::text[], 'expiresAt', token.expires_at, 'lastUsedAt', token.last_used_at,
    'isVoid', token.revoked_at is not null or person.disabled_at is not null,
    'person', json_build_object('id', person.id, 'name', person.name, 'email', person.email, 'memberships', (
      select coalesce(json_agg(json_build_object(
        'role', role, 'authorityId', authority_id, 'supplierId', supplier_id, 'regions', regions,
        'authority', case when authority.id is not null then json_build_object('region', authority.region) end
      )), '[]')
      from membership left join authority on authority.id = authority_id where person_id = person.id
    ))
  ) as found
  from api_token token join person on person.id = token.person_id where token.hash = $1`

/** Who a bearer token speaks for: nobody when it is unknown, expired or revoked, or its owner is disabled. */
export async function actorByToken(db: Database, token: string, now: Date): Promise<Actor> {
  const [row] = await readAs<{ found: TokenRow }>(db, null, { sql: BY_TOKEN, values: [hashOfToken(token)] })
  const found = row?.found
  if (!found || found.isVoid || new Date(found.expiresAt) <= now) return nobody
  const lastUsedAt = found.lastUsedAt ? new Date(found.lastUsedAt) : null
  await noteUse(db, { id: found.id, lastUsedAt }, now)
  return toActor(found.person, found.scopes)
}

const A_MINUTE_MS = 60_000

/** Last use is kept to the minute, so that reading does not become writing. */
async function noteUse(db: Database, token: { id: string; lastUsedAt: Date | null }, now: Date): Promise<void> {
  if (token.lastUsedAt && now.getTime() - token.lastUsedAt.getTime() < A_MINUTE_MS) return
  await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } })
}

const toActor = (person: PersonRow, scopes: readonly TokenScope[]): Actor => ({
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
