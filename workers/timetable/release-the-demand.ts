import { releaseDemand } from '../../server/demand/release-demand.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Aggregated demand is released on Mondays at 06:00, never in between: a live total would give away who joined. */
export const releaseTheDemand: TimedVerb = {
  name: 'releaseTheDemand',
  pattern: '0 6 * * 1',
  run: async (work) => {
    await releaseDemand(work)
  },
}
