import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lock, lookUpHolder, readHolder, tryLock } from './file-lock.mjs'
import { isStillRunning, lookUpProcess, thisProcess } from './process-identity.mjs'

const folder = mkdtempSync(join(tmpdir(), 'commonlot-lock-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const lockModule = join(import.meta.dirname, 'file-lock.mjs')

test('a lock is held by one at a time, and says by whom', () => {
  const path = join(folder, 'one')
  const release = tryLock(path, { url: 'http://localhost:4000' })
  expect(tryLock(path)).toBeUndefined()
  expect(lookUpHolder(path)).toEqual({ ...thisProcess(), url: 'http://localhost:4000' })
  release?.()
  expect(lookUpHolder(path)).toBeUndefined()
  expect(tryLock(path)).toBeTypeOf('function')
})

test('a lock left by a killed process is taken over', () => {
  const path = join(folder, 'killed')
  const script = `import(${JSON.stringify(lockModule)}).then(({ tryLock }) => { tryLock(${JSON.stringify(path)}); process.kill(process.pid, 'SIGKILL') })`
  spawnSync(process.execPath, ['-e', script])
  expect(readHolder(path)).toBeDefined()
  expect(lookUpHolder(path)).toBeUndefined()
  expect(tryLock(path)).toBeTypeOf('function')
})

test('a later process with the number of an earlier one is not mistaken for it', () => {
  const path = join(folder, 'reused')
  writeFileSync(path, JSON.stringify({ ...thisProcess(), startedAt: 'another time' }))
  expect(lookUpHolder(path)).toBeUndefined()
  expect(isStillRunning(thisProcess())).toBe(true)
})

test('a lock file that makes no sense holds nobody up', () => {
  const path = join(folder, 'broken')
  writeFileSync(path, '{"pid":')
  expect(tryLock(path)).toBeTypeOf('function')
})

test('of many processes that want the lock at once each gets it alone, after a stale one, too', async () => {
  const path = join(folder, 'many')
  writeFileSync(path, JSON.stringify({ pid: 1, startedAt: 'never' }))
  const script = `
    const { lock } = await import(${JSON.stringify(lockModule)})
    const { mkdirSync, rmdirSync } = await import('node:fs')
    for (let i = 0; i < 3; i++) {
      const release = await lock(${JSON.stringify(path)})
      mkdirSync(${JSON.stringify(join(folder, 'alone'))})
      await new Promise((resolve) => setTimeout(resolve, 5))
      rmdirSync(${JSON.stringify(join(folder, 'alone'))})
      release()
    }`
  const ended = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    return new Promise((resolve) => child.once('exit', resolve))
  })
  expect(await Promise.all(ended)).toEqual([0, 0, 0, 0])
  expect(readdirSync(folder).filter((name) => name.startsWith('many.'))).toEqual([])
})

test('who waits is told once for whom, and then gets the lock', async () => {
  const path = join(folder, 'waiting')
  const release = await lock(path)
  const told: unknown[] = []
  const second = lock(path, (holder) => told.push(holder?.pid))
  setTimeout(release, 250)
  await second
  expect(told).toEqual([process.pid])
})

test('a process that ended is not found', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  expect(lookUpProcess(pid)).toBeUndefined()
  expect(lookUpProcess(0)).toBeUndefined()
})
