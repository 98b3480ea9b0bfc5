import type { DomainEvent, EventType } from '../server/events.ts'
import type { UnitOfWork } from '../server/platform/unit-of-work.ts'
import { once } from './once.ts'
import { type ReactionTools, reactionsTo, type SomeReactions } from './reaction.ts'

/**
 * Carries out, in this process and one after the other, everything that follows on the facts not yet relayed, and on
 * the facts that come of it. For loading sample data before the worker runs: what is done here is marked as done, so
 * the relay and the worker find nothing left of it.
 */
export async function carryOutNow(
  unitOfWork: UnitOfWork,
  reactions: SomeReactions,
  tools: ReactionTools,
): Promise<void> {
  for (;;) {
    const events = await tools.db.event.findMany({
      where: { relayedAt: null },
      orderBy: { sequence: 'asc' },
      take: 200,
    })
    if (events.length === 0) return
    for (const { id, type, payload } of events) {
      const event = { ...(payload as object), type } as DomainEvent
      for (const reaction of reactionsTo(reactions, type as EventType))
        await once({ unitOfWork, ...tools }, { event: id, reaction: reaction.name }, (work, live) =>
          reaction.carryOut(work, event, { ...tools, live }),
        )
    }
    await tools.db.event.updateMany({
      where: { id: { in: events.map(({ id }) => id) } },
      data: { relayedAt: new Date() },
    })
  }
}
