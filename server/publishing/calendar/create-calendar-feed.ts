import { z } from 'zod'
import { allow, refusal, refuseIf, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { hasDates, mayKeepCalendars } from './calendar-access.ts'
import { hashOfKey, MOST_FEEDS, newCalendarKey } from './calendar-feed.ts'

const CreateCalendarFeedInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Name the calendar, such as the program that reads it')
    .max(100, 'Use 100 characters or fewer'),
})

/** Someone has an address made at which their calendar program reads their dates. The key in it is shown this once. */
export async function createCalendarFeed(work: Work, raw: unknown): Promise<{ id: string; key: string }> {
  const { name } = valid(CreateCalendarFeedInput, raw)
  const { actor, tx, now } = work
  allow(mayKeepCalendars(actor), 'make a calendar address')
  const personId = actor.personId as string
  if (!hasDates(actor))
    refuseIf(
      refusal('NO_DATES', 'A calendar holds the dates of your authority, and you belong to none. Join one first'),
    )
  if ((await tx.calendar.count({ where: { personId, revokedAt: null } })) >= MOST_FEEDS)
    refuseIf(refusal('TOO_MANY_CALENDARS', `You have ${MOST_FEEDS} calendar addresses. Revoke one you do not use`))
  const [id, key] = [newId(), newCalendarKey()]
  await tx.calendar.create({ data: { id, personId, name, hash: hashOfKey(key), createdAt: now } })
  work.record({ type: 'CalendarFeedCreated', calendarFeedId: id, personId })
  return { id, key }
}
