import { v5 } from 'uuid'
import { parkFailedJobs, parkFailures, retrying } from '../server/platform/parked-jobs.ts'
import type { Job, Queue, WorkerChoices } from '../server/platform/queue.ts'
import type { UnitOfWork } from '../server/platform/unit-of-work.ts'
import { attempt } from './attempt.ts'
import { once } from './once.ts'
import type { Running } from './relay.ts'
import type { TimedVerb, TimetableTools } from './timed-verb.ts'

export interface TimetableChoices {
  readonly timetable: readonly TimedVerb[]
  readonly unitOfWork: UnitOfWork
  readonly tools: TimetableTools
  readonly worker?: WorkerChoices
}

const TIME_ZONE = 'Europe/London'

/**
 * Does what is due by the clock, each once for each due time however many processes keep the timetable. What fell due
 * while none ran is done at the next start, once and not once for every time that was missed.
 */
export async function keepTimetable(choices: TimetableChoices): Promise<Running> {
  const { timetable, tools, unitOfWork } = choices
  const queue = tools.queues.queue('timetable')
  await schedule(queue, timetable)
  await parkFailedJobs(tools.db, queue)
  const worker = tools.queues.worker(
    'timetable',
    (job, token) => attempt(job, token, tools, () => run(job, timetable, unitOfWork, tools)),
    { concurrency: 1, ...choices.worker },
  )
  const parking = parkFailures(worker, tools.db, tools.log)
  await worker.waitUntilReady()
  return {
    stop: async () => {
      await worker.close()
      await parking.settled()
    },
  }
}

async function run(job: Job, timetable: readonly TimedVerb[], unitOfWork: UnitOfWork, tools: TimetableTools) {
  const verb = timetable.find(({ name }) => name === job.name)
  // Its entry was taken out, or an older version of the worker got the job: either way it is not ours to do.
  if (!verb) return tools.log.info({ name: job.name }, 'this version has no such entry in its timetable')
  await once({ unitOfWork, ...tools }, { event: dueTime(job), reaction: `timetable.${verb.name}` }, (work, live) =>
    verb.run(work, { ...tools, live }),
  )
}

// Any fixed UUID: the identifier of a due time is made from it and the job's id (`repeat:name:milliseconds`).
const DUE_TIMES = '5d3f7a0e-9b52-4c0e-8a6d-2f4f1d9c7b31'
const dueTime = (job: Job): string => v5(job.id ?? '', DUE_TIMES)

async function schedule(queue: Queue, timetable: readonly TimedVerb[]): Promise<void> {
  for (const { key } of await queue.getJobSchedulers()) {
    if (!timetable.some(({ name }) => name === key)) await queue.removeJobScheduler(key)
  }
  for (const verb of timetable) {
    if (await isScheduled(queue, verb)) continue
    const opts = retrying()
    try {
      await queue.upsertJobScheduler(verb.name, { pattern: verb.pattern, tz: TIME_ZONE }, { name: verb.name, opts })
    } catch (error) {
      // Another worker that began with this one has scheduled it, and its first job is already being done.
      if (!(await isKept(queue, verb))) throw error
    }
  }
}

const isKept = async (queue: Queue, { name, pattern }: TimedVerb): Promise<boolean> => {
  const known = await queue.getJobScheduler(name)
  return known?.pattern === pattern && known.tz === TIME_ZONE
}

/**
 * Scheduling again would replace a job that is already due, and so skip what was missed while no worker ran: an entry
 * that has not changed and has its next job is left alone.
 */
async function isScheduled(queue: Queue, verb: TimedVerb): Promise<boolean> {
  if (!(await isKept(queue, verb))) return false
  const known = await queue.getJobScheduler(verb.name)
  const next: Job | undefined = await queue.getJob(`repeat:${verb.name}:${known?.next}`)
  return next !== undefined && !next.finishedOn
}
