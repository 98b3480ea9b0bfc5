import { deserialize, serialize } from 'node:v8'
import type { Database, Transaction } from './database.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** A request that is to be carried out once, however often it is sent. */
export interface KeyedRequest {
  /** Hash of who asks and of their key. */
  readonly hash: string
  /** Hash of what is asked. */
  readonly fingerprint: string
}

/** What is known of an earlier request with the same key. */
export interface Remembered {
  readonly fingerprint: string
  readonly result: Uint8Array | null
  readonly answer: string | null
}

/** Another request with this key is being carried out, or was in the meantime. */
export class KeyTaken extends Error {}

/** What was begun under this key takes several steps, of which only the first is known to have been done. */
export class Unfinished extends Error {}

/** What came of an earlier request with this key, if anything did. */
export const recall = (db: Database, { hash }: KeyedRequest): Promise<Remembered | null> =>
  db.idempotencyKey.findUnique({ where: { hash } })

/**
 * Units of work for a request with a key: the first that commits writes the key in the same transaction, so that there
 * is no effect without its key, whenever the process is killed. `hasCommitted` and `wasTaken` say how that went.
 */
export function workOnce(unitOfWork: UnitOfWork, keyed: KeyedRequest, keepResult: boolean) {
  const state = { hasCommitted: false, wasTaken: false }
  const once: UnitOfWork = async (actor, story) => {
    if (state.hasCommitted) return unitOfWork(actor, story)
    try {
      const done = await unitOfWork(actor, async (work) => {
        await claim(work.tx, keyed, work.now)
        const result = await story(work)
        if (keepResult) await keepResultOf(work.tx, keyed, result)
        return result
      })
      state.hasCommitted = true
      return done
    } catch (error) {
      state.wasTaken ||= error instanceof KeyTaken
      throw error
    }
  }
  return { unitOfWork: once, state }
}

/** Refuses at once, rather than wait with a connection in hand, when another request with the key is being carried out. */
async function claim(tx: Transaction, { hash, fingerprint }: KeyedRequest, now: Date): Promise<void> {
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${hash}, 0)) as free`
  if (!lock?.free) throw new KeyTaken()
  const data = [{ hash, fingerprint, createdAt: now }]
  const { count } = await tx.idempotencyKey.createMany({ data, skipDuplicates: true })
  if (count === 0) throw new KeyTaken()
}

async function keepResultOf(tx: Transaction, { hash }: KeyedRequest, result: unknown): Promise<void> {
  await tx.idempotencyKey.update({ where: { hash }, data: { result: new Uint8Array(serialize(result)) } })
}

/** Units of work of which the one is done already: it gives what the verb gave then, and changes nothing. */
export function workDone(result: Uint8Array) {
  const state = { asked: 0 }
  const unitOfWork: UnitOfWork = async () => {
    state.asked++
    if (state.asked > 1) throw new Unfinished()
    return deserialize(result)
  }
  return { unitOfWork, isUnfinished: () => state.asked > 1 }
}

/** Keeps the answer of a request: beside its effect, or alone when there was none. */
export async function keepAnswer(
  db: Database,
  keyed: KeyedRequest,
  answer: string,
  hasCommitted: boolean,
): Promise<void> {
  const { hash, fingerprint } = keyed
  if (hasCommitted) await db.idempotencyKey.update({ where: { hash }, data: { answer } })
  else
    await db.idempotencyKey.createMany({
      data: [{ hash, fingerprint, answer, createdAt: new Date() }],
      skipDuplicates: true,
    })
}
