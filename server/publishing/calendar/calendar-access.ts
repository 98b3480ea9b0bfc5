import type { Prisma } from '../../generated/prisma/client.ts'
import { type Actor, authoritiesOf } from '../../organisations/actor.ts'

/** The calendar addresses an actor looks after: their own. */
export const visibleCalendars = (actor: Actor): Prisma.CalendarWhereInput =>
  actor.personId ? { personId: actor.personId } : { id: { in: [] } }

/** An address shows what its owner may read, so making one takes a token that may read as well as write. */
export const mayKeepCalendars = (actor: Actor): boolean =>
  actor.personId !== null && actor.scopes.has('READ') && actor.scopes.has('WRITE')

/** Dates are those of one's own authorities; whoever has none has no calendar. */
export const hasDates = (actor: Actor): boolean => actor.scopes.has('READ') && authoritiesOf(actor).length > 0
