import { remindOfExpiringTokens } from '../../server/organisations/remind-of-expiring-tokens.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every morning, of tokens that end within a fortnight. */
export const remindOfTokens: TimedVerb = {
  name: 'remindOfTokens',
  pattern: '40 6 * * *',
  run: (work) => remindOfExpiringTokens(work),
}
