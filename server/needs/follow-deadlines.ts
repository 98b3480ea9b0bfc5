import type { Actor } from '../organisations/actor.ts'
import { stillActing } from '../organisations/still-acting.ts'
import type { Database } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { endable } from '../platform/endable.ts'
import type { Live } from '../platform/live.ts'
import { type Deadline, findDeadlines } from './find-deadlines.ts'

/** Told every morning: the deadlines that have come near are to be looked up. */
export const DEADLINES_TOPIC = 'deadlines'

/** Farther than this is not near. */
export const MOST_DAYS_AHEAD = 366

const DAY_MS = 24 * 60 * 60 * 1_000

interface Means {
  readonly db: Database
  readonly live: Pick<Live, 'subscribe'>
}

/** The actor's deadlines within so many days, at once; then, each morning, those that have come near since. */
export const followDeadlines = ({ db, live }: Means, actor: Actor, days: number): AsyncIterableIterator<Deadline> =>
  endable((signal) => following({ db, live }, actor, days, signal))

async function* following({ db, live }: Means, actor: Actor, days: number, signal: AbortSignal) {
  const mornings = live.subscribe(DEADLINES_TOPIC, signal)
  let told = new Set<string>()
  do {
    const reader = await stillActing(db, actor)
    if (!reader) return
    const today = dayOf(new Date())
    const near = await findDeadlines(db, reader, today, new Date(today.getTime() + days * DAY_MS))
    for (const deadline of near) if (!told.has(keyOf(deadline))) yield deadline
    told = new Set(near.map(keyOf))
  } while (!(await mornings.next()).done)
}

const keyOf = ({ what, on, needId, contractId }: Deadline): string =>
  [what, on.toISOString(), needId, contractId].join(' ')
