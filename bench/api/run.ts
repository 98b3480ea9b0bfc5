import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deployMigrations } from '../../prisma/migrate/deploy.ts'
import { loadReference } from '../../prisma/reference/load.ts'
import { system } from '../../server/organisations/actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { registerPerson } from '../../server/organisations/register-person.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { freePort } from '../../server/platform/run/free-port.ts'
import { startScratchPostgres } from '../../server/platform/run/scratch-postgres.ts'
import { makeUnitOfWork } from '../../server/platform/unit-of-work.ts'
import { thisMachine } from '../matching/machine.ts'
import { installPeers } from '../matching/peers/installed.ts'
import { type Contestant, contestants } from './contestants.ts'
import { fill } from './fill.ts'
import { ask, load, type Measured, megabytesOf, type Target } from './load.ts'
import { type Result, report } from './report.ts'

/**
 * What a page of 20 needs with two relations costs the server, beside PostGraphile, Apollo with Prisma and plain Express.
 * Every server is a process of its own on the same PostgreSQL; they take turns in the same rounds.
 */
const usage = `npm run bench:api -- [--size N]… [--quick] [--write]
  --size N   how many needs, repeatable; 100000 and 1000000 when not given
  --quick    20,000 needs and few requests: under two minutes
  --write    docs/bench/api-<day>.md`

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true },
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
const root = join(import.meta.dirname, '../..')
const requests = values.quick ? 300 : 1_500
const rounds = values.quick ? 3 : 5
const DEEP_PAGES = 150

if (values.help) console.log(usage)
else await run(values.quick ? [20_000] : (values.size ?? ['100000', '1000000']).map(Number))

async function run(sizes: readonly number[]): Promise<void> {
  installPeers()
  const results: Result[] = []
  for (const size of sizes) results.push(await measured(size))
  const day = new Date().toISOString().slice(0, 10)
  const page = report(thisMachine(), loadavg()[0] ?? 0, results, day)
  console.log(page)
  if (values.write) writeFileSync(join(root, `docs/bench/api-${day}.md`), page)
}

async function measured(size: number): Promise<Result> {
  const postgres = await startScratchPostgres()
  const servers = new Map<string, ChildProcess>()
  try {
    say(`filling a database with ${size} needs`)
    const token = await prepared(postgres.url, size)
    const targets = new Map<Contestant, Target>()
    for (const contestant of contestants) {
      try {
        targets.set(contestant, await started(contestant, postgres.url, token, servers))
      } catch (error) {
        say(`${contestant.label} is left out: ${(error as Error).message}`)
      }
    }
    return { size, ...(await inRounds(targets)) }
  } finally {
    for (const server of servers.values()) server.kill('SIGKILL')
    await postgres.stop()
  }
}

async function prepared(url: string, size: number): Promise<string> {
  await deployMigrations(url)
  await loadReference(url)
  const { db, pool, close } = openDatabase(url, 4)
  await fill(pool, size)
  const unitOfWork = makeUnitOfWork(db)
  const email = 'officer@bench.example'
  const token = await unitOfWork(system, async (work) => {
    await registerPerson(work, { email, name: 'Officer', role: 'OFFICER', authority: 'leeds' })
    return (await issueToken(work, { email })).token
  })
  await close()
  return token
}

async function started(
  { script, name }: Contestant,
  url: string,
  token: string,
  servers: Map<string, ChildProcess>,
): Promise<Target> {
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    DATABASE_URL: url,
    REDIS_URL: '',
    PORT: String(port),
    LOG_LEVEL: 'error',
  }
  const server = fork(join(root, script), {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--no-warnings'],
  })
  servers.set(name, server)
  const [message] = await Promise.race([once(server, 'message'), once(server, 'exit').then(() => ['ended'])])
  if (message !== 'ready') throw new Error('it ended before it was ready')
  return { pid: server.pid as number, port, token }
}

async function inRounds(targets: ReadonlyMap<Contestant, Target>): Promise<Omit<Result, 'size'>> {
  const bodies = new Map<Contestant, { first: object; deep: object }>()
  for (const [contestant, target] of targets) {
    const first = contestant.body(null)
    bodies.set(contestant, { first, deep: contestant.body(await deepCursor(contestant, target)) })
    await load(target, [first], requests, 1) // warm
  }
  const taken = new Map<string, { one: Measured[]; many: Measured[]; deep: Measured[] }>()
  for (let round = 0; round < rounds; round++)
    for (const [contestant, target] of targets) {
      say(`round ${round + 1} of ${rounds}: ${contestant.label}`)
      const { first, deep } = bodies.get(contestant) as { first: object; deep: object }
      const sofar = taken.get(contestant.name) ?? { one: [], many: [], deep: [] }
      sofar.one.push(await load(target, [first], requests, 1))
      sofar.many.push(await load(target, [first], requests, 16))
      sofar.deep.push(await load(target, [deep], Math.ceil(requests / 3), 1))
      taken.set(contestant.name, sofar)
    }
  return {
    rows: [...targets].map(([{ name, label }, { pid }]) => {
      const { one, many, deep } = taken.get(name) as { one: Measured[]; many: Measured[]; deep: Measured[] }
      return { name, label, one: median(one), many: median(many), deep: median(deep), megabytes: megabytesOf(pid) }
    }),
  }
}

/** The cursor some thousands of rows into the list. */
async function deepCursor(contestant: Contestant, target: Target): Promise<string> {
  let after: string | null = null
  for (let page = 0; page < DEEP_PAGES; page++) {
    const answer = JSON.parse(await ask(target, JSON.stringify(contestant.body(after))))
    const list = answer.data?.[contestant.list]
    if (list?.nodes.length !== 20)
      throw new Error(`${contestant.name} answered ${JSON.stringify(answer).slice(0, 300)}`)
    after = list.pageInfo.endCursor
  }
  return after as string
}

function median(all: readonly Measured[]): Measured {
  const of = (what: keyof Measured) =>
    all.map((one) => one[what]).sort((a, b) => a - b)[Math.floor(all.length / 2)] as number
  return { cpuMs: of('cpuMs'), perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') }
}

function say(line: string): void {
  console.error(line)
}
