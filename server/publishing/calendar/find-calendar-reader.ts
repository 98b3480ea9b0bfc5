import type { Actor } from '../../organisations/actor.ts'
import { actorById } from '../../organisations/find-actor.ts'
import type { Database } from '../../platform/database.ts'
import { hashOfKey, isCalendarKey } from './calendar-feed.ts'

const AN_HOUR_MS = 60 * 60 * 1_000

/** As whom a calendar address reads: its owner as they stand now; undefined when it is unknown or revoked. */
export async function lookUpCalendarReader(db: Database, key: string, now: Date): Promise<Actor | undefined> {
  if (!isCalendarKey(key)) return undefined
  const feed = await db.calendar.findFirst({ where: { hash: hashOfKey(key), revokedAt: null } })
  if (!feed) return undefined
  // kept to the hour, so that reading does not become writing
  if (!feed.lastReadAt || now.getTime() - feed.lastReadAt.getTime() >= AN_HOUR_MS)
    await db.calendar.updateMany({ where: { id: feed.id }, data: { lastReadAt: now } })
  return actorById(db, feed.personId, ['READ'])
}
