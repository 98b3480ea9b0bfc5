import { CHANGES_TOPIC } from '../server/changes/follow-changes.ts'
import type { DomainEvent, EventType } from '../server/events.ts'
import { makeBell } from '../server/platform/bell.ts'
import type { Database, Transaction } from '../server/platform/database.ts'
import { listen } from '../server/platform/listen.ts'
import type { Live } from '../server/platform/live.ts'
import type { Log } from '../server/platform/log.ts'
import { retrying } from '../server/platform/parked-jobs.ts'
import type { Queues } from '../server/platform/queue.ts'
import { sparingly } from '../server/platform/sparingly.ts'
import { FACTS_CHANNEL } from '../server/platform/unit-of-work.ts'
import { queueOf, type ReactionJob, reactionsTo, type SomeReactions } from './reaction.ts'

export interface RelayChoices {
  readonly db: Database
  readonly databaseUrl: string
  readonly queues: Queues
  readonly reactions: SomeReactions
  readonly log: Log
  /** Where it is told that something has happened, for who follows changes. */
  readonly live?: Pick<Live, 'publish'>
  /** Events moved in one transaction. */
  readonly batch?: number
  /** How often to look for facts that nobody announced, as after a broken connection. */
  readonly pollEveryMs?: number
  readonly firstRetryAfterMs?: number
}

export interface Running {
  stop(): Promise<void>
}

/**
 * Moves recorded facts to the queues of their reactions, in the order they were recorded, each at least once. A commit's notice
 * wakes it. Any number of processes may run one: only one at a time moves events, so the order holds.
 */
export async function startRelay(choices: RelayChoices): Promise<Running> {
  const bell = makeBell()
  const wake = { heard: bell.ring, reconnected: bell.ring }
  const listener = await listen(choices.databaseUrl, FACTS_CHANNEL, wake)
  const complain = sparingly((error) => choices.log.warn({ err: error }, 'facts could not be relayed; trying again'))
  let stopping = false

  async function relayUntilStopped(): Promise<void> {
    while (!stopping) {
      try {
        while (!stopping && (await relayBatch(choices)) > 0) await choices.live?.publish(CHANGES_TOPIC, {})
      } catch (error) {
        complain(error)
      }
      await bell.wait(choices.pollEveryMs ?? 1_000)
    }
  }

  const relaying = relayUntilStopped()
  return {
    stop: async () => {
      stopping = true
      bell.ring()
      await relaying
      await listener.close()
    },
  }
}

/**
 * Moves the oldest facts that were not relayed; returns how many. A crash after the jobs were added and before the mark
 * was committed adds the same jobs again under the same ids, which BullMQ ignores.
 */
export async function relayBatch(choices: Omit<RelayChoices, 'databaseUrl' | 'log' | 'live'>): Promise<number> {
  const { db, queues, reactions, batch = 500, firstRetryAfterMs } = choices
  if (!(await isAnythingLeft(db))) return 0
  const move = async (tx: Transaction) => {
    if (!(await becomeTheOnlyRelay(tx))) return 0
    const events = await tx.event.findMany({ where: { relayedAt: null }, orderBy: { sequence: 'asc' }, take: batch })
    const jobs = Map.groupBy(
      events.flatMap((event) => jobsFor(event, reactions, firstRetryAfterMs)),
      ({ queue }) => queue,
    )
    for (const [queue, some] of jobs) await queues.queue(queue).addBulk(some)
    const ids = events.map((event) => event.id)
    await tx.event.updateMany({ where: { id: { in: ids } }, data: { relayedAt: new Date() } })
    return events.length
  }
  return db.$transaction(move, { maxWait: 10_000, timeout: 60_000 })
}

// One cheap statement a second when nothing happens, instead of a transaction (event's index on relayed_at and sequence).
const isAnythingLeft = (db: Database) => db.event.findFirst({ where: { relayedAt: null }, select: { id: true } })

/**
 * The lock ends with the transaction, after its marks can be seen: whoever has it next reads what is really left. A fact
 * that rests on another was recorded after that one committed, so its sequence is higher and the order is right.
 */
async function becomeTheOnlyRelay(tx: Transaction): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ mine: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('commonlot.relay')) as mine`
  return answer?.mine ?? false
}

function jobsFor(
  { id, type, payload }: { id: string; type: string; payload: unknown },
  reactions: SomeReactions,
  firstRetryAfterMs?: number,
) {
  const event = { ...(payload as object), type } as DomainEvent
  const data: ReactionJob = { eventId: id, event }
  return reactionsTo(reactions, type as EventType).map((reaction) => ({
    queue: queueOf(reaction),
    name: reaction.name,
    data,
    opts: { ...retrying(firstRetryAfterMs), jobId: `${id}.${reaction.name}` },
  }))
}
