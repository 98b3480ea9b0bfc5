import { z } from 'zod'
import { allow, NotFound, valid } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { mayKeepCalendars, visibleCalendars } from './calendar-access.ts'

const RevokeCalendarFeedInput = z.object({ calendarFeedId: z.unknown() })

/** Ends a calendar address for good, from the next request on. Revoking it again changes nothing. */
export async function revokeCalendarFeed(work: Work, raw: unknown): Promise<string> {
  const { calendarFeedId } = valid(RevokeCalendarFeedInput, raw)
  allow(mayKeepCalendars(work.actor), 'revoke a calendar address')
  const id = idOf('calendar address', calendarFeedId)
  const feed = await work.tx.calendar.findFirst({ where: { AND: [{ id }, visibleCalendars(work.actor)] } })
  if (!feed) throw new NotFound('calendar address')
  if (feed.revokedAt) return id
  await work.tx.calendar.update({ where: { id }, data: { revokedAt: work.now } })
  work.record({ type: 'CalendarFeedRevoked', calendarFeedId: id, personId: feed.personId })
  return id
}
