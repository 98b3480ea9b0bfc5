import { execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { type Cluster, cleanEnvironment, databaseUser, type Settings } from './postgres-cluster.ts'
import { isStillRunning, lookUpProcess, type ProcessIdentity } from './process-identity.mjs'

/** One running PostgreSQL server. */
export interface Postmaster {
  readonly process: ProcessIdentity
  readonly port: number
}

export const addressOf = ({ port, password }: Settings, database: string): string =>
  `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}`

/**
 * Takes over a server which an earlier process left running (PostgreSQL outlives a parent that is killed), and clears
 * the lock file of one that is gone. Undefined when none runs.
 */
export async function adopt(cluster: Cluster, { password }: Settings): Promise<Postmaster | undefined> {
  const found = lookUpServer(cluster.folder)
  if (!found) return undefined
  const deadline = Date.now() + 15_000
  while (isStillRunning(found.process)) {
    if (await answers(addressOf({ port: found.port, password }, 'postgres'))) return found
    if (Date.now() > deadline) {
      throw new Error(
        `PostgreSQL (process ${found.process.pid}) holds ${cluster.folder} but does not answer.\n` +
          `Stop it with: kill -QUIT ${found.process.pid}`,
      )
    }
    await sleep(100) // starting, or on its way out
  }
  return undefined
}

function isPostgres(pid: number): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres')
  } catch {
    return process.platform === 'win32' // no way to ask: believe the lock file
  }
}

/** Starts a server on the remembered port, or another when that is taken; tells after 3 s why it takes long. */
export async function launch(
  cluster: Cluster,
  settings: Settings,
  flags: readonly string[],
  say: (line: string) => void,
): Promise<Postmaster> {
  const deadline = Date.now() + 120_000
  const slow = setTimeout(() => say('PostgreSQL is recovering what was not finished when it was stopped …'), 3_000)
  try {
    for (let port = await freePort(settings.port); ; ) {
      const tried = await tryLaunch(cluster, { ...settings, port }, flags, deadline)
      if (typeof tried !== 'string') return tried
      const passing = /shared memory block|lock file .* already exists/.test(tried)
      const taken = /could not bind|could not create any TCP/.test(tried)
      if (!(passing || taken) || Date.now() > deadline) {
        throw new Error(`PostgreSQL did not start. The end of ${cluster.log}:\n${tried}`)
      }
      if (taken) port = await freePort()
      else await sleep(250) // the last processes of a killed server are still leaving
    }
  } finally {
    clearTimeout(slow)
  }
}

async function tryLaunch(cluster: Cluster, settings: Settings, flags: readonly string[], deadline: number) {
  const log = openSync(cluster.log, 'a', 0o600)
  const seen = statSync(cluster.log).size
  // detached: a Ctrl-C in the terminal must reach the web server and the worker first, the database after them
  const child = spawn(cluster.programs.postgres, ['-D', cluster.folder, '-p', String(settings.port), ...flags], {
    ...cluster.account,
    cwd: '/',
    detached: true,
    env: cleanEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  const onExit = () => (failure = endOfLog(cluster.log, seen))
  child.once('exit', onExit)
  while (failure === undefined) {
    if (await answers(addressOf(settings, 'postgres'))) {
      const identity = lookUpProcess(child.pid ?? 0)
      child.removeListener('exit', onExit)
      if (identity) return { process: identity, port: settings.port }
    }
    if (Date.now() > deadline) return `${endOfLog(cluster.log, seen)}\n(no answer within two minutes)`
    await sleep(20)
  }
  return failure
}

const endOfLog = (path: string, from: number) =>
  readFileSync(path).subarray(from).toString().trim().split('\n').slice(-12).join('\n')

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Stops a server: connections are closed and everything is on disk; harsher when it takes longer than `patience` ms. */
export async function halt(cluster: Cluster, server: Postmaster, patience = 5_000): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync(cluster.programs.pgCtl, ['stop', '-D', cluster.folder, '-m', 'fast'], { stdio: 'ignore' })
    return
  }
  if (await isGoneAfter('SIGINT', server.process, patience)) return
  await abandon(server)
}

/** Stops a server without writing what it holds in memory: it recovers at its next start, if it has one. */
export async function abandon({ process: server }: Postmaster): Promise<void> {
  if (await isGoneAfter('SIGQUIT', server, 1_500)) return
  await isGoneAfter('SIGKILL', server, 1_500)
}

/** The server that runs on a folder of PostgreSQL's, by the lock file it keeps there; clears the file of a dead one. */
export function lookUpServer(folder: string): Postmaster | undefined {
  const path = join(folder, 'postmaster.pid')
  let lines: string[]
  try {
    lines = readFileSync(path, 'utf8').split('\n')
  } catch {
    return undefined
  }
  const found = lookUpProcess(Number(lines[0]))
  if (found && isPostgres(found.pid)) return { process: found, port: Number(lines[3]) }
  // PostgreSQL itself would not start if the number now belongs to another process of this account
  rmSync(path, { force: true })
  return undefined
}

async function isGoneAfter(signal: NodeJS.Signals, server: ProcessIdentity, within: number): Promise<boolean> {
  if (!isStillRunning(server)) return true
  process.kill(server.pid, signal)
  return isGone(server, within)
}

async function isGone(server: ProcessIdentity, within: number): Promise<boolean> {
  for (const deadline = Date.now() + within; isStillRunning(server); await sleep(20)) {
    if (Date.now() > deadline) return false
  }
  return true
}
