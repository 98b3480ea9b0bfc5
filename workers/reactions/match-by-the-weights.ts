import type { EventOf } from '../../server/events.ts'
import { matchAfresh } from '../../server/matching/match-afresh.ts'
import type { Reaction } from '../reaction.ts'

/** Calls up every need to be scored by the new weights. */
export const matchByTheWeights: Reaction<EventOf<'WeightsReplaced'>> = {
  name: 'matchByTheWeights',
  carryOut: async (work) => {
    await matchAfresh(work)
  },
}
