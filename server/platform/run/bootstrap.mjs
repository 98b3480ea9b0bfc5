// Runs a command of the project on a fresh clone: node server/platform/run/bootstrap.mjs SCRIPT.ts [ARGUMENT…]
// Installs packages, makes the Prisma client, then runs the script on the project's own Node 24. Plain JavaScript and
// nothing but Node's own modules, because it runs on whatever Node ≥ 20 the machine has, before anything is installed.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lock, lookUpHolder } from './file-lock.mjs'
import { install, isInstalled, nodeProgram } from './install.mjs'
import { generate, isGenerated } from './prisma-client.mjs'
import { isStillRunning, lookUpParent, lookUpProcess } from './process-identity.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

async function main() {
  const [script, ...args] = process.argv.slice(2)
  if (!script) return fail('Say which script to run: node server/platform/run/bootstrap.mjs SCRIPT.ts')
  if (Number(process.versions.node.split('.')[0]) < 20) {
    return fail(`Commonlot needs Node 20 or newer to install itself; this is ${process.version}.`)
  }
  stopWhenLeftAlone()
  if (!(isInstalled(root) && isGenerated(root))) await prepare()
  run(nodeProgram(root), [resolve(root, script), ...args])
}

/** One process at a time prepares the folder; the others wait, and then find it ready. */
async function prepare() {
  // beside node_modules, not in it: npm ci empties that folder
  const release = await lock(join(root, 'server/generated/preparing'), (holder) =>
    console.log(`Waiting for process ${holder?.pid ?? ''}, which is installing or generating …`),
  )
  const stopping = new AbortController()
  const stop = () => stopping.abort() // ends npm or prisma; what they leave half-done is done again next time
  for (const signal of signals) process.on(signal, stop)
  try {
    if (!isInstalled(root)) {
      const running = lookUpHolder(resolve(root, process.env.DATA_DIR || '.data', 'running'))
      if (running) throw new Error(inUse(running))
      await install(root, stopping.signal)
    }
    if (!isGenerated(root)) await generate(root, nodeProgram(root), stopping.signal)
  } finally {
    release()
    for (const signal of signals) process.removeListener(signal, stop)
  }
}

/** @param {import('./file-lock.mjs').Holder} running */
const inUse = ({ pid, url }) =>
  `Packages must be installed anew, but Commonlot is running from this folder (process ${pid}, ${url}).\n` +
  'Stop it first, then run this again.'

/** @param {string} program @param {string[]} args */
function run(program, args) {
  // the channel tells the script when this process is killed: nothing else would
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => fail(`${program} could not be run: ${error.message}`))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
}

/**
 * npm, or the shell it starts scripts with, may be ended by a signal that does not reach us. Under npm we therefore
 * stop when our parent ends or, when that is the shell, when its parent (npm) does.
 */
function stopWhenLeftAlone() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const shell = lookUpParent(process.ppid)
  const watched = [process.ppid]
  if (shell && /(^|\/)-?(ba|da|z|k)?sh$/.test(shell.program)) watched.push(shell.parent)
  const known = watched.flatMap((pid) => lookUpProcess(pid) ?? [])
  const watch = setInterval(() => {
    if (known.every(isStillRunning)) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

/** @param {string} message */
function fail(message) {
  console.error(message)
  process.exit(1)
}

await main().catch((error) => fail(error.message))
