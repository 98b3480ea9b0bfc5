import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The system account PostgreSQL runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * Says which account PostgreSQL must run as: undefined (our own) for an ordinary user; for root, which PostgreSQL
 * refuses, the account `postgres`, made when the system has none.
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account = lookUpAccount() ?? makeAccount()
  if (account) return account
  throw new Error(
    'PostgreSQL refuses to run as root, and no system account "postgres" could be made for it.\n' +
      'Run the command as an ordinary user, or make the account first: useradd --system postgres',
  )
}

function lookUpAccount(): Account | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function makeAccount(): Account | undefined {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']], // BusyBox, as in Alpine
  ]
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'pipe' })
      console.log('Made the system account "postgres": PostgreSQL refuses to run as root.')
      return lookUpAccount()
    } catch {
      // the next way, then the caller's error, which says what to do
    }
  }
  return undefined
}

/** Says whether the account may pass through a folder and every folder above it (it needs x on each). */
export function mayTraverse(folder: string, account: Account | undefined): boolean {
  if (!account) return true
  for (let at = folder; ; at = dirname(at)) {
    if (!mayEnter(at, account)) return false
    if (at === dirname(at)) return true
  }
}

function mayEnter(folder: string, { uid, gid }: Account): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (!stat) return true // we shall make it, and make it so that it can be entered
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001
  return (stat.mode & bit) !== 0
}
