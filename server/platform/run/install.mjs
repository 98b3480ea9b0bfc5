// Plain JavaScript: see bootstrap.mjs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules/.commonlot-installed')

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
 */
export async function install(root) {
  console.log('Installing packages (npm ci), about a minute the first time …')
  const started = Date.now()
  const npm = npmCommand()
  const code = await new Promise((resolve, reject) => {
    const child = spawn(npm.program, [...npm.args, 'ci', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: npm.shell,
    })
    child.once('error', () => reject(new Error('npm was not found: it comes with Node, from https://nodejs.org')))
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error('npm ci failed: see above. Nothing was started.')
  writeFileSync(stampFile(root), lockHash(root))
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
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
