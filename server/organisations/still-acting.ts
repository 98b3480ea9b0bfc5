import type { Database, Transaction } from '../platform/database.ts'
import type { ActingAs, Actor } from './actor.ts'
import { actorById } from './find-actor.ts'

/**
 * The same actor as they stand now, for what lasts longer than a request: memberships that ended since are gone, none is
 * added, and a person who was disabled is undefined.
 */
export async function stillActing(db: Database | Transaction, actor: Actor): Promise<Actor | undefined> {
  if (!actor.personId) return actor
  const now = await actorById(db, actor.personId, [...actor.scopes])
  if (!now) return undefined
  const held = new Set(now.memberships.map(written))
  return { ...actor, memberships: actor.memberships.filter((membership) => held.has(written(membership))) }
}

const written = ({ role, authorityId, supplierId, regions }: ActingAs): string =>
  JSON.stringify([role, authorityId, supplierId, [...regions].sort()])
