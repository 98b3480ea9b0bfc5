import { parkFailedJobs, parkFailures } from '../server/platform/parked-jobs.ts'
import type { Job, Queues, WorkerChoices } from '../server/platform/queue.ts'
import type { UnitOfWork } from '../server/platform/unit-of-work.ts'
import { attempt } from './attempt.ts'
import { once } from './once.ts'
import { type ReactionJob, type ReactionTools, reactionsTo, type SomeReactions } from './reaction.ts'
import type { Running } from './relay.ts'

export interface RunnerChoices {
  readonly queues: Queues
  readonly reactions: SomeReactions
  readonly unitOfWork: UnitOfWork
  readonly tools: ReactionTools
  /** Jobs carried out at the same time by this process, and three quarters as many that can wait; each holds a connection. */
  readonly concurrency?: number
  readonly worker?: WorkerChoices
}

/**
 * Carries out what follows on the facts that were relayed, each reaction once for each event. What keeps failing is
 * parked for an administrator and does not hold up the rest.
 */
export async function runReactions(choices: RunnerChoices): Promise<Running> {
  const { concurrency = 4 } = choices
  const runners = await Promise.all([
    runQueue('reactions', concurrency, choices),
    runQueue('backlog', Math.ceil(concurrency * 0.75), choices),
  ])
  return { stop: async () => void (await Promise.all(runners.map((runner) => runner.stop()))) }
}

async function runQueue(name: string, concurrency: number, choices: RunnerChoices): Promise<Running> {
  const { queues, tools } = choices
  await parkFailedJobs(tools.db, queues.queue(name))
  const worker = queues.worker<ReactionJob>(
    name,
    (job, token) => attempt(job, token, tools, () => react(job, choices)),
    { concurrency, ...choices.worker },
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

async function react(job: Job<ReactionJob>, { reactions, unitOfWork, tools }: RunnerChoices): Promise<void> {
  const { eventId, event } = job.data
  const reaction = reactionsTo(reactions, event.type).find(({ name }) => name === job.name)
  // Not for good: while a new version is rolled out, its own workers may take the next attempt.
  if (!reaction) throw new Error(`This version has no reaction ${job.name} to ${event.type}`)
  await once({ unitOfWork, ...tools }, { event: eventId, reaction: reaction.name }, (work, live) =>
    reaction.carryOut(work, event, { ...tools, live }),
  )
}
