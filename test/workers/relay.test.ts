import { expect, test } from 'vitest'
import { newId } from '../../server/platform/ids.ts'
import { queueHealth } from '../../server/platform/queue-health.ts'
import type { SomeReactions } from '../../workers/reaction.ts'
import { relayBatch } from '../../workers/relay.ts'
import { testDatabase } from '../support/database.ts'
import { startProcess } from '../support/worker-process.ts'
import { eventually, noteTheNeed, onEachBackend, posted, workbench } from './workbench.ts'

const { url } = await testDatabase()
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`)

onEachBackend((backend) => {
  test('facts are relayed in the order they were recorded', async () => {
    const bench = await workbench(url, backend)
    for (const number of numbers(10)) await bench.record(posted(`${number}a`), posted(`${number}b`))
    await bench.relay(noteTheNeed, { batch: 7 })
    await bench.run(noteTheNeed, { concurrency: 1 })
    const inOrder = numbers(10).flatMap((number) => [`${number}a`, `${number}b`])
    await eventually(async () => expect(await bench.effects()).toEqual(inOrder))
  })

  test('relays in several processes keep the order', async () => {
    const bench = await workbench(url, backend)
    const relays = await Promise.all([1, 2].map(() => startProcess('relay', bench.address)))
    await bench.run(noteTheNeed, { concurrency: 1 })
    for (const number of numbers(60)) await bench.record(posted(number))
    await eventually(async () => expect(await bench.effects()).toEqual(numbers(60)))
    for (const relay of relays) await relay.kill()
  })

  test('two relays at the same moment move each fact once', async () => {
    const bench = await workbench(url, backend)
    for (let round = 0; round < 5; round++) {
      await bench.record(...numbers(10).map(posted))
      const relay = () => relayBatch({ ...bench, reactions: noteTheNeed })
      const moved = await Promise.all([relay(), relay(), relay()])
      expect(moved.toSorted((a, b) => a - b)).toEqual([0, 0, 10])
    }
  })

  test('every reaction to a fact becomes a job of its own', async () => {
    const bench = await workbench(url, backend)
    const carryOut = async () => {}
    const reactions: SomeReactions = {
      NeedPosted: [
        { name: 'one', carryOut },
        { name: 'other', carryOut },
      ],
    }
    await bench.record(posted('1'))
    await relayBatch({ ...bench, reactions })
    const { id } = await bench.db.event.findFirstOrThrow()
    const jobs = await bench.queues.queue('reactions').getWaiting()
    expect(jobs.map((job) => job.id).sort()).toEqual([`${id}.one`, `${id}.other`])
  })

  test('a fact that nothing follows on is simply marked', async () => {
    const bench = await workbench(url, backend)
    await bench.record(posted('1'))
    expect(await relayBatch({ ...bench, reactions: {} })).toBe(1)
    expect(await bench.db.event.count({ where: { relayedAt: null } })).toBe(0)
    expect(await bench.queues.queue('reactions').count()).toBe(0)
  })

  test('a relay that dies between adding the jobs and marking the facts adds none twice', async () => {
    const bench = await workbench(url, backend)
    await bench.record(...numbers(20).map(posted))
    await relayBatch({ ...bench, reactions: noteTheNeed })
    await bench.db.event.updateMany({ data: { relayedAt: null } }) // as that crash leaves it
    expect(await relayBatch({ ...bench, reactions: noteTheNeed })).toBe(20)
    expect(await bench.queues.queue('reactions').count()).toBe(20)
  })

  test('a commit wakes the relay; it does not wait for its next look', async () => {
    const bench = await workbench(url, backend)
    await bench.relay(noteTheNeed, { pollEveryMs: 3_600_000 })
    await bench.run(noteTheNeed)
    await bench.record(posted('1'))
    await eventually(async () => expect(await bench.effects()).toEqual(['1']))
  })

  test('a fact that nobody announced is found by looking', async () => {
    const bench = await workbench(url, backend)
    await bench.relay(noteTheNeed, { pollEveryMs: 50 })
    await bench.run(noteTheNeed)
    const silent = { type: 'NeedPosted', payload: { needId: '1' }, occurredAt: new Date() }
    await bench.db.event.create({ data: { id: newId(), ...silent } })
    await eventually(async () => expect(await bench.effects()).toEqual(['1']))
  })

  test('health counts jobs, parked jobs and how long the oldest fact has waited', async () => {
    const bench = await workbench(url, backend)
    await bench.record(posted('1'), posted('2'))
    await relayBatch({ ...bench, reactions: noteTheNeed })
    await bench.record(posted('3'))
    await bench.db.event.updateMany({
      where: { relayedAt: null },
      data: { occurredAt: new Date(Date.now() - 60_000) },
    })
    await bench.db.parkedJob.create({
      data: { id: 'p', queue: 'reactions', name: 'n', data: {}, error: 'e', attempts: 1 },
    })
    const { oldestUnrelayedSeconds, ...counts } = await queueHealth(bench.db, bench.queues)
    expect(counts).toEqual({ waiting: 2, active: 0, delayed: 0, failed: 0, parked: 1 })
    expect(oldestUnrelayedSeconds).toBeGreaterThanOrEqual(60)
  })
})
