import { InvalidInput, NotAllowed, NotFound, Refused } from '../server/platform/errors.ts'

/** Why a job failed, in words for an administrator, and whether trying again is pointless. */
export interface Explanation {
  readonly reason: string
  readonly isFinal: boolean
}

const MOST = 500

/** Says why a job failed: an answer of ours in its own words and for good, anything else as the last line of its message. */
export function explainFailure(error: unknown): Explanation {
  const isFinal = [InvalidInput, NotAllowed, NotFound, Refused].some((kind) => error instanceof kind)
  const message = error instanceof Error ? error.message : String(error)
  // Prisma's messages begin with source lines and file names and end with what is wrong.
  const lines = message.split('\n').filter((line) => line.trim() !== '')
  const reason = (isFinal ? message : (lines.at(-1) ?? 'It failed without a reason')).trim()
  return { reason: reason.length > MOST ? `${reason.slice(0, MOST - 1)}…` : reason, isFinal }
}
