import { system } from '../server/organisations/actor.ts'
import type { Live } from '../server/platform/live.ts'
import type { Log } from '../server/platform/log.ts'
import type { UnitOfWork, Work } from '../server/platform/unit-of-work.ts'

/** What is done once: the event's id (or one that stands for a due time), and what is done about it. */
export interface Occasion {
  readonly event: string
  readonly reaction: string
}

interface Means {
  readonly unitOfWork: UnitOfWork
  readonly live: Pick<Live, 'publish'>
  readonly log: Log
}

/**
 * Carries a story out once for each occasion, by the system: the mark that it is done commits with what it did, so twice
 * is once, also for two processes at the same moment (the second waits for the first, and does it only if that one
 * failed). Marks are kept for good: a job that comes back late, as from a restored queue, still does nothing.
 */
export async function once(
  { unitOfWork, live, log }: Means,
  { event, reaction }: Occasion,
  story: (work: Work, live: Pick<Live, 'publish'>) => Promise<void>,
): Promise<void> {
  const updates = await unitOfWork(system, async (work) => {
    const held: [topics: string | readonly string[], data: unknown][] = []
    const mark = await work.tx.reactionDone.createMany({ data: [{ event, reaction }], skipDuplicates: true })
    if (mark.count === 0) return held
    await story(work, { publish: async (topics, data) => void held.push([topics, data]) })
    return held
  })
  for (const [topics, data] of updates) {
    await live.publish(topics, data).catch((error: unknown) => log.warn({ err: error }, 'an update was not sent'))
  }
}
