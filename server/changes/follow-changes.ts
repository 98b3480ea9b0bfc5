import type { Actor } from '../organisations/actor.ts'
import { stillActing } from '../organisations/still-acting.ts'
import { type Bell, makeBell } from '../platform/bell.ts'
import type { Database } from '../platform/database.ts'
import { endable } from '../platform/endable.ts'
import type { Live } from '../platform/live.ts'
import type { Change, ChangeKind } from './change.ts'
import { standingOf } from './change-access.ts'
import { cursorSeal, feedKey } from './change-cursor.ts'
import { cursorNow, readChanges } from './read-changes.ts'

/** Where it is told that something has happened: a hint to read the feed, the same for everybody and of no content. */
export const CHANGES_TOPIC = 'changes'

/** How often a follower looks without having been told, as when a hint was lost. */
const LOOK_EVERY_MS = 10_000
/** How soon to look again for what waits for an older transaction; twice as long each time, up to two seconds. */
const PENDING_MS = { first: 200, longest: 2_000 } as const

const AT_A_TIME = 50

export interface Following {
  readonly after?: string | null | undefined
  readonly kinds?: readonly ChangeKind[] | null | undefined
}

interface Means {
  readonly db: Database
  readonly live: Pick<Live, 'subscribe'>
}

/**
 * What changed after a cursor, then what changes from now on, until the connection ends. Each change carries its cursor,
 * so who is cut off goes on where they were. Nothing is read ahead of who listens: a slow one holds up only itself. It
 * ends when its reader is disabled or sees other things than when it began; the answer to their cursor then says so.
 */
export async function followChanges(
  { db, live }: Means,
  actor: Actor,
  { after, kinds }: Following,
): Promise<AsyncIterableIterator<Change>> {
  const from = after ?? (await cursorNow(db, actor))
  cursorSeal(await feedKey(db), standingOf(actor), new Date()).read(from) // refused now, not in mid-stream
  return endable((signal) => following({ db, live }, actor, { after: from, kinds }, signal))
}

async function* following({ db, live }: Means, actor: Actor, { after, kinds }: Following, signal: AbortSignal) {
  const bell = makeBell()
  const hearing = ringFor(bell, live, signal)
  let cursor = after
  for (let pause: number = PENDING_MS.first; !hearing.isOver(); ) {
    const page = await nextPage(db, actor, { after: cursor, kinds })
    if (!page) return
    for (const change of page.changes) yield change
    cursor = page.cursor
    if (page.hasMore) continue
    await bell.wait(page.isPending ? pause : LOOK_EVERY_MS)
    pause = page.isPending ? Math.min(pause * 2, PENDING_MS.longest) : PENDING_MS.first
  }
}

/** Undefined once the reader is no longer who they were, or the database is away: whoever follows asks again. */
async function nextPage(db: Database, actor: Actor, wanted: Following) {
  try {
    const reader = await stillActing(db, actor)
    return reader && (await readChanges(db, reader, { ...wanted, first: AT_A_TIME }))
  } catch {
    return undefined
  }
}

/** Rings for every hint and at the end, and forgets how many there were. */
function ringFor(bell: Bell, live: Pick<Live, 'subscribe'>, signal: AbortSignal) {
  const hints = live.subscribe(CHANGES_TOPIC, signal)
  let isOver = false
  const hearing = async () => {
    for await (const _ of hints) bell.ring()
    isOver = true
    bell.ring()
  }
  hearing().catch(() => {
    isOver = true
  })
  return { isOver: () => isOver || signal.aborted }
}
