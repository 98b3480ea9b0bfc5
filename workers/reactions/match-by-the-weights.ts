import type { EventOf } from '../../server/events.ts'
import { matchAfresh } from '../../server/matching/match-afresh.ts'
import type { Reaction } from '../reaction.ts'

/** Calls up the first needs to be scored by new weights at once; the timetable calls up the rest. */
export const matchByTheWeights: Reaction<EventOf<'WeightsReplaced'>> = {
  name: 'matchByTheWeights',
  carryOut: async (work) => {
    await matchAfresh(work)
  },
}
