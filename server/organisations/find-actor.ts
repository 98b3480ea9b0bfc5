import type { TokenScope } from '../generated/prisma/enums.ts'
import type { Database, Transaction } from '../platform/database.ts'
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
  const found = await db.apiToken.findUnique({
    where: { hash: hashOfToken(token) },
    include: { person: { include: withMemberships } },
  })
  if (!found || found.revokedAt || found.expiresAt <= now || found.person.disabledAt) return nobody
  await noteUse(db, found, now)
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
