import { lapseNeeds } from '../../server/needs/lapse-needs.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every night, needs whose latest acceptable start has passed lapse. */
export const lapseTheNeeds: TimedVerb = {
  name: 'lapseTheNeeds',
  pattern: '15 2 * * *',
  run: async (work) => {
    await lapseNeeds(work)
  },
}
