import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../server/platform/run/free-port.ts'
import { lookUpProcess } from '../../server/platform/run/process-identity.mjs'
import { testDatabase } from '../support/database.ts'

const { url } = await testDatabase()
const script = join(import.meta.dirname, '../../server/platform/run/start.ts')
let started: ChildProcess | undefined
afterEach(() => started?.kill('SIGKILL'))

/** `npm start` on a database of this test's own, without npm. */
async function start(environment: NodeJS.ProcessEnv = {}) {
  const port = await freePort()
  const env = { ...process.env, DATABASE_URL: url, PORT: String(port), LOG_LEVEL: 'silent', ...environment }
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  started = child
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const until = async (words: string) => {
    while (!said.includes(words)) {
      if (child.exitCode !== null) throw new Error(`It ended before saying “${words}”: ${said}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { child, port, ended, until, said: () => said, address: `http://127.0.0.1:${port}` }
}

const childrenOf = (pid: number | undefined) =>
  execFileSync('ps', ['-e', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => Number(found?.[1]) === pid)
    .map((found) => ({ pid: Number(found?.[2]), command: String(found?.[3]) }))
    .filter(({ command }) => command.includes('main.ts'))

async function untilEnded(pids: number[]) {
  while (pids.some(lookUpProcess)) await new Promise((resolve) => setTimeout(resolve, 50))
}

test('web server and worker start, come back when they are killed, and are gone after a stop', async () => {
  const running = await start()
  await running.until('Commonlot is running')
  expect((await fetch(`${running.address}/health/ready`)).status).toBe(200)
  const [web, worker] = [/server\/main\.ts/, /workers\/main\.ts/].map((script) =>
    childrenOf(running.child.pid).find(({ command }) => script.test(command)),
  )
  process.kill(web?.pid ?? 0, 'SIGKILL')
  await running.until('The web server ended (SIGKILL)')
  while (!(await fetch(`${running.address}/health/ready`).catch(() => undefined))?.ok) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const processes = childrenOf(running.child.pid).map(({ pid }) => pid)
  expect(processes).toHaveLength(2)
  expect(processes).toContain(worker?.pid)
  running.child.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  expect(processes.filter(lookUpProcess)).toEqual([])
})

test('when the supervisor is killed, web server and worker end by themselves', async () => {
  const running = await start()
  await running.until('Commonlot is running')
  const processes = childrenOf(running.child.pid).map(({ pid }) => pid)
  expect(processes).toHaveLength(2)
  running.child.kill('SIGKILL')
  await untilEnded(processes)
})

test('when the command that started it is gone, everything stops', async () => {
  const running = await start()
  await running.until('Commonlot is running')
  const processes = childrenOf(running.child.pid).map(({ pid }) => pid)
  running.child.disconnect()
  await running.ended
  expect(processes.filter(lookUpProcess)).toEqual([])
})

test('a port that is taken is refused with what to do', async () => {
  const first = await start()
  await first.until('Commonlot is running')
  const second = await start({ PORT: String(first.port) })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`Port ${first.port} is in use`)
  expect(second.said()).toContain(`PORT=${first.port + 1} npm start`)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
})

test('every mistake in the configuration is named at once', async () => {
  const running = await start({ PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' })
  expect(await running.ended).toBe(1)
  for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL']) expect(running.said()).toContain(name)
})

test('a database that cannot be reached is named, without its password', async () => {
  const port = await freePort()
  const running = await start({ DATABASE_URL: `postgresql://someone:secret@127.0.0.1:${port}/commonlot` })
  expect(await running.ended).toBe(1)
  expect(running.said()).toContain(`127.0.0.1:${port}`)
  expect(running.said()).not.toContain('secret')
})
