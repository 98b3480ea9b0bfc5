import type { Database } from './database.ts'
import { NotFound } from './errors.ts'
import type { Log } from './log.ts'
import type { Job, Queue, Queues, Worker } from './queue.ts'

/** Attempts and waiting times of every job: after 1, 2, 4 and 8 seconds, less up to half of that by chance. */
export const retrying = (firstRetryAfterMs = 1_000) => ({
  attempts: 5,
  backoff: { type: 'exponential', delay: firstRetryAfterMs, jitter: 0.5 },
  stackTraceLimit: 0, // the log has the stack; people are shown the reason
})

/**
 * Parks every job that a worker gives up: it is kept with its reason for an administrator, and the others go on.
 * `settled` resolves when what was given up so far is parked.
 */
export function parkFailures(worker: Worker, db: Database, log: Log): { settled(): Promise<void> } {
  const parking = new Set<Promise<void>>()
  worker.on('failed', (job) => {
    if (!job || !wasGivenUp(job)) return
    const parked = park(db, worker.name, job).catch((error: unknown) => {
      // parkFailedJobs finds it at the next start, or within ten minutes
      log.error({ err: error, job: job.id }, 'a failed job could not be parked')
    })
    parking.add(parked)
    parked.finally(() => parking.delete(parked))
  })
  return { settled: async () => void (await Promise.all(parking)) }
}

// BullMQ sets this only when there is no attempt left.
const wasGivenUp = (job: Job): boolean => Boolean(job.finishedOn)

async function park(db: Database, queue: string, job: Job): Promise<void> {
  const { id, ...row } = rowOf(queue, job)
  await db.parkedJob.upsert({ where: { id }, create: { id, ...row }, update: { ...row, parkedAt: new Date() } })
}

function rowOf(queue: string, job: Job) {
  const error = job.failedReason || 'It failed without a reason'
  return { id: job.id ?? '', queue, name: job.name, data: job.data ?? {}, error, attempts: job.attemptsMade }
}

const PAGE = 500

/** Parks failed jobs that were not parked when they failed, as after a crash in between; returns how many. */
export async function parkFailedJobs(db: Database, queue: Queue): Promise<number> {
  let parked = 0
  for (let from = 0; ; from += PAGE) {
    const failed = await queue.getFailed(from, from + PAGE - 1)
    const data = failed.map((job) => rowOf(queue.name, job))
    if (data.length > 0) parked += (await db.parkedJob.createMany({ data, skipDuplicates: true })).count
    if (failed.length < PAGE) return parked
  }
}

/** Puts a parked job back to be carried out, with all its attempts; throws NotFound when there is no such parked job. */
export async function retryParkedJob(db: Database, queues: Queues, id: string): Promise<void> {
  // Still parked if the queue cannot be reached: the row goes only when the job is back.
  await db.$transaction(
    async (tx) => {
      const parked = await tx.parkedJob.findUnique({ where: { id } })
      const { count } = await tx.parkedJob.deleteMany({ where: { id } })
      if (!parked || count === 0) throw new NotFound('parked job')
      await putBack(queues.queue(parked.queue), parked)
    },
    { timeout: 30_000 },
  )
}

async function putBack(queue: Queue, { id, name, data }: { id: string; name: string; data: unknown }): Promise<void> {
  const job: Job | undefined = await queue.getJob(id)
  if (job && !(await job.isFailed())) return // already on its way, or done
  // One that stalled too often stays marked so for good, and only a new job under its id is tried again.
  if (job && !job.deferredFailure) return job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true })
  await job?.remove()
  await queue.add(name, data, { ...retrying(), jobId: id })
}
