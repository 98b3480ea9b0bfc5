import { createHash } from 'node:crypto'

/** A short digest of a plain value, to tell whether it has changed, whatever the order of its names: 128 bits of SHA-256. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, inOrder)).digest('base64url').slice(0, 22)

function inOrder(_name: string, part: unknown): unknown {
  if (typeof part === 'bigint') return part.toString()
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * What is kept of an imported record: a digest of what the notice said, to see that it says the same again, and one of
 * the row it became, to see that an officer has edited that row since.
 */
export const fingerprint = (said: unknown, written: unknown): string => `${digestOf(said)}.${digestOf(written)}`

export const saysTheSame = (kept: string, said: unknown): boolean => kept.split('.')[0] === digestOf(said)

export const isAsWritten = (kept: string, written: unknown): boolean => kept.split('.')[1] === digestOf(written)

/** The same said, after the row was changed by a later notice. */
export const rewritten = (kept: string, written: unknown): string => `${kept.split('.')[0]}.${digestOf(written)}`
