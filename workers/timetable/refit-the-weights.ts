import { learnFromDecisions } from '../../server/matching/learning/learn-from-decisions.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every Sunday before dawn, when nobody waits for a match, the engine learns from what officers decided. */
export const refitTheWeights: TimedVerb = {
  name: 'refitTheWeights',
  pattern: '30 4 * * 0',
  run: async (work, { log }) => {
    const { result, version, why } = await learnFromDecisions(work)
    log.info({ result, version }, why)
  },
}
