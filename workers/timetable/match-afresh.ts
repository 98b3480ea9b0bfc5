import { matchAfresh as callUp } from '../../server/matching/match-afresh.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every quarter of an hour, needs that an older engine matched are matched again: a new engine needs no other step. */
export const matchAfresh: TimedVerb = {
  name: 'matchAfresh',
  pattern: '*/15 * * * *',
  run: async (work) => {
    await callUp(work)
  },
}
