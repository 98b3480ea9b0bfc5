import { forgetSessions } from '../../server/sign-in/forget-sessions.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every night, sessions, links and mails that have served go. */
export const forgetTheSessions: TimedVerb = {
  name: 'forgetTheSessions',
  pattern: '35 2 * * *',
  run: (work) => forgetSessions(work),
}
