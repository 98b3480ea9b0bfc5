import { execFile, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../../server/platform/run/free-port.ts'
import { makeScratchFolder, noteServer } from '../../server/platform/run/scratch-postgres.ts'

const run = promisify(execFile)

/** A Redis for the tests, or the reason why there is none. */
export type TestRedis = { url: string; reason?: undefined } | { url?: undefined; reason: string }

/** So many that tests which take one at random do not meet. */
const REDIS_DATABASES = 10_000

/** A database of a test's own on the tests' Redis: workers of two tests on the same one would take each other's jobs. */
export const ownRedisDatabase = (url: string): string => `${url}/${randomInt(1, REDIS_DATABASES)}`

/** Starts a real Redis server on a spare port of this machine, installing Debian's package when that is possible. */
export async function startRedis(): Promise<TestRedis & { stop(): Promise<void> }> {
  const nothing = async () => {}
  const given = process.env.TEST_REDIS_URL
  if (given) return { url: given, stop: nothing }
  const refusal = (await isInstalled()) ? null : await refusalToInstall()
  if (refusal) return { reason: refusal, stop: nothing }
  const port = await freePort()
  const folder = makeScratchFolder()
  const kept = ['--dir', folder, '--save', '', '--appendonly', 'yes', '--databases', String(REDIS_DATABASES)]
  const settings = ['--bind', '127.0.0.1', '--port', String(port), ...kept]
  const server = spawn('redis-server', settings, { stdio: 'ignore' })
  if (server.pid) noteServer(folder, server.pid)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  if (await answersWithin(port, 5_000)) return { url: `redis://127.0.0.1:${port}`, stop }
  await stop()
  return { reason: 'redis-server did not answer within 5 seconds', stop: nothing }
}

const isInstalled = () =>
  run('redis-server', ['--version']).then(
    () => true,
    () => false,
  )

async function refusalToInstall(): Promise<string | null> {
  const advice = 'install redis-server to run them'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `no redis-server on this machine; ${advice}`
  console.log("Installing Debian's redis-server for the tests on Redis …")
  // RUNLEVEL=1: the package must not start a Redis of its own on the usual port
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const install = () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { env, timeout: 180_000 })
  try {
    await install().catch(() => run('apt-get', ['update'], { env, timeout: 120_000 }).then(install))
  } catch {
    return `redis-server could not be installed by apt-get; ${advice}`
  }
  return (await isInstalled()) ? null : `apt-get installed no redis-server; ${advice}`
}

async function answersWithin(port: number, ms: number): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await sleep(25)) {
    if (await ping(port)) return true
  }
  return false
}

const ping = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.setTimeout(500, () => socket.destroy())
    socket.once('data', (answer) => {
      resolve(String(answer).startsWith('+PONG'))
      socket.destroy()
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
