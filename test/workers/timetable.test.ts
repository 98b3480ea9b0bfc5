import { expect, onTestFinished, test, vi } from 'vitest'
import { system } from '../../server/organisations/actor.ts'
import { NotFound } from '../../server/platform/errors.ts'
import { retryParkedJob } from '../../server/platform/parked-jobs.ts'
import { keepTimetable } from '../../workers/keep-timetable.ts'
import type { SomeReactions } from '../../workers/reaction.ts'
import type { TimedVerb } from '../../workers/timed-verb.ts'
import { cleanFinishedJobs } from '../../workers/timetable/clean-finished-jobs.ts'
import { testDatabase } from '../support/database.ts'
import { doing, eventually, onEachBackend, posted, type Workbench, workbench } from './workbench.ts'

const { url } = await testDatabase()

const EVERY_SECOND = '* * * * * *'
const NEVER_SOON = '0 3 29 2 *'

const timed = (name: string, pattern: string, run: TimedVerb['run'] = (work) => doing(work, name).then(() => {})) => ({
  name,
  pattern,
  run,
})

const keep = async (bench: Workbench, verbs: readonly TimedVerb[]) => {
  const kept = await keepTimetable({ timetable: verbs, unitOfWork: bench.unitOfWork, tools: bench.tools })
  bench.stopWith(kept)
  return kept
}

const scheduled = async (bench: Workbench) =>
  (await bench.queues.queue('timetable').getJobSchedulers()).map(({ key, pattern, tz }) => ({ key, pattern, tz }))

onEachBackend((backend) => {
  test('two workers keep one timetable: what is due is done once', async () => {
    const bench = await workbench(url, backend)
    const tick = timed('tick', EVERY_SECOND)
    const both = await Promise.all([keep(bench, [tick]), keep(bench, [tick])])
    await eventually(async () => expect((await bench.effects()).length).toBeGreaterThanOrEqual(3))
    for (const kept of both) await kept.stop()
    const jobs = await bench.queues.queue('timetable').getCompleted()
    const dueTimes = new Set(jobs.map((job) => job.opts.prevMillis))
    expect((await bench.effects()).length).toBe(dueTimes.size)
    expect(jobs.length).toBe(dueTimes.size)
  })

  test('a due time that is delivered again does nothing', async () => {
    const bench = await workbench(url, backend)
    const kept = await keep(bench, [timed('tick', EVERY_SECOND)])
    await eventually(async () => expect((await bench.effects()).length).toBeGreaterThanOrEqual(1))
    await kept.stop()
    const before = await bench.effects()
    const done = await bench.queues.queue('timetable').getCompleted()
    for (const job of done) await job.retry('completed')
    await keep(bench, [timed('tick', NEVER_SOON)])
    await eventually(async () => expect(await bench.queues.queue('timetable').getWaitingCount()).toBe(0))
    await eventually(async () => expect(await bench.queues.queue('timetable').getActiveCount()).toBe(0))
    expect(await bench.effects()).toEqual(before)
  })

  test('what fell due while no worker ran is done at the next start', async () => {
    const bench = await workbench(url, backend)
    const first = await keep(bench, [timed('tick', EVERY_SECOND)])
    await first.stop()
    const before = (await bench.effects()).length
    const queue = bench.queues.queue('timetable')
    const missed = (await queue.getJobScheduler('tick'))?.next ?? 0
    await eventually(() => expect(Date.now()).toBeGreaterThan(missed + 1_000))
    await keep(bench, [timed('tick', EVERY_SECOND)])
    await eventually(async () =>
      expect(await (await queue.getJob(`repeat:tick:${missed}`))?.getState()).toBe('completed'),
    )
    expect((await bench.effects()).length).toBeGreaterThan(before)
  })

  test('an entry that is taken out or changed is so from the next start', async () => {
    const bench = await workbench(url, backend)
    await keep(bench, [timed('old', NEVER_SOON), timed('kept', NEVER_SOON)])
    await keep(bench, [timed('kept', '30 4 * * 1'), timed('fresh', NEVER_SOON)])
    const tz = 'Europe/London'
    expect((await scheduled(bench)).sort((a, b) => a.key.localeCompare(b.key))).toEqual([
      { key: 'fresh', pattern: NEVER_SOON, tz },
      { key: 'kept', pattern: '30 4 * * 1', tz },
    ])
  })

  test('times are British: 2 am stays 2 am when the clocks change', async () => {
    const bench = await workbench(url, backend)
    await keep(bench, [timed('winter', '0 2 15 1 *'), timed('summer', '0 2 15 7 *')])
    const next = async (name: string) =>
      new Date((await bench.queues.queue('timetable').getJobScheduler(name))?.next ?? 0)
    expect([(await next('winter')).getUTCHours(), (await next('summer')).getUTCHours()]).toEqual([2, 1])
  })

  test('a timed verb that fails for good is parked, and done when it is retried', async () => {
    const bench = await workbench(url, backend)
    let isBroken = true
    const failing = timed('failing', EVERY_SECOND, async (work) => {
      if (isBroken) throw new NotFound('release')
      await doing(work, 'released')
    })
    await keep(bench, [failing])
    await eventually(async () => expect(await bench.db.parkedJob.count()).toBeGreaterThanOrEqual(1))
    const parked = await bench.db.parkedJob.findFirstOrThrow()
    expect(parked).toMatchObject({ queue: 'timetable', name: 'failing', attempts: 1 })
    isBroken = false
    await retryParkedJob(bench.db, bench.queues, parked.id)
    const job = () => bench.queues.queue('timetable').getJob(parked.id)
    await eventually(async () => expect(await (await job())?.getState()).toBe('completed'))
    expect(await bench.effects()).toContain('released')
  })

  test('finished jobs are cleared after a day; failed ones wait for an administrator', async () => {
    const bench = await workbench(url, backend)
    const reactions: SomeReactions = {
      NeedPosted: [{ name: 'refusing', carryOut: async () => Promise.reject(new NotFound('need')) }],
      NeedEdited: [{ name: 'accepting', carryOut: async () => {} }],
    }
    await bench.relay(reactions)
    await bench.run(reactions)
    await bench.record(posted('1'), { type: 'NeedEdited', needId: '1' })
    const finished = async () => bench.queues.queue('reactions').getJobCounts('completed', 'failed')
    await eventually(async () => expect(await finished()).toEqual({ completed: 1, failed: 1 }))

    const clean = () => bench.unitOfWork(system, (work) => cleanFinishedJobs.run(work, bench.tools))
    await clean()
    expect(await finished()).toEqual({ completed: 1, failed: 1 })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1_000 })
    onTestFinished(() => void vi.useRealTimers())
    await clean()
    expect(await finished()).toEqual({ completed: 0, failed: 1 })
  })
})
