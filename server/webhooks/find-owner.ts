import type { Actor } from '../organisations/actor.ts'
import { actorById } from '../organisations/find-actor.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { type Owned, readerOf } from './webhook-access.ts'

/** As whom a webhook reads, as they stand now; undefined when its owner was disabled. */
export async function lookUpOwner(db: Database | Transaction, owned: Owned): Promise<Actor | undefined> {
  if (owned.personId) return actorById(db, owned.personId, ['READ'])
  const authority = await db.authority.findUnique({
    where: { id: owned.authorityId ?? '' },
    select: { id: true, region: true },
  })
  return authority ? readerOf(authority.id, authority.region) : undefined
}
