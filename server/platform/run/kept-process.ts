import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookUpHolder } from './file-lock.mjs'
import { isStillRunning, lookUpProcess, type ProcessIdentity } from './process-identity.mjs'

/** A process of the marketplace (web server, worker) that is started anew when it ends by itself. */
export interface KeptProcess {
  /** Resolves when it has said for the first time that it is ready. */
  readonly ready: Promise<void>
  /** Asks it to stop, for good; kills it when that takes longer than `patience` ms. */
  stop(patience: number): Promise<void>
  /** Stops it and lets it start anew, with what its environment is by then. */
  renew(): void
}

export interface KeepRunning {
  readonly name: string
  readonly script: string
  /** Asked at every start. */
  readonly environment: () => NodeJS.ProcessEnv
  /** Where its number is noted, so that a start after kill -9 finds what was left running. */
  readonly notes?: string | undefined
  readonly say: (line: string) => void
  readonly onGivenUp: (name: string) => void
}

const waits = [500, 1_000, 2_000, 4_000, 8_000]
const healthyAfter = 30_000

/** Starts a process and keeps it running: waits longer after each crash, and gives up after five in a row. */
export function keepRunning({ name, script, environment, notes, say, onGivenUp }: KeepRunning): KeptProcess {
  let child: ChildProcess
  let crashes = 0
  let stopping = false
  let restart: NodeJS.Timeout | undefined
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>()

  const start = () => {
    const startedAt = Date.now()
    // the channel tells the process when we are gone, even by kill -9; it then stops by itself
    child = spawn(process.execPath, [script], { env: environment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    note(notes, name, child.pid)
    child.on('message', (message) => message === 'ready' && isReady())
    child.once('error', (error) => say(`The ${name} could not be started: ${error.message}`))
    child.once('exit', (code, signal) => {
      if (stopping) return
      if (Date.now() - startedAt > healthyAfter) crashes = 0
      const wait = waits[crashes++]
      if (wait === undefined) return onGivenUp(name)
      say(`The ${name} ended (${signal ?? `code ${code}`}). Starting it again in ${wait / 1000} s …`)
      restart = setTimeout(start, wait)
    })
  }
  start()

  return {
    ready,
    renew: () => void child.kill('SIGTERM'),
    stop: async (patience) => {
      stopping = true
      clearTimeout(restart)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), patience)
      await ended
      clearTimeout(kill)
    },
  }
}

function note(folder: string | undefined, name: string, pid: number | undefined) {
  if (!folder || !pid) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), JSON.stringify(lookUpProcess(pid) ?? { pid, startedAt: '' }))
}

/** Stops what a killed supervisor left running (they stop by themselves, too, but a new start cannot wait for that). */
export async function stopLeftovers(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const found = lookUpHolder(join(folder, name))
    if (found) await end(found)
    rmSync(join(folder, name), { force: true })
  }
}

async function end(found: ProcessIdentity): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', 6_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isStillRunning(found)) return
    process.kill(found.pid, signal)
    for (const deadline = Date.now() + patience; isStillRunning(found) && Date.now() < deadline; ) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
