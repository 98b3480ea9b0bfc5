import { type Circumstances, writeEntries } from '../audit/write-entries.ts'
import type { AuditedAct } from '../audited-acts.ts'
import type { DomainEvent } from '../events.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { AuditChannel } from '../generated/prisma/enums.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Database, Transaction } from './database.ts'
import { NotAllowed } from './errors.ts'
import { newId } from './ids.ts'
import { enter, leave } from './second-wall.ts'

/** What a verb works with: one transaction, who acts, the moment, and the facts it records. */
export interface Work {
  readonly tx: Transaction
  readonly actor: Actor
  readonly now: Date
  record(event: DomainEvent): void
  /** Keeps in the audit log what changes nothing, like reading an export. A fact that is recorded is kept there anyway. */
  note(act: AuditedAct): void
}

export type UnitOfWork = <T>(actor: Actor, story: (work: Work) => Promise<T>) => Promise<T>

/** The channel on which a commit says that there are facts to relay. */
export const FACTS_CHANNEL = 'commonlot_facts'

const ATTEMPTS = 4

/**
 * Opens units of work. A change, its facts and their entries in the audit log commit together or not at all; a
 * transaction that PostgreSQL rolled back for a deadlock or a conflicting write is tried again from the start. What was
 * refused because the actor may not is kept in the audit log, too. `channel` is what acts when no request does.
 */
export function makeUnitOfWork(
  db: Database,
  clock: () => Date = () => new Date(),
  channel: AuditChannel = 'COMMAND_LINE',
): UnitOfWork {
  const tell: UnitOfWork = async (actor, story) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.$transaction((tx) => inOneTransaction(tx, { actor, now: clock(), channel }, story), {
          maxWait: 20_000,
          timeout: 60_000,
        })
      } catch (error) {
        if (attempt === ATTEMPTS || !wasRolledBackByConflict(error)) throw error
      }
    }
  }
  return async (actor, story) => {
    try {
      return await tell(actor, story)
    } catch (error) {
      if (error instanceof NotAllowed) await tell(actor, async (work) => work.note(refusedAct(error)))
      throw error
    }
  }
}

const refusedAct = ({ doing, about }: NotAllowed): AuditedAct => ({
  ...about,
  type: 'ActRefused',
  doing,
})

async function inOneTransaction<T>(
  tx: Transaction,
  circumstances: Circumstances,
  story: (work: Work) => Promise<T>,
): Promise<T> {
  const { actor, now } = circumstances
  await enter(tx, actor)
  const [recorded, noted]: [DomainEvent[], AuditedAct[]] = [[], []]
  const result = await story({
    tx,
    actor,
    now,
    record: (event) => recorded.push(event),
    note: (act) => noted.push(act),
  })
  if (recorded.length + noted.length > 0) await leave(tx, actor)
  const facts = recorded.map((what) => ({ what, eventId: newId() }))
  if (facts.length > 0) {
    await tx.event.createMany({
      data: facts.map(({ what: { type, ...payload }, eventId: id }) => ({
        id,
        type,
        payload,
        actorId: actor.personId ?? actor.tokenId ?? null,
        occurredAt: now,
      })),
    })
    await tx.$executeRaw`select pg_notify(${FACTS_CHANNEL}, '')`
  }
  await writeEntries(tx, circumstances, [...facts, ...noted.map((what) => ({ what, eventId: null }))])
  return result
}

/** Prisma's own code, or, from a statement of ours, PostgreSQL's: serialization_failure and deadlock_detected. */
const wasRolledBackByConflict = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2034' || (error.code === 'P2010' && /40001|40P01/.test(error.message + JSON.stringify(error.meta))))
