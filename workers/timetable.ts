import type { TimedVerb } from './timed-verb.ts'
import { cleanFinishedJobs } from './timetable/clean-finished-jobs.ts'
import { clearWebhookLogs } from './timetable/clear-webhook-logs.ts'
import { closeTheInterruptedImports } from './timetable/close-the-interrupted-imports.ts'
import { forgetIdempotencyKeys } from './timetable/forget-idempotency-keys.ts'
import { forgetTheSessions } from './timetable/forget-the-sessions.ts'
import { keepTheFeed } from './timetable/keep-the-feed.ts'
import { lapseTheNeeds } from './timetable/lapse-the-needs.ts'
import { matchAfresh } from './timetable/match-afresh.ts'
import { parkForgottenJobs } from './timetable/park-forgotten-jobs.ts'
import { refitTheWeights } from './timetable/refit-the-weights.ts'
import { releaseTheDemand } from './timetable/release-the-demand.ts'
import { remindOfTheFrameworks } from './timetable/remind-of-the-frameworks.ts'
import { remindOfTokens } from './timetable/remind-of-tokens.ts'
import { replaceTheAuthorities } from './timetable/replace-the-authorities.ts'
import { sealTheEntries } from './timetable/seal-the-entries.ts'
import { tellDeadlines } from './timetable/tell-deadlines.ts'

/** What happens by the clock. An entry that is taken out stops at the next start of a worker. */
export const timetable: readonly TimedVerb[] = [
  matchAfresh,
  lapseTheNeeds,
  releaseTheDemand,
  refitTheWeights,
  closeTheInterruptedImports,
  remindOfTokens,
  forgetIdempotencyKeys,
  cleanFinishedJobs,
  forgetTheSessions,
  parkForgottenJobs,
  sealTheEntries,
  keepTheFeed,
  clearWebhookLogs,
  tellDeadlines,
  remindOfTheFrameworks,
  replaceTheAuthorities,
]
