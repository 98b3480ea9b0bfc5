import { DelayedError, UnrecoverableError } from 'bullmq'
import type { Database } from '../server/platform/database.ts'
import type { Log } from '../server/platform/log.ts'
import type { Job } from '../server/platform/queue.ts'
import { explainFailure } from './explain-failure.ts'

interface Surroundings {
  readonly db: Database
  readonly log: Log
}

const DATABASE_AWAY_MS = 5_000

/**
 * Makes one attempt at a job. A failure is logged with its stack and handed to the queue as a reason in words: to be
 * tried again, or for good when trying again is pointless. While the database is away no attempt is used up.
 */
export async function attempt(
  job: Job,
  token: string | undefined,
  { db, log }: Surroundings,
  doing: () => Promise<void>,
): Promise<void> {
  try {
    await doing()
  } catch (error) {
    const about = { err: error, queue: job.queueName, job: job.id, name: job.name, attempt: job.attemptsMade + 1 }
    if (!(await answers(db))) {
      log.warn(about, 'a job waits for the database')
      await job.moveToDelayed(Date.now() + DATABASE_AWAY_MS, token)
      throw new DelayedError()
    }
    const { reason, isFinal } = explainFailure(error)
    log.warn(about, isFinal ? 'a job failed for good' : 'an attempt at a job failed')
    throw isFinal ? new UnrecoverableError(reason) : new Error(reason)
  }
}

const answers = (db: Database): Promise<boolean> =>
  db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
