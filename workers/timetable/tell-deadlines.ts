import { DEADLINES_TOPIC } from '../../server/needs/follow-deadlines.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every morning, whoever follows deadlines is told of those that have come near. */
export const tellDeadlines: TimedVerb = {
  name: 'tellDeadlines',
  pattern: '0 7 * * *',
  run: (_work, { live }) => live.publish(DEADLINES_TOPIC, {}),
}
