import type { TokenScope } from '../generated/prisma/enums.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { type Actor, nobody } from './actor.ts'
import { goodUntil, hashOfToken, isIntact } from './api-token.ts'

const EVERY_SCOPE: readonly TokenScope[] = ['READ', 'WRITE', 'IMPORT', 'ADMIN']

const withMemberships = {
  memberships: { where: { endedAt: null }, include: { authority: { select: { region: true } } } },
} as const

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

/** Who a bearer token speaks for: nobody when it is unknown, expired or revoked, or its owner is disabled. */
export async function actorByToken(db: Database, token: string, now: Date): Promise<Actor> {
  if (!isIntact(token)) return nobody
  const hash = hashOfToken(token)
  const found = await db.apiToken.findFirst({
    where: { OR: [{ hash }, { formerHash: hash }] },
    include: { person: { include: withMemberships } },
  })
  const until = found && goodUntil(found, hash, now)
  if (!until || found.person?.disabledAt) return nobody
  const { id: tokenId, person, scopes } = found
  const actor = person ? toActor(person, scopes) : await organisationBehind(db, found)
  await noteUse(db, found, now)
  return { ...actor, tokenId, goodUntil: until }
}

const A_MINUTE_MS = 60_000

/** Last use is kept to the minute, so that reading does not become writing. */
async function noteUse(db: Database, token: { id: string; lastUsedAt: Date | null }, now: Date): Promise<void> {
  if (token.lastUsedAt && now.getTime() - token.lastUsedAt.getTime() < A_MINUTE_MS) return
  await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } })
}

/** An organisation acts by its token, as an officer or a member: never as more. */
async function organisationBehind(
  db: Database,
  {
    name,
    scopes,
    ...owner
  }: { name: string; scopes: TokenScope[]; authorityId: string | null; supplierId: string | null },
): Promise<Actor> {
  const { authorityId, supplierId } = owner
  const authority = authorityId ? await db.authority.findUniqueOrThrow({ where: { id: authorityId } }) : null
  const supplier = supplierId ? await db.supplier.findUniqueOrThrow({ where: { id: supplierId } }) : null
  const role = authority ? 'OFFICER' : 'SUPPLIER_MEMBER'
  return {
    ...nobody,
    kind: 'organisation',
    name: `${name} (${authority?.name ?? supplier?.name})`,
    memberships: [{ role, authorityId, supplierId, authorityRegion: authority?.region ?? null, regions: [] }],
    scopes: new Set(scopes.filter((scope) => scope !== 'ADMIN')),
  }
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
