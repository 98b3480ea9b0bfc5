import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

/** One server under test. */
export interface Target {
  readonly pid: number
  readonly port: number
  readonly token: string
}

export interface Measured {
  readonly cpuMs: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Sends requests from some connections, each waiting for its answer, and says what one cost the server and how long it took. */
export async function load(
  target: Target,
  bodies: readonly object[],
  requests: number,
  connections: number,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const texts = bodies.map((body) => JSON.stringify(body))
  const took: number[] = []
  let at = 0
  const [cpu, start] = [cpuOf(target.pid), performance.now()]
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (at < requests) {
        const sent = performance.now()
        await ask(target, texts[at++ % texts.length] as string, agent)
        took.push(performance.now() - sent)
      }
    }),
  )
  const [cpuMs, ms] = [cpuOf(target.pid) - cpu, performance.now() - start]
  agent.destroy()
  took.sort((a, b) => a - b)
  const share = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] as number
  return { cpuMs: cpuMs / took.length, perSecond: (took.length / ms) * 1000, p50: share(0.5), p99: share(0.99) }
}

export function ask({ port, token }: Target, body: string, agent?: Agent): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${token}`,
  }
  return new Promise((done, failed) => {
    const sent = request({ agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => (response.statusCode === 200 ? done(text) : failed(new Error(text))))
    })
    sent.on('error', failed).end(body)
  })
}

const TICK_MS = 10

/** CPU milliseconds a process has used, all its threads: from /proc, so on Linux only. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

export function megabytesOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) / 1024
}
