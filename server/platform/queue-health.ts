import type { Database } from './database.ts'
import { type Queues, queueNames } from './queue.ts'

/** How the work in the background is doing, in jobs; `oldestUnrelayedSeconds` is how long a fact has waited, 0 for none. */
export interface QueueHealth {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
  readonly oldestUnrelayedSeconds: number
  readonly parked: number
}

/** Asks the queues and the database how the work in the background is doing; rejects when one of them is away. */
export async function queueHealth(db: Database, queues: Queues): Promise<QueueHealth> {
  const [counts, oldest, parked] = await Promise.all([
    Promise.all(queueNames.map((name) => queues.queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed'))),
    db.event.findFirst({ where: { relayedAt: null }, orderBy: { sequence: 'asc' }, select: { occurredAt: true } }),
    db.parkedJob.count(),
  ])
  const sum = (state: string) => counts.reduce((total, count) => total + (count[state] ?? 0), 0)
  return {
    waiting: sum('waiting'),
    active: sum('active'),
    delayed: sum('delayed'),
    failed: sum('failed'),
    oldestUnrelayedSeconds: oldest ? Math.max(0, Math.round((Date.now() - oldest.occurredAt.getTime()) / 1_000)) : 0,
    parked,
  }
}
