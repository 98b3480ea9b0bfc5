import { expect, test } from 'vitest'
import { retryParkedJob } from '../../server/platform/parked-jobs.ts'
import { testDatabase } from '../support/database.ts'
import { startProcess } from '../support/worker-process.ts'
import { eventually, noteTheNeed, onEachBackend, posted, workbench } from './workbench.ts'

const { url } = await testDatabase()
const needs = Array.from({ length: 120 }, (_, index) => `${index + 1000}`)

onEachBackend((backend) => {
  test('a worker killed in the middle loses nothing and does nothing twice', async () => {
    const bench = await workbench(url, backend)
    const victim = await startProcess('everything', bench.address)
    await bench.record(...needs.map(posted))
    await eventually(async () => expect((await bench.effects()).length).toBeGreaterThan(20))
    await victim.kill()
    expect((await bench.effects()).length).toBeLessThan(needs.length)

    const heir = await startProcess('everything', bench.address)
    await eventually(async () => expect((await bench.effects()).length).toBeGreaterThanOrEqual(needs.length))
    expect((await bench.effects()).sort()).toEqual(needs)
    await eventually(async () => expect(await bench.queues.queue('reactions').getActiveCount()).toBe(0))
    expect([(await bench.effects()).length, await bench.db.parkedJob.count()]).toEqual([needs.length, 0])
    await heir.kill()
  })

  test('a job that takes its process down with it is parked, and the others go on', async () => {
    const bench = await workbench(url, backend)
    await bench.record(posted('deadly'), posted('1'))
    for (const _ of [1, 2]) await (await startProcess('fragile', bench.address)).ended
    const third = await startProcess('fragile', bench.address)
    await eventually(async () => expect(await bench.db.parkedJob.count()).toBe(1))
    expect(await bench.db.parkedJob.findFirstOrThrow()).toMatchObject({
      data: { event: posted('deadly') },
      error: 'job stalled more than allowable limit',
    })
    await eventually(async () => expect(await bench.effects()).toEqual(['1']))
    await third.kill()

    const [parked] = await bench.db.parkedJob.findMany()
    await retryParkedJob(bench.db, bench.queues, parked?.id ?? '')
    await bench.run(noteTheNeed)
    await eventually(async () => expect(await bench.effects()).toEqual(['1', 'deadly']))
  })

  test('every connection to the database breaking loses nothing and does nothing twice', async () => {
    const bench = await workbench(url, backend)
    await bench.relay(noteTheNeed, { batch: 5, pollEveryMs: 50 })
    await bench.run(noteTheNeed, { worker: { lockDuration: 1_000, stalledInterval: 500 } })
    await bench.record(...needs.slice(0, 60).map(posted))
    for (let round = 0; round < 2; round++) {
      await eventually(async () => expect((await bench.effects()).length).toBeGreaterThan(round * 15))
      await bench.db.$queryRaw`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`
    }
    await eventually(() => bench.record(...needs.slice(60).map(posted)))
    await eventually(async () => expect((await bench.effects()).sort()).toEqual(needs))
  })
})
