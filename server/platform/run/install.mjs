// Plain JavaScript: see bootstrap.mjs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lookUpHolder } from './file-lock.mjs'
import { isStillRunning, lookUpProcess } from './process-identity.mjs'

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules/.commonlot-installed')

/** @param {string} root */
const installerFile = (root) => join(root, 'server/generated/installer')

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/**
 * Says whether node_modules was installed from this very lock file.
 * @param {string} root the project's folder
 */
export function isInstalled(root) {
  const hash = lockHash(root)
  if (read(stampFile(root)) === hash) return true
  if (!holdsWhatIsLocked(root)) return false
  writeFileSync(stampFile(root), hash) // someone ran npm himself
  return true
}

/**
 * Compares with the record npm keeps of what it installed. Optional packages are for some platforms only.
 * @param {string} root
 */
function holdsWhatIsLocked(root) {
  const record = read(join(root, 'node_modules/.package-lock.json'))
  if (record === undefined) return false
  const { packages: installed } = JSON.parse(record)
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

/**
 * Installs exactly what the lock file says.
 * @param {string} root
 * @param {AbortSignal} signal
 */
export async function install(root, signal) {
  await untilOthersAreDone(root)
  console.log('Installing packages (npm ci), about a minute the first time …')
  const started = Date.now()
  const code = await npmCi(root, signal)
  if (signal.aborted) throw new Error('Stopped while installing; the next start begins again.')
  if (code !== 0) throw new Error('npm ci failed: see above. Nothing was started.')
  writeFileSync(stampFile(root), lockHash(root))
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** @param {string} root @param {AbortSignal} signal */
function npmCi(root, signal) {
  const { program, args, shell } = npmCommand()
  const child = spawn(program, [...args, 'ci', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell })
  signal.addEventListener('abort', () => {
    child.kill('SIGTERM')
    // npm then undoes what it did, up to half a minute of it, for nothing: the next npm ci clears the folder anyway
    setTimeout(() => child.kill('SIGKILL'), 2_000).unref()
  })
  if (child.pid) writeFileSync(installerFile(root), JSON.stringify(lookUpProcess(child.pid) ?? {}))
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error('npm was not found: it comes with Node, from https://nodejs.org')))
    child.once('exit', resolve)
  })
}

/** An npm whose starter was killed goes on, and two at once spoil the folder. @param {string} root */
async function untilOthersAreDone(root) {
  const other = lookUpHolder(installerFile(root))
  if (!other) return
  console.log(`Waiting for npm (process ${other.pid}), which is still installing …`)
  while (isStillRunning(other)) await sleep(200)
}

/** The npm that started us, or the one on the path. */
function npmCommand() {
  const { npm_execpath: path } = process.env
  if (path && basename(path) === 'npm-cli.js') return { program: process.execPath, args: [path], shell: false }
  return { program: 'npm', args: [], shell: process.platform === 'win32' }
}

/**
 * The Node to run the project on: 24 from npm where npm has it, else the machine's own.
 * @param {string} root
 */
export function nodeProgram(root) {
  const [platform, name] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node']
  const program = join(root, `node_modules/node-${platform}-${process.arch}/bin/${name}`)
  if (existsSync(program)) return program
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const how =
    process.platform === 'darwin' ? 'on macOS for example with: brew install node@24' : 'from https://nodejs.org'
  throw new Error(
    `Commonlot runs on Node 24. npm brings it along on Linux and Windows, but not for ${process.platform} ` +
      `${process.arch}; the Node here is ${process.version}.\nInstall Node 24 or newer (${how}), then run this again.`,
  )
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
