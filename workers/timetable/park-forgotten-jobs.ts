import { parkFailedJobs } from '../../server/platform/parked-jobs.ts'
import { queueNames } from '../../server/platform/queue.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Parks jobs that failed for good while nobody could write it down, as when a worker was killed at that moment. */
export const parkForgottenJobs: TimedVerb = {
  name: 'parkForgottenJobs',
  pattern: '*/10 * * * *',
  run: async (_work, { db, queues, log }) => {
    for (const name of queueNames) {
      const parked = await parkFailedJobs(db, queues.queue(name))
      if (parked > 0) log.warn({ queue: name, jobs: parked }, 'forgotten failed jobs parked')
    }
  },
}
