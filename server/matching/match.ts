import type { MatchDecision } from '../generated/prisma/enums.ts'
import { type Refusal, refusal } from '../platform/errors.ts'

/** Two needs in the order in which they are stored: each pair has one row, whichever side found it. */
export interface Pair {
  readonly needAId: string
  readonly needBId: string
}

export const pairOf = (one: string, other: string): Pair =>
  one < other ? { needAId: one, needBId: other } : { needAId: other, needBId: one }

/** Tells pairs apart. */
export const pairKey = ({ needAId, needBId }: Pair): string => `${needAId} ${needBId}`

/** A dismissal must say why: it is what the engine learns from. */
export function refusalToDecide(decision: MatchDecision, reason: string | null): Refusal | null {
  return decision === 'DISMISSED' && !reason
    ? refusal('REASON_NEEDED', 'Say why the two needs do not belong together, in a few words')
    : null
}
