import { join, resolve } from 'node:path'
import pg from 'pg'
import { deployMigrations } from '../../../prisma/migrate/deploy.ts'
import { loadReference } from '../../../prisma/reference/load.ts'
import { type LoadedSample, loadSample } from '../../../prisma/sample/load.ts'
import { type Config, readConfig } from '../config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts'
import { lookUpHolder, tryLock } from './file-lock.mjs'
import { freePort } from './free-port.ts'
import { type KeptProcess, keepRunning, stopLeftovers } from './kept-process.ts'
import { refusalToServe, untilReady, webAddress } from './web-address.ts'

/** `npm start`: the whole marketplace on one machine, from configuration to printed address, and back to nothing. */
const root = resolve(import.meta.dirname, '../../..')
const say = (line: string) => console.log(line)

// together under the ten seconds that a stop may take: first web and worker, then the database
const patience = { processes: 6_000, database: 2_000 }

const running = {
  processes: [] as KeptProcess[],
  database: undefined as Promise<EmbeddedPostgres> | undefined,
  watch: undefined as NodeJS.Timeout | undefined,
  stopping: false,
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const dataDir = resolve(config.dataDir)
  const port = config.port || (await freePort())
  const address = webAddress(config.host, port)
  const embedded = config.databaseUrl === undefined
  if (embedded) await claim(dataDir, address)
  const refusal = await refusalToServe(config.host, port)
  if (refusal) throw new Error(refusal)
  const database = await openDatabase(config, dataDir)
  await prepare(database.url)
  const sample = embedded ? await loadSampleData(database.url) : undefined
  startProcesses(config, port, database, embedded ? join(dataDir, 'processes') : undefined)
  await Promise.all([untilReady(config.host, port, 120_000), ...running.processes.map(({ ready }) => ready)])
  if (!running.stopping) welcome(address, sample)
}

/** One `npm start` per data folder. */
async function claim(dataDir: string, url: string) {
  const path = join(dataDir, 'running')
  const release = tryLock(path, { url })
  if (!release) {
    const other = lookUpHolder(path)
    throw new Error(
      `Commonlot is already running: ${other?.url} (process ${other?.pid}), with its data in ${dataDir}.\n` +
        'Stop that one first, or start another beside it:  PORT=4001 DATA_DIR=.data-2 npm start',
    )
  }
  process.once('exit', release)
  await stopLeftovers(join(dataDir, 'processes'))
}

/** The database of this installation; its address changes when the embedded one has to come back on another port. */
interface OpenDatabase {
  url: string
}

async function openDatabase(config: Config, dataDir: string): Promise<OpenDatabase> {
  if (config.databaseUrl) return { url: await reachable(config.databaseUrl) }
  say('Starting PostgreSQL …')
  running.database = startEmbeddedPostgres({ dataDir, say })
  const database = { url: (await running.database).url }
  watchDatabase(dataDir, database)
  return database
}

async function reachable(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return url
  } catch (error) {
    const { host } = new URL(url)
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`The database of DATABASE_URL (${host}) cannot be reached: ${message || code}`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Starts PostgreSQL anew when it is killed: web server and worker connect again by themselves. */
function watchDatabase(dataDir: string, database: OpenDatabase) {
  let asking = false
  running.watch = setInterval(async () => {
    if (asking || running.stopping) return
    asking = true
    try {
      if ((await running.database)?.isRunning() === false && !running.stopping) {
        say('PostgreSQL has ended. Starting it again …')
        running.database = startEmbeddedPostgres({ dataDir, say })
        const { url } = await running.database
        if (url !== database.url) for (const process of running.processes) process.renew()
        database.url = url
      }
    } catch (error) {
      await stop(1, (error as Error).message)
    } finally {
      asking = false
    }
  }, 500)
}

async function prepare(url: string) {
  say('Bringing the database up to date …')
  for (const name of await deployMigrations(url)) say(`Applied the migration ${name}`)
  await loadReference(url)
}

/** Only ever on the embedded database, and once: later it finds its own mark. */
async function loadSampleData(url: string): Promise<LoadedSample> {
  const slow = setTimeout(() => say('Loading the sample data, once (about ten seconds) …'), 1_500)
  return loadSample(url).finally(() => clearTimeout(slow))
}

const thisMachineOnly = ['127.0.0.1', '::1', 'localhost']

function startProcesses(config: Config, port: number, database: OpenDatabase, notes: string | undefined) {
  if (running.stopping) return
  const environment = () => ({
    // on a terminal only what someone should look at; LOG_LEVEL=info shows the rest
    LOG_LEVEL: 'warn',
    ...process.env,
    PORT: String(port),
    HOST: config.host,
    DATABASE_URL: database.url,
    // shows mail, and so lets anyone in: on a database that is only tried out, and for this machine only
    DEVELOPMENT_MAILBOX: config.databaseUrl === undefined && thisMachineOnly.includes(config.host) ? 'yes' : '',
  })
  const onGivenUp = (name: string) => stop(1, `The ${name} keeps failing: its messages are above. Stopping.`)
  for (const [name, script] of [
    ['web server', 'server/main.ts'],
    ['worker', 'workers/main.ts'],
  ] as const) {
    running.processes.push(keepRunning({ name, script: join(root, script), environment, notes, say, onGivenUp }))
  }
}

function welcome(address: string, sample: LoadedSample | undefined) {
  say(`\nCommonlot is running: ${address}\n`)
  if (sample) {
    const width = Math.max(...sample.signIns.map(({ email }) => email.length))
    say('Sample people (invented):')
    for (const { email, name, role } of sample.signIns) say(`  ${email.padEnd(width)}  ${name}, ${role}`)
    say(`\nSign in as one of them:  ${address}/sign-in (the link comes to ${address}/mailbox)`)
    say(`With a token:            npm run token -- --email ${sample.signIns[0]?.email}`)
  }
  say('Stop with Ctrl-C.')
}

/** Stops web server and worker, then the database, and ends: ten seconds at most, and nothing stays. */
async function stop(code: number, why: string): Promise<void> {
  if (running.stopping) return
  running.stopping = true
  say(why)
  clearInterval(running.watch)
  await Promise.all(running.processes.map((process) => process.stop(patience.processes)))
  const others = await running.database?.then((database) => database.stop(patience.database)).catch(() => [])
  if (others?.length) say(`PostgreSQL stays for process ${others.join(', ')}, which uses it and stops it.`)
  process.exit(code)
}

// a terminal that is closed must not end us with an error before the processes are stopped
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0, 'Stopping …'))
process.on('disconnect', () => stop(0, 'The command that started Commonlot is gone. Stopping …'))

await start().catch((error: Error) => stop(1, process.env.DEBUG ? String(error.stack) : error.message))
