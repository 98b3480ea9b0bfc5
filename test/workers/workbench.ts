import { randomBytes } from 'node:crypto'
import { describe, onTestFinished, vi } from 'vitest'
import type { DomainEvent } from '../../server/events.ts'
import { system } from '../../server/organisations/actor.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { openLive } from '../../server/platform/live.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues, queueNames } from '../../server/platform/queue.ts'
import { makeUnitOfWork, type Work } from '../../server/platform/unit-of-work.ts'
import type { SomeReactions } from '../../workers/reaction.ts'
import { type RelayChoices, type Running, startRelay } from '../../workers/relay.ts'
import { type RunnerChoices, runReactions } from '../../workers/run-reactions.ts'

/** Where the jobs are kept: on PostgreSQL, or on the Redis at that address. */
export interface Backend {
  readonly redisUrl: string | undefined
}

/** The same rules for jobs on PostgreSQL, always, and for jobs on Redis where there is one. */
export function onEachBackend(rules: (backend: Backend) => void): void {
  const redisUrl = process.env.TEST_REDIS_URL
  const skipped = `skipped: ${process.env.TEST_REDIS_MISSING ?? 'there is no Redis'}`
  describe('jobs on PostgreSQL', () => rules({ redisUrl: undefined }))
  describe.skipIf(!redisUrl)(redisUrl ? 'jobs on Redis' : `jobs on Redis (${skipped})`, () => rules({ redisUrl }))
}

/** Waits until the assertion holds; the time it may take is generous, as what is tested is not speed. */
export const eventually = (assertion: () => unknown): Promise<unknown> =>
  vi.waitFor(assertion, { timeout: 20_000, interval: 20 })

export type Workbench = Awaited<ReturnType<typeof workbench>>

/** Empty queues and no facts in the given database, and everything that works on them; put away after each test. */
export async function workbench(databaseUrl: string, { redisUrl }: Backend) {
  const prefix = `test-${randomBytes(6).toString('hex')}`
  const { db, close } = openDatabase(databaseUrl)
  const queues = await openQueues({ databaseUrl, redisUrl, prefix })
  const live = await openLive({ databaseUrl, redisUrl, prefix })
  const unitOfWork = makeUnitOfWork(db)
  const matching = () => Promise.reject(new Error('these tests match nothing'))
  const tools = { db, log: makeLog('test', 'silent'), live, queues, matching, publicUrl: 'http://commonlot.test' }
  const running: Running[] = []

  await db.$executeRaw`create table if not exists effect (id bigserial primary key, what text not null, by int)`
  await db.$executeRaw`truncate event, reaction_done, parked_job, effect`
  if (!redisUrl) for (const name of queueNames) await queues.queue(name).obliterate({ force: true })

  const bench = {
    db,
    queues,
    live,
    unitOfWork,
    tools,
    /** What a worker process of a test needs to find this bench. */
    address: { databaseUrl, redisUrl, prefix },
    record: (...events: DomainEvent[]) =>
      unitOfWork(system, async (work) => {
        for (const event of events) work.record(event)
      }),
    effects: async () => {
      const rows = await db.$queryRaw<{ what: string }[]>`select what from effect order by id`
      return rows.map(({ what }) => what)
    },
    relay: async (reactions: SomeReactions, choices: Partial<RelayChoices> = {}) => {
      const relay = { db, databaseUrl, queues, reactions, log: tools.log, firstRetryAfterMs: 10, ...choices }
      running.push(await startRelay(relay))
    },
    run: async (reactions: SomeReactions, choices: Partial<RunnerChoices> = {}) => {
      const runner = await runReactions({ queues, reactions, unitOfWork, tools, ...choices })
      running.push(runner)
      return runner
    },
    stopWith: (part: Running) => void running.push(part),
    close: async () => {
      await Promise.all(running.map((part) => part.stop()))
      await Promise.all([queues.close(), live.close()])
      await close()
    },
  }
  onTestFinished(bench.close)
  return bench
}

/** Something a reaction did, to be seen once it committed; nothing keeps it from being done twice. */
export const doing = (work: Work, what: string) =>
  work.tx.$executeRaw`insert into effect (what, by) values (${what}, ${process.pid})`

/** A fact to record; which need is all the tests tell them apart by. */
export const posted = (needId: string): DomainEvent => ({ type: 'NeedPosted', needId })

/** A table with one reaction, to NeedPosted: note the need. */
export const noteTheNeed = {
  NeedPosted: [{ name: 'noteTheNeed', carryOut: async (work, { needId }) => void (await doing(work, needId)) }],
} satisfies SomeReactions
