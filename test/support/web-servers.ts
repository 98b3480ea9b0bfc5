import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { freePort } from '../../server/platform/run/free-port.ts'
import type { Marketplace } from './marketplace.ts'

const main = join(import.meta.dirname, '../../server/main.ts')

/** Some real web servers on a test's database, each a process of its own; no worker. */
export async function webServers(market: Marketplace, count: number, settings: Record<string, string> = {}) {
  const start = async () => {
    const port = await freePort()
    const env = {
      ...process.env,
      REDIS_URL: '',
      LOG_LEVEL: 'error',
      ...settings,
      DATABASE_URL: market.url,
      PORT: String(port),
    }
    const child = fork(main, {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=DeprecationWarning'],
    })
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['ended'])])
    if (message !== 'ready') throw new Error('a web server ended before it was ready')
    return { address: `http://127.0.0.1:${port}`, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') }
  }
  const servers = await Promise.all(Array.from({ length: count }, start))
  afterAll(() => Promise.all(servers.map(({ stop }) => stop())))
  return servers
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
