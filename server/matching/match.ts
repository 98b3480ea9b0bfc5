import type { MatchDecision } from '../generated/prisma/enums.ts'
import { type Refusal, refusal } from '../platform/errors.ts'

/** A pair of needs in the order in which it is stored: each pair has one row, whichever side found it. */
export const pairOf = (one: string, other: string): { needAId: string; needBId: string } =>
  one < other ? { needAId: one, needBId: other } : { needAId: other, needBId: one }

/** A dismissal must say why: it is what the engine learns from. */
export function refusalToDecide(decision: MatchDecision, reason: string | null): Refusal | null {
  return decision === 'DISMISSED' && !reason
    ? refusal('REASON_NEEDED', 'Say why the two needs do not belong together, in a few words')
    : null
}
