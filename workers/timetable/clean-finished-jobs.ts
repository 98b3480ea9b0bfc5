import { queueNames } from '../../server/platform/queue.ts'
import type { TimedVerb } from '../timed-verb.ts'

const KEPT_MS = 24 * 60 * 60 * 1_000

/**
 * Clears jobs that were done a day ago or more. Done by the clock because BullMQ's own limit on what it keeps
 * (`removeOnComplete`) deadlocks on PostgreSQL. Failed jobs stay until an administrator has them retried, and the marks
 * of reactions carried out stay for good (see once.ts).
 */
export const cleanFinishedJobs: TimedVerb = {
  name: 'cleanFinishedJobs',
  pattern: '17 * * * *',
  run: async (_work, { queues, log }) => {
    for (const name of queueNames) {
      const cleaned = await queues.queue(name).clean(KEPT_MS, 0, 'completed')
      if (cleaned.length > 0) log.info({ queue: name, jobs: cleaned.length }, 'finished jobs cleared')
    }
  },
}
