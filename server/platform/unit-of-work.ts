import type { DomainEvent } from '../events.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Database, Transaction } from './database.ts'
import { enter } from './second-wall.ts'

/** What a verb works with: one transaction, who acts, the moment, and the facts it records. */
export interface Work {
  readonly tx: Transaction
  readonly actor: Actor
  readonly now: Date
  record(event: DomainEvent): void
}

export type UnitOfWork = <T>(actor: Actor, story: (work: Work) => Promise<T>) => Promise<T>

/** The channel on which a commit says that there are facts to relay. */
export const FACTS_CHANNEL = 'commonlot_facts'

const ATTEMPTS = 4

/**
 * Opens units of work. A change and its facts commit together or not at all; a transaction that PostgreSQL
 * rolled back for a deadlock or a conflicting write is tried again from the start.
 */
export function makeUnitOfWork(db: Database, clock: () => Date = () => new Date()): UnitOfWork {
  return async (actor, story) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.$transaction((tx) => inOneTransaction(tx, actor, clock(), story), {
          maxWait: 20_000,
          timeout: 60_000,
        })
      } catch (error) {
        if (attempt === ATTEMPTS || !wasRolledBackByConflict(error)) throw error
      }
    }
  }
}

async function inOneTransaction<T>(tx: Transaction, actor: Actor, now: Date, story: (work: Work) => Promise<T>) {
  await enter(tx, actor)
  const recorded: DomainEvent[] = []
  const result = await story({ tx, actor, now, record: (event) => recorded.push(event) })
  if (recorded.length > 0) {
    await tx.event.createMany({
      data: recorded.map(({ type, ...payload }) => ({ type, payload, actorId: actor.personId, occurredAt: now })),
    })
    await tx.$executeRaw`select pg_notify(${FACTS_CHANNEL}, '')`
  }
  return result
}

/** Prisma's own code, or, from a statement of ours, PostgreSQL's: serialization_failure and deadlock_detected. */
const wasRolledBackByConflict = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2034' || (error.code === 'P2010' && /40001|40P01/.test(error.message + JSON.stringify(error.meta))))
