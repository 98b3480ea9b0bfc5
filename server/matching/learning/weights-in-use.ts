import type { Transaction } from '../../platform/database.ts'
import { weights as committed, type Weights } from '../engine/score/weights.ts'

export interface WeightsInUse {
  readonly weights: Weights
  /** What was decided later they have not learnt from. */
  readonly since: Date
}

/**
 * The weights that matches are scored with: those the database says are in use, else the committed ones. Weights fitted
 * from committed ones of an older release rest, because the features they weigh may since have changed.
 */
export async function findWeightsInUse(tx: Transaction): Promise<WeightsInUse> {
  const row = await tx.matchingWeights.findFirst({
    where: { status: 'IN_USE', base: committed.version },
    select: { weights: true, inUseSince: true },
  })
  if (!row) return { weights: committed, since: new Date(0) }
  return { weights: row.weights as unknown as Weights, since: row.inUseSince ?? new Date(0) }
}
