import { replaceAuthorities } from '../../server/reorganisation/replace-authorities.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every night after midnight, what an authority that has ended had follows to its successor. */
export const replaceTheAuthorities: TimedVerb = {
  name: 'replaceTheAuthorities',
  pattern: '5 0 * * *',
  run: async (work) => {
    await replaceAuthorities(work)
  },
}
