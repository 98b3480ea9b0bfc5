// Plain JavaScript: bootstrap.mjs needs it on a host's Node 20, before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isStillRunning, thisProcess } from './process-identity.mjs'

/** @typedef {import('./process-identity.mjs').ProcessIdentity & { [note: string]: unknown }} Holder */

/**
 * Reads who holds a lock file, whether or not that process still runs; undefined when nobody does.
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * The live holder of a lock file, if any.
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function lookUpHolder(path) {
  const holder = readHolder(path)
  return holder && isStillRunning(holder) ? holder : undefined
}

/**
 * Takes the lock for this process unless a live process holds it. A lock left by a process that was killed is cleared.
 * @param {string} path
 * @param {Record<string, unknown>} [notes] what others may read about the holder, such as its address
 * @returns {(() => void) | undefined} gives the lock back; undefined when another process holds it
 */
export function tryLock(path, notes = {}) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${path}.${process.pid}`
  const me = thisProcess()
  writeFileSync(mine, JSON.stringify({ ...notes, ...me }))
  try {
    for (let tries = 0; tries < 3; tries++) {
      // a link appears with its whole content or not at all, so that nobody reads a half-written lock
      if (attempt(() => linkSync(mine, path))) return () => giveBack(path, me)
      if (lookUpHolder(path)) return undefined
      clearStale(path)
    }
    return undefined
  } finally {
    rmSync(mine, { force: true })
  }
}

/**
 * Waits for the lock.
 * @param {string} path
 * @param {(holder: Holder | undefined) => void} [onWait] told once, when it has to wait
 */
export async function lock(path, onWait) {
  for (let told = false; ; told = true) {
    const release = tryLock(path)
    if (release) return release
    if (!told) onWait?.(lookUpHolder(path))
    await sleep(100)
  }
}

/** Moves the stale file aside before deleting it: two that find it stale at once must not delete each other's new lock.
 * @param {string} path */
function clearStale(path) {
  const aside = `${path}.${process.pid}.stale`
  if (!attempt(() => renameSync(path, aside))) return
  if (lookUpHolder(aside)) attempt(() => linkSync(aside, path))
  rmSync(aside, { force: true })
}

/** @param {string} path @param {import('./process-identity.mjs').ProcessIdentity} me */
function giveBack(path, me) {
  const holder = readHolder(path)
  if (holder?.pid === me.pid && holder.startedAt === me.startedAt) rmSync(path, { force: true })
}

/** @param {() => void} act */
function attempt(act) {
  try {
    act()
    return true
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'EEXIST' || code === 'ENOENT') return false
    throw error
  }
}
