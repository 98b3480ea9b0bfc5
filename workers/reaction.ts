import type { DomainEvent, EventType } from '../server/events.ts'
import type { MatchingIndex } from '../server/matching/matching-index.ts'
import type { Database } from '../server/platform/database.ts'
import type { Live } from '../server/platform/live.ts'
import type { Log } from '../server/platform/log.ts'
import type { Queues } from '../server/platform/queue.ts'
import type { Work } from '../server/platform/unit-of-work.ts'

/**
 * What the marketplace does by itself when something has happened. It is carried out in a unit of work of its own, by
 * the system, once for each event however often it is delivered. Reactions to different events run side by side and
 * in no promised order: read how things stand now, rather than trust the event's order.
 *
 * The name is kept with every job: renaming it makes jobs under the old name fail until they are parked.
 */
export interface Reaction<E extends DomainEvent = DomainEvent> {
  readonly name: string
  /** It has a queue of its own: the work of a large import does not hold up what an officer just did. */
  readonly canWait?: boolean
  carryOut(work: Work, event: E, tools: ReactionTools): Promise<void>
}

/** What a reaction may use beside its unit of work. */
export interface ReactionTools {
  /** For reading outside the transaction, as for a large calculation; changes belong to `work.tx`. */
  readonly db: Database
  readonly log: Log
  /** Updates published here are sent when the unit of work has committed, and not at all when it fails. */
  readonly live: Pick<Live, 'publish'>
  /** The open needs in memory, read when first asked for. */
  readonly matching: () => Promise<MatchingIndex>
  /** For handing over what a sender does outside of any transaction: mail. */
  readonly queues: Pick<Queues, 'queue'>
  /** The address people type, for links in mail. */
  readonly publicUrl: string
}

/** For every event, what follows; to leave one out is a mistake that the compiler finds. */
export type ReactionsTo<E extends DomainEvent> = {
  readonly [T in E['type']]: readonly Reaction<Extract<E, { type: T }>>[]
}

/** The table as the relay and the runner read it: an event without an entry has no reactions. */
export type SomeReactions = Partial<ReactionsTo<DomainEvent>>

/** The reactions to one type of event. */
export const reactionsTo = (reactions: SomeReactions, type: EventType): readonly Reaction[] =>
  (reactions[type] ?? []) as readonly Reaction[]

/** The queue a reaction's jobs wait in. */
export const queueOf = ({ canWait }: Pick<Reaction, 'canWait'>): 'backlog' | 'reactions' =>
  canWait ? 'backlog' : 'reactions'

/** A job of either queue: its name is the reaction's, its id `${eventId}.${name}`. */
export interface ReactionJob {
  readonly eventId: string
  readonly event: DomainEvent
}
