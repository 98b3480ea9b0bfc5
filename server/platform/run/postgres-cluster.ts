import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, mayTraverse, postgresAccount } from './postgres-account.ts'
import { findPrograms, type Programs, sharedFolder } from './postgres-programs.ts'

export const databaseUser = 'commonlot'

/** Where one embedded database lives and who runs it. */
export interface Cluster {
  /** DATA_DIR: locks, log and settings, ours. */
  readonly home: string
  /** PostgreSQL's own folder, only for the account that runs it. */
  readonly folder: string
  readonly log: string
  readonly account: Account | undefined
  readonly programs: Programs
}

/** What is remembered between starts; the file is readable by its owner only. */
export interface Settings {
  readonly port: number
  readonly password: string
}

/** Finds the place of the embedded database; makes nothing but DATA_DIR itself. */
export function findCluster(home: string, say: (line: string) => void): Cluster {
  mkdirSync(home, { recursive: true })
  const inside = join(home, 'postgres')
  const account = accountFor(inside)
  const place = { home, log: join(home, 'postgres.log'), account, programs: findPrograms(account) }
  if (mayTraverse(home, account)) return { ...place, folder: inside }
  const name = `${basename(dirname(home))}-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`
  const outside = join(sharedFolder(), name, 'postgres')
  mkdirSync(dirname(outside), { recursive: true, mode: 0o755 })
  if (!existsSync(outside)) say(`The database is kept in ${outside}: its account "postgres" may not enter ${home}.`)
  return { ...place, folder: outside }
}

/** Root runs PostgreSQL as the owner of the data, so that a database made by an ordinary user stays that user's. */
function accountFor(folder: string): Account | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false })
  const uid = process.getuid?.()
  if (!stat || uid === undefined || stat.uid === uid) return postgresAccount()
  if (uid === 0) return { uid: stat.uid, gid: stat.gid }
  throw new Error(
    `The database in ${folder} belongs to another account (number ${stat.uid}).\n` +
      'Start it as you did the first time (as root, perhaps), or choose another folder: DATA_DIR=.data-mine npm start',
  )
}

/** Reads the remembered port and password, or makes a first password. */
export function readSettings(home: string): Settings {
  try {
    return JSON.parse(readFileSync(settingsFile(home), 'utf8')) as Settings
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { port: 0, password: randomBytes(24).toString('base64url') }
    throw new Error(`${settingsFile(home)} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

/** Remembers port and password; the file appears whole or not at all. */
export function writeSettings(home: string, settings: Settings): void {
  const partial = `${settingsFile(home)}.${process.pid}`
  writeFileSync(partial, JSON.stringify(settings), { mode: 0o600 })
  renameSync(partial, settingsFile(home))
}

const settingsFile = (home: string) => join(home, 'postgres.json')

export const isMade = (cluster: Cluster) => existsSync(join(cluster.folder, 'PG_VERSION'))

/** Makes the database folder: UTF-8, one sort order on every machine, checksums on every page (about 0.6 s). */
export async function makeCluster(cluster: Cluster, password: string): Promise<void> {
  // made aside and moved into place: a first start that is killed half-way leaves nothing that looks like a database;
  // under a name of its own, because the initdb of that start may still be running, and clears its folder as it fails
  const partial = `${cluster.folder}.new-${randomBytes(4).toString('hex')}`
  mkdirSync(partial, { mode: 0o700 })
  const passwordFile = `${partial}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [partial, passwordFile]) giveTo(cluster.account, path)
  try {
    const flags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = [`--username=${databaseUser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    await promisify(execFile)(
      cluster.programs.initdb,
      [`--pgdata=${partial}`, ...flags, ...access, '--data-checksums', '--no-instructions'],
      { ...cluster.account, cwd: '/', env: cleanEnvironment() },
    )
    renameSync(partial, cluster.folder)
  } finally {
    rmSync(passwordFile, { force: true })
    clearUnfinished(cluster.folder)
  }
}

function clearUnfinished(folder: string) {
  const names = readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.new-`))
  for (const name of names) {
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // that initdb is still writing; it clears its folder itself when it fails
    }
  }
}

function giveTo(account: Account | undefined, path: string) {
  if (account) chownSync(path, account.uid, account.gid)
}

/** PostgreSQL sees nothing of our environment but what it needs to run: no secrets, no PG… variables. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const wanted = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot']
  return { ...Object.fromEntries(wanted.map((name) => [name, process.env[name]])), LC_ALL: 'C' }
}
