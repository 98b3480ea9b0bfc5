import { remindOfFrameworks } from '../../server/frameworks/remind-of-frameworks.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every morning, of frameworks that come to their end or must be awarded again. */
export const remindOfTheFrameworks: TimedVerb = {
  name: 'remindOfTheFrameworks',
  pattern: '50 6 * * *',
  run: (work) => remindOfFrameworks(work),
}
