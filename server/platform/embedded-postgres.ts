import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { lock, lookUpHolder } from './run/file-lock.mjs'
import { type Cluster, findCluster, isMade, makeCluster, readSettings, writeSettings } from './run/postgres-cluster.ts'
import { addressOf, adopt, halt, launch, type Postmaster } from './run/postmaster.ts'
import { isStillRunning, thisProcess } from './run/process-identity.mjs'

/** What a running embedded database offers. */
export interface EmbeddedPostgres {
  /** Address with the password; never log it. */
  readonly url: string
  /** True when a server was running already and is now shared or taken over. */
  readonly adopted: boolean
  readonly pid: number
  /** PostgreSQL's own folder: within DATA_DIR, or outside where its account may not enter that. */
  readonly folder: string
  isRunning(): boolean
  /** Leaves the database; stops it when no other process of ours uses it. Answers who keeps it running, if anybody. */
  stop(patience?: number): Promise<number[]>
}

export interface EmbeddedPostgresOptions {
  /** Folder of everything the database keeps. Made when missing. */
  readonly dataDir: string
  /** Port to use when it is free; default: the one used last, or any free one. */
  readonly port?: number
  /** Faster and not safe against a power cut: for databases that are thrown away. */
  readonly scratch?: boolean
  /** Told about steps that take time. */
  readonly say?: (line: string) => void
}

const databaseName = 'commonlot'

/** A sixteenth of the machine's memory, as this is not all that runs on it; PostgreSQL's own 128 MB is for a small one. */
const bufferMegabytes = Math.round(Math.min(1_024, Math.max(128, totalmem() / 2 ** 24)))

const everySetting = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  `shared_buffers=${bufferMegabytes}MB`,
  // an import of 100,000 needs and its matches writes several gigabytes: fewer checkpoints write each page fewer times
  'max_wal_size=4GB',
  'checkpoint_timeout=15min',
]
const scratchSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts the PostgreSQL that comes with the project (18, from npm), or joins the one already running on this folder.
 * Recovers by itself from kill -9 of anything. Measured: first start 1.1 s, later ones 0.2 s.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, port, scratch = false, say = console.log } = options
  const home = resolve(dataDir)
  mkdirSync(home, { recursive: true })
  const release = await lock(join(home, 'postgres.lock'))
  try {
    const cluster = findCluster(home, say)
    const remembered = readSettings(home)
    const settings = port ? { ...remembered, port } : remembered
    writeSettings(home, settings)
    if (!isMade(cluster)) {
      say('Making the database …')
      await makeCluster(cluster, settings.password)
    }
    const adopted = await adopt(cluster, settings)
    const flags = [...everySetting, ...(scratch ? scratchSettings : [])].flatMap((setting) => ['-c', setting])
    const server = adopted ?? (await launch(cluster, settings, flags, say))
    const inUse = { ...settings, port: server.port }
    writeSettings(home, inUse)
    await makeDatabase(addressOf(inUse, 'postgres'))
    signIn(home)
    return { ...handle(cluster, server), url: addressOf(inUse, databaseName), adopted: adopted !== undefined }
  } finally {
    release()
  }
}

function handle(cluster: Cluster, server: Postmaster) {
  return {
    pid: server.process.pid,
    folder: cluster.folder,
    isRunning: () => isStillRunning(server.process),
    stop: async (patience?: number) => {
      const release = await lock(join(cluster.home, 'postgres.lock'))
      try {
        signOut(cluster.home)
        const others = usersOf(cluster.home)
        if (others.length === 0) await halt(cluster, server, patience)
        return others
      } finally {
        release()
      }
    },
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

// Several processes may use one database at once (`npm start`, and meanwhile an import). Each signs in and out, and
// the last to leave stops the server; one that was killed does not count.
const visitors = (home: string) => join(home, 'in-use-by')

function signIn(home: string) {
  mkdirSync(visitors(home), { recursive: true })
  writeFileSync(join(visitors(home), String(process.pid)), JSON.stringify(thisProcess()))
}

function signOut(home: string) {
  rmSync(join(visitors(home), String(process.pid)), { force: true })
}

function usersOf(home: string): number[] {
  const files = readdirSync(visitors(home)).map((name) => join(visitors(home), name))
  const holders = files.map((path) => ({ path, holder: lookUpHolder(path) }))
  for (const { path, holder } of holders) if (!holder) rmSync(path, { force: true })
  return holders.flatMap(({ holder }) => (holder ? [holder.pid] : []))
}
