import { expect, test } from 'vitest'
import { openLive } from '../../server/platform/live.ts'
import { testDatabase } from '../support/database.ts'
import { eventually, onEachBackend, workbench } from './workbench.ts'

const { url } = await testDatabase()

onEachBackend((backend) => {
  test('an update reaches the subscribers of its topic in every process', async () => {
    const bench = await workbench(url, backend)
    const elsewhere = await openLive(bench.address)
    const [here, there, other] = [bench.live.subscribe('need'), elsewhere.subscribe('need'), elsewhere.subscribe('lot')]
    await bench.live.publish('need', { id: '1' })
    await bench.live.publish('lot', { id: '2' })
    expect([(await here.next()).value, (await there.next()).value]).toEqual([{ id: '1' }, { id: '1' }])
    expect((await other.next()).value).toEqual({ id: '2' })
    await elsewhere.close()
  })

  test('updates keep their order, also those published before the first is read', async () => {
    const { live } = await workbench(url, backend)
    const updates = live.subscribe<number>('need')
    for (const number of [1, 2, 3]) await live.publish('need', number)
    const read = [await updates.next(), await updates.next(), await updates.next()]
    expect(read.map(({ value }) => value)).toEqual([1, 2, 3])
  })

  test('thousands of topics are told at once', async () => {
    const { live } = await workbench(url, backend)
    const topics = Array.from({ length: 3_000 }, (_, at) => `need ${at}`)
    const [first, last] = [live.subscribe(topics[0] as string), live.subscribe(topics.at(-1) as string)]
    await live.publish(topics, { told: true })
    for (const updates of [first, last]) expect((await updates.next()).value).toEqual({ told: true })
  })

  test('one message tells all whose topic begins alike, and nobody else', async () => {
    const { live } = await workbench(url, backend)
    const [one, two, other] = [live.subscribe('need.1'), live.subscribe('need.2'), live.subscribe('needed')]
    await live.publish('need.*', { told: true })
    await live.publish('needed', { told: 'by name' })
    for (const updates of [one, two]) expect((await updates.next()).value).toEqual({ told: true })
    expect((await other.next()).value).toEqual({ told: 'by name' })
  })

  test('a subscription ends quietly when it is aborted, left or closed', async () => {
    const { live } = await workbench(url, backend)
    const abort = new AbortController()
    const [aborted, left, closed] = [live.subscribe('a', abort.signal), live.subscribe('a'), live.subscribe('a')]
    const waiting = [aborted.next(), closed.next()]
    abort.abort()
    await left.return?.()
    await live.close()
    for (const end of [...waiting, left.next(), live.subscribe('a', abort.signal).next()]) {
      expect(await end).toEqual({ done: true, value: undefined })
    }
  })

  test('an update carries ids, not contents', async () => {
    const { live } = await workbench(url, backend)
    await expect(live.publish('need', 'x'.repeat(8_000))).rejects.toThrow('ids only')
    await expect(live.publish('need', 'é'.repeat(3_600))).rejects.toThrow('ids only')
  })

  test('updates flow again after the database closed every connection', async () => {
    const bench = await workbench(url, backend)
    const updates = bench.live.subscribe('need')
    await bench.db.$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    let received = 0
    const reading = updates.next().then(() => received++)
    await eventually(async () => {
      await bench.live.publish('need', { id: '1' })
      expect(received).toBe(1)
    })
    await reading
  })
})
