import { v7, validate } from 'uuid'
import { NotFound } from './errors.ts'

const BYTES = 16
const LAST_OF_A_MS = 0xffff_ffff
/** Drawn for 256 identifiers at once: a call to the system for each was a twentieth of a worker's time in an import. */
const random = new Uint8Array(256 * BYTES)
let used = random.length
let [msecs, seq] = [0, 0]

/** A new identifier: UUID version 7, so that identifiers sort in the order they were made. */
export function newId(): string {
  const bytes = freshBytes()
  const now = Date.now()
  // those of one millisecond count on; where a clock goes back, or the numbers of a millisecond are used up, so does time
  if (now > msecs || seq === LAST_OF_A_MS) [msecs, seq] = [Math.max(now, msecs + 1), firstOf(bytes)]
  else seq += 1
  return v7({ random: bytes, msecs, seq })
}

/** Sixteen random bytes that were in no identifier before. */
function freshBytes(): Uint8Array {
  if (used === random.length) {
    crypto.getRandomValues(random)
    used = 0
  }
  used += BYTES
  return random.subarray(used - BYTES, used)
}

/** Somewhere in the lower half of the numbers of a millisecond, so that two processes hardly meet. */
const firstOf = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number =>
  (((a & 0x7f) << 24) | (b << 16) | (c << 8) | d) >>> 0

/** An identifier as given by a caller; one that cannot exist is answered like one that does not. */
export function idOf(thing: string, raw: unknown): string {
  if (typeof raw === 'string' && validate(raw)) return raw.toLowerCase()
  throw new NotFound(thing)
}
