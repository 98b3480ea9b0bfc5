import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { system } from '../../server/organisations/actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { freePort } from '../../server/platform/run/free-port.ts'
import type { Answer, Marketplace } from './marketplace.ts'
import { ownRedisDatabase } from './redis.ts'

const root = join(import.meta.dirname, '../..')

interface RunningChoices {
  readonly redisUrl?: string | undefined
  readonly hear?: (written: string) => void
  readonly settings?: (port: number) => Record<string, string>
}

/**
 * A real web server and a real worker on a test's database, each a process of its own, spoken to over HTTP. `hear` is told
 * all that they write, at the most talkative level.
 */
export async function running(market: Marketplace, { redisUrl, hear, settings }: RunningChoices = {}) {
  const port = await freePort()
  const env = {
    ...process.env,
    DATABASE_URL: market.url,
    REDIS_URL: redisUrl ? ownRedisDatabase(redisUrl) : '',
    PORT: String(port),
    LOG_LEVEL: hear ? 'trace' : 'error',
    ...settings?.(port),
  }
  const processes = new Map<string, ChildProcess>()
  const start = async (script: 'server/main.ts' | 'workers/main.ts') => {
    const child = fork(join(root, script), {
      env,
      stdio: hear ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=DeprecationWarning'],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => hear?.(String(chunk)))
    processes.set(script, child)
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['ended'])])
    if (message !== 'ready') throw new Error(`${script} ended before it was ready`)
  }
  const end = async (script: string, signal: NodeJS.Signals) => {
    const child = processes.get(script)
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  afterAll(() => Promise.all([...processes.keys()].map((script) => end(script, 'SIGTERM'))))
  await Promise.all([start('server/main.ts'), start('workers/main.ts')])
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    start,
    stop: (script: 'server/main.ts' | 'workers/main.ts') => end(script, 'SIGTERM'),
    kill: (script: 'server/main.ts' | 'workers/main.ts') => end(script, 'SIGKILL'),
    /** A bearer token for a person, with the usual scopes. */
    tokenFor: async (email: string | null) =>
      (await market.unitOfWork(system, (work) => issueToken(work, { email }))).token,
    ask: async <Data = Record<string, any>>(
      token: string,
      query: string,
      variables: object = {},
    ): Promise<Answer<Data>> => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(10_000),
      })
      return (await response.json()) as Answer<Data>
    },
  }
}

/** Asks again until the answer is there; generous, because what is tested is not speed. */
export async function until<T>(ask: () => Promise<T | undefined | false>, what: string, seconds = 30): Promise<T> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
    const answer = await ask()
    if (answer) return answer
    await new Promise((again) => setTimeout(again, 100))
  }
  throw new Error(`waited ${seconds} seconds in vain: ${what}`)
}
