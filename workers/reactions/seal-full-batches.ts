import { sealEntries } from '../../server/audit/seal-entries.ts'
import type { Reaction } from '../reaction.ts'

/** An import is what adds entries by the ten thousand: they are sealed at once rather than by the clock. */
export const sealFullBatches: Reaction = {
  name: 'sealFullBatches',
  canWait: true,
  carryOut: async (work) => {
    await sealEntries(work, { onlyFull: true })
  },
}
