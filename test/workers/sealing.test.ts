import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sealEntries } from '../../server/audit/seal-entries.ts'
import { verifyLog } from '../../server/audit/verify-log.ts'
import { system } from '../../server/organisations/actor.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { newId } from '../../server/platform/ids.ts'
import { makeUnitOfWork } from '../../server/platform/unit-of-work.ts'
import { sealFullBatches } from '../../workers/reactions/seal-full-batches.ts'
import { reactions } from '../../workers/reactions.ts'
import { timetable } from '../../workers/timetable.ts'
import { testDatabase } from '../support/database.ts'
import { eventually } from './workbench.ts'

const { url } = await testDatabase()
const { db, close } = openDatabase(url, 6)
afterAll(close)
const unitOfWork = makeUnitOfWork(db)
const noted = (count: number) =>
  unitOfWork(system, async (work) => {
    for (let i = 0; i < count; i++) work.note({ type: 'SignedIn', personId: newId() })
  })
const verified = () => db.$transaction((tx) => verifyLog(tx))

const sealing = (how: 'busy' | 'holding') => {
  const child = fork(join(import.meta.dirname, '../support/sealing-process.ts'), [how, url])
  const ended = once(child, 'exit')
  return {
    sealed: () => once(child, 'message'),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

test('a worker killed after sealing and before its commit leaves everything waiting, for the next to seal', async () => {
  await noted(30)
  const victim = sealing('holding')
  await victim.sealed()
  expect(await unitOfWork(system, (work) => sealEntries(work))).toBe(0) // the other holds the lock
  await victim.kill()
  expect(await verified()).toMatchObject({ batches: 0, waiting: 30, fault: null })
  await eventually(async () => expect(await unitOfWork(system, (work) => sealEntries(work))).toBe(1))
  expect(await verified()).toMatchObject({ batches: 1, entries: 30, waiting: 0, fault: null })
})

test('two workers that seal while others write, and are killed anywhere: no entry in two batches or in none', async () => {
  for (let round = 0; round < 3; round++) {
    const victims = [sealing('busy'), sealing('busy')]
    const first = Promise.race(victims.map((victim) => victim.sealed()))
    await noted(50)
    await first
    const writing = Array.from({ length: 10 }, () => noted(20))
    await Promise.all(victims.map((victim) => victim.kill()))
    await Promise.all(writing)
  }
  await eventually(async () => {
    await unitOfWork(system, (work) => sealEntries(work))
    expect(await db.auditWaiting.count()).toBe(0)
  })
  const entries = await db.auditEntry.count()
  expect(entries).toBe(30 + 3 * 250)
  expect(await verified()).toMatchObject({ entries, waiting: 0, fault: null })
})

test('the clock seals every ten minutes whatever waits; the end of an import seals only full batches', async () => {
  await noted(3)
  const tools = { log: { info: () => {} } } as never
  expect(reactions.ImportFinished).toContain(sealFullBatches)
  const fact = { type: 'ImportFinished', importId: newId() } as const
  await unitOfWork(system, (work) => sealFullBatches.carryOut(work, fact, tools))
  expect(await db.auditWaiting.count()).toBe(3)
  const entry = timetable.find(({ name }) => name === 'sealTheEntries')
  expect(entry?.pattern).toBe('*/10 * * * *')
  await unitOfWork(system, async (work) => entry?.run(work, tools))
  expect(await db.auditWaiting.count()).toBe(0)
})
