// Plain JavaScript: bootstrap.mjs needs it on a host's Node 20, before anything is installed.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {{ pid: number, startedAt: string }} ProcessIdentity a process, told apart from a later one with its number */

/**
 * Names a process so that a later one with the same number is not mistaken for it; undefined when none runs.
 * A zombie counts as ended: in a container whose first process reaps no children one can stay for ever.
 * @param {number} pid
 * @returns {ProcessIdentity | undefined}
 */
export function lookUpProcess(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') return fromProc(pid)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return undefined
  }
  return { pid, startedAt: process.platform === 'win32' ? '' : startOf(pid) }
}

/** @param {number} pid */
function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name, in brackets, may itself hold spaces and brackets: count the fields after its last bracket
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startTime] = [fields[0], fields[19]]
    return state === 'Z' || state === 'X' ? undefined : { pid, startedAt: String(startTime) }
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function startOf(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** @returns {ProcessIdentity} */
export const thisProcess = () => lookUpProcess(process.pid) ?? { pid: process.pid, startedAt: '' }

/**
 * Says whether the very process that was named is still running.
 * @param {ProcessIdentity} named
 */
export const isStillRunning = ({ pid, startedAt }) => lookUpProcess(pid)?.startedAt === startedAt

/**
 * The parent of a process, and the name of the program it runs; undefined when it cannot be told.
 * @param {number} pid
 */
export function lookUpParent(pid) {
  if (process.platform === 'win32') return undefined
  try {
    const told = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
    const [, parent, program] = /^\s*(\d+)\s+(.*?)\s*$/.exec(told) ?? []
    return { parent: Number(parent), program: String(program) }
  } catch {
    return undefined
  }
}
