import type { Queues } from '../server/platform/queue.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import type { ReactionTools } from './reaction.ts'

/** What the marketplace does because of the clock, in one unit of work by the system, once for each due time. */
export interface TimedVerb {
  readonly name: string
  /** When, in cron's words and British time: minute, hour, day of the month, month, day of the week. */
  readonly pattern: string
  run(work: Work, tools: TimetableTools): Promise<void>
}

export interface TimetableTools extends ReactionTools {
  readonly queues: Queues
}
