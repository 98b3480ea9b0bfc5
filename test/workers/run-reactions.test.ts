import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/platform/database.ts'
import { InvalidInput, NotFound } from '../../server/platform/errors.ts'
import { retryParkedJob } from '../../server/platform/parked-jobs.ts'
import type { Reaction, SomeReactions } from '../../workers/reaction.ts'
import { testDatabase } from '../support/database.ts'
import { doing, eventually, noteTheNeed, onEachBackend, posted, type Workbench, workbench } from './workbench.ts'

const { url } = await testDatabase()

type OnPosted = Reaction<{ type: 'NeedPosted'; needId: string }>
const whenPosted = (name: string, carryOut: OnPosted['carryOut']): SomeReactions => ({
  NeedPosted: [{ name, carryOut }],
})

/** Delivers one and the same fact as several jobs, as a queue that was restored or two relays might. */
const deliver = (bench: Workbench, eventId: string, name: string, times: number) =>
  bench.queues.queue('reactions').addBulk(
    Array.from({ length: times }, (_, index) => ({
      name,
      data: { eventId, event: posted('1') },
      opts: { jobId: `${eventId}.${name}.${index}-again` },
    })),
  )

const eventId = '01932b5a-0000-7000-8000-000000000001'

onEachBackend((backend) => {
  test('twice is once', async () => {
    const bench = await workbench(url, backend)
    await bench.run(noteTheNeed)
    const completed = (count: number) =>
      eventually(async () => expect(await bench.queues.queue('reactions').getCompletedCount()).toBe(count))
    await deliver(bench, eventId, 'noteTheNeed', 1)
    await completed(1)
    await deliver(bench, eventId, 'noteTheNeed', 3)
    await completed(3)
    expect(await bench.effects()).toEqual(['1'])
  })

  test('twice at the same moment is once', async () => {
    const bench = await workbench(url, backend)
    let begun = 0
    const slowly = whenPosted('slowly', async (work, { needId }) => {
      begun++
      await sleep(100)
      await doing(work, needId)
    })
    await deliver(bench, eventId, 'slowly', 5)
    await bench.run(slowly, { concurrency: 5 })
    await eventually(async () => expect(await bench.queues.queue('reactions').getCompletedCount()).toBe(5))
    expect([begun, await bench.effects()]).toEqual([1, ['1']])
  })

  test('each of two reactions to the same fact is carried out', async () => {
    const bench = await workbench(url, backend)
    const noting = (name: string): OnPosted => ({ name, carryOut: async (work) => void (await doing(work, name)) })
    const reactions: SomeReactions = { NeedPosted: [noting('match'), noting('tell')] }
    await bench.relay(reactions)
    await bench.run(reactions)
    await bench.record(posted('1'))
    await eventually(async () => expect((await bench.effects()).sort()).toEqual(['match', 'tell']))
  })

  test('what can wait has workers of its own, and does not hold up what was done since', async () => {
    const bench = await workbench(url, backend)
    const posting = Promise.withResolvers<void>()
    const reactions: SomeReactions = {
      MatchingDue: [{ name: 'wait', canWait: true, carryOut: () => posting.promise }],
      NeedPosted: [{ name: 'note', carryOut: async (work, { needId }) => void (await doing(work, needId)) }],
    }
    await bench.record(...Array.from({ length: 5 }, () => ({ type: 'MatchingDue' as const, needIds: [] })), posted('1'))
    await bench.relay(reactions)
    await bench.run(reactions)
    await eventually(async () => expect(await bench.effects()).toEqual(['1']))
    posting.resolve()
    await eventually(async () => expect(await bench.queues.queue('backlog').getCompletedCount()).toBe(5))
  })

  test('no worker begins while its queues are being closed: on a pool that ended it would never rest', async () => {
    const bench = await workbench(url, backend)
    const closing = bench.queues.close()
    expect(() => bench.queues.worker('reactions', async () => {})).toThrow('being closed')
    await closing
  })

  test('an attempt that fails leaves nothing behind, and the next may succeed', async () => {
    const bench = await workbench(url, backend)
    let attempts = 0
    const flaky = whenPosted('flaky', async (work) => {
      await doing(work, `attempt ${++attempts}`)
      if (attempts < 3) throw new Error('not yet')
    })
    await bench.relay(flaky)
    await bench.run(flaky)
    await bench.record(posted('1'))
    await eventually(async () => expect(await bench.effects()).toEqual(['attempt 3']))
    expect(await bench.db.parkedJob.count()).toBe(0)
  })

  test('what keeps failing is parked after five attempts, and the others go on', async () => {
    const bench = await workbench(url, backend)
    const poisoned = whenPosted('poisoned', async (work, { needId }) => {
      if (needId === 'poison') throw new Error('in /srv/app/x.ts:12\n  → 12 tx.need\n\nThe column is missing')
      await doing(work, needId)
    })
    await bench.relay(poisoned)
    await bench.run(poisoned, { concurrency: 1 })
    await bench.record(posted('poison'), posted('1'), posted('2'))
    await eventually(async () => expect(await bench.effects()).toEqual(['1', '2']))
    await eventually(async () => expect(await bench.db.parkedJob.count()).toBe(1))
    const { id } = await bench.db.event.findFirstOrThrow({ orderBy: { sequence: 'asc' } })
    expect(await bench.db.parkedJob.findFirstOrThrow()).toMatchObject({
      id: `${id}.poisoned`,
      queue: 'reactions',
      name: 'poisoned',
      data: { eventId: id, event: posted('poison') },
      error: 'The column is missing',
      attempts: 5,
    })
  })

  test.each([
    ['input that cannot be used', new InvalidInput([{ field: 'title', message: 'Enter a title' }]), 'Enter a title'],
    ['what does not exist', new NotFound('need'), 'There is no such need, or you cannot see it'],
  ])('%s is parked at once: trying again is pointless', async (_what, error, reason) => {
    const bench = await workbench(url, backend)
    const refusing = whenPosted('refusing', async () => Promise.reject(error))
    await bench.relay(refusing)
    await bench.run(refusing)
    await bench.record(posted('1'))
    await eventually(async () => expect(await bench.db.parkedJob.count()).toBe(1))
    expect(await bench.db.parkedJob.findFirstOrThrow()).toMatchObject({ error: reason, attempts: 1 })
  })

  test('a parked job that is retried is carried out once its cause is gone', async () => {
    const bench = await workbench(url, backend)
    let isBroken = true
    const mended = whenPosted('mended', async (work, { needId }) => {
      if (isBroken) throw new NotFound('need')
      await doing(work, needId)
    })
    await bench.relay(mended)
    await bench.run(mended)
    await bench.record(posted('1'))
    await eventually(async () => expect(await bench.db.parkedJob.count()).toBe(1))
    const { id, parkedAt } = await bench.db.parkedJob.findFirstOrThrow()

    await retryParkedJob(bench.db, bench.queues, id)
    await eventually(async () => expect((await bench.db.parkedJob.findFirstOrThrow()).parkedAt).not.toEqual(parkedAt))

    isBroken = false
    await retryParkedJob(bench.db, bench.queues, id)
    await eventually(async () => expect(await bench.effects()).toEqual(['1']))
    expect(await bench.db.parkedJob.count()).toBe(0)
  })

  test('a parked job can be retried although its queue was lost', async () => {
    const bench = await workbench(url, backend)
    const data = { eventId, event: posted('1') }
    const parked = { id: `${eventId}.noteTheNeed`, queue: 'reactions', name: 'noteTheNeed', error: 'e', attempts: 5 }
    await bench.db.parkedJob.create({ data: { ...parked, data } })
    await bench.run(noteTheNeed)
    await retryParkedJob(bench.db, bench.queues, parked.id)
    await eventually(async () => expect(await bench.effects()).toEqual(['1']))
  })

  test('what is not parked cannot be retried', async () => {
    const bench = await workbench(url, backend)
    await expect(retryParkedJob(bench.db, bench.queues, 'unknown')).rejects.toThrow(NotFound)
  })

  test('a job that failed while nobody could park it is parked at the next start', async () => {
    const bench = await workbench(url, backend)
    const failing = whenPosted('failing', async () => Promise.reject(new NotFound('need')))
    await bench.relay(failing)
    const first = await bench.run(failing)
    await bench.record(posted('1'))
    await eventually(async () => expect(await bench.db.parkedJob.count()).toBe(1))
    await first.stop()
    await bench.db.parkedJob.deleteMany() // as if the worker had been killed before it wrote this
    await bench.run(failing)
    expect(await bench.db.parkedJob.count()).toBe(1)
  })

  test('a job for a reaction that this version does not know is parked, not lost', async () => {
    const bench = await workbench(url, backend)
    await bench.relay(noteTheNeed)
    await bench.run({})
    await bench.record(posted('1'))
    await eventually(async () => expect(await bench.db.parkedJob.count()).toBe(1))
    expect((await bench.db.parkedJob.findFirstOrThrow()).error).toMatch('no reaction noteTheNeed')
  })

  test('updates go out when the work has committed, and never for an attempt that failed', async () => {
    const bench = await workbench(url, backend)
    const updates = bench.live.subscribe<{ attempt: number }>('needs')
    let attempts = 0
    const telling = whenPosted('telling', async (work, { needId }, { live }) => {
      await doing(work, needId)
      await live.publish('needs', { attempt: ++attempts })
      if (attempts < 2) throw new Error('not yet')
    })
    await bench.relay(telling)
    await bench.run(telling)
    await bench.record(posted('1'))
    const update = await updates.next()
    expect([update.value, await bench.effects()]).toEqual([{ attempt: 2 }, ['1']])
  })

  test('while the database is away nothing is parked and no attempt is used up', async () => {
    const bench = await workbench(url, backend)
    const { db: nowhere } = openDatabase('postgresql://nobody@127.0.0.1:1/nothing')
    let attempts = 0
    const lookup = whenPosted('lookup', async (_work, _event, { db }) => {
      attempts++
      await db.event.count()
    })
    await bench.relay(lookup)
    await bench.run(lookup, { tools: { ...bench.tools, db: nowhere } })
    await bench.record(posted('1'))
    await eventually(async () => expect(await bench.queues.queue('reactions').getDelayedCount()).toBe(1))
    const [job] = await bench.queues.queue('reactions').getDelayed()
    expect([attempts, job?.attemptsMade, await bench.db.parkedJob.count()]).toEqual([1, 0, 0])
  })
})
