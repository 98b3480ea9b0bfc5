import type { Database } from '../../server/platform/database.ts'
import type { Log } from '../../server/platform/log.ts'
import { parkFailedJobs, parkFailures } from '../../server/platform/parked-jobs.ts'
import type { Job, Queues, WorkerChoices } from '../../server/platform/queue.ts'
import { attempt } from '../attempt.ts'
import type { Running } from '../relay.ts'
import type { MailCarrier } from './mail-carrier.ts'

interface MailJob {
  readonly mailId: string
}

/** Tried for eight minutes, which mail servers that ask a stranger to come back later take for enough. */
const TRIES = { attempts: 9, backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 }, stackTraceLimit: 0 } as const

/** Puts a mail into the sender's queue; twice is once. */
export async function handOver(queues: Pick<Queues, 'queue'>, mailId: string): Promise<void> {
  await queues.queue('mail').add('sendMail', { mailId } satisfies MailJob, { ...TRIES, jobId: mailId })
}

export interface SenderChoices {
  readonly queues: Queues
  readonly db: Database
  readonly log: Log
  readonly carrier: MailCarrier
  readonly worker?: WorkerChoices
}

/** Sends mail, each at least once: a process killed between sending and noting it sends it again, as the same message. */
export async function sendMail({ queues, db, log, carrier, worker: choices }: SenderChoices): Promise<Running> {
  await parkFailedJobs(db, queues.queue('mail'))
  const worker = queues.worker<MailJob>(
    'mail',
    (job, token) => attempt(job, token, { db, log }, () => sendOne(db, carrier, job)),
    { concurrency: 4, ...choices },
  )
  const parking = parkFailures(worker, db, log)
  await worker.waitUntilReady()
  return {
    stop: async () => {
      await worker.close()
      await parking.settled()
      carrier.close()
    },
  }
}

async function sendOne(db: Database, carrier: MailCarrier, job: Job<MailJob>): Promise<void> {
  const mail = await db.mail.findUnique({ where: { id: job.data.mailId } })
  if (!mail || mail.sentAt || mail.droppedAt) return
  const now = new Date()
  const isTooLate = mail.sendBefore !== null && mail.sendBefore <= now
  const isAgain = job.attemptsMade > 0 || job.attemptsStarted > 1 || job.stalledCounter > 0
  if (!isTooLate) await carrier.send(mail, isAgain)
  await db.mail.update({
    where: { id: mail.id },
    // what is sent may hold a link to sign in: it need not be read here any more
    data: { ...(carrier.keepsText && !isTooLate ? {} : { text: '' }), [isTooLate ? 'droppedAt' : 'sentAt']: now },
  })
}
