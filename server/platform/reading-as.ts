import type { Actor } from '../organisations/actor.ts'
import type { Database, Transaction } from './database.ts'
import { actingAs, enter } from './second-wall.ts'

/**
 * The database as an actor may read it: every statement, also within a transaction, is sent behind the second wall.
 * What the actor may not see is not there, whatever is asked.
 */
export function readingAs(db: Database, actor: Actor): Database {
  if (actor.kind === 'system') return db
  const models = new Map<PropertyKey, unknown>()
  return new Proxy(db, {
    get: (target, name) => {
      if (name === '$transaction') return transactionAs(db, actor)
      const known = models.get(name) ?? wrapped(Reflect.get(target, name, target), target, actor)
      models.set(name, known)
      return known
    },
  })
}

/** A model, or a method of the database itself, such as $queryRaw. */
function wrapped(part: unknown, db: Database, actor: Actor): unknown {
  if (typeof part === 'function') return sent((...given) => part.apply(db, given), actor)
  return typeof part === 'object' && part !== null ? modelAs(part as Model, actor) : part
}

type Asking = (...given: unknown[]) => unknown
type Model = Record<string, Asking>

function modelAs(model: Model, actor: Actor): Model {
  return new Proxy(model, {
    get: (target, name) => {
      const asked = typeof name === 'string' ? target[alone[name] ?? name] : undefined
      if (typeof asked !== 'function') return Reflect.get(target, name)
      const shape = name in alone ? flat : (given: unknown) => given
      return sent((given) => asked.call(target, shape(given)), actor)
    },
  })
}

/** Prisma gathers these from requests of different actors and sends them as one, for whoever came first. */
const alone: Readonly<Record<PropertyKey, string>> = { findUnique: 'findFirst', findUniqueOrThrow: 'findFirstOrThrow' }

/** `{ a_b: { a, b } }` is how a unique pair is asked for, and `{ a, b }` how any row is. */
function flat(given: unknown): unknown {
  const { where, ...rest } = (given ?? {}) as { where?: Record<string, unknown> }
  const parts = Object.entries(where ?? {}).map(([name, value]) =>
    typeof value === 'object' && value !== null && Object.keys(value).join('_') === name ? value : { [name]: value },
  )
  return { ...rest, where: Object.assign({}, ...parts) }
}

/** Prisma sends a question when its answer is waited for: that, too, is to happen on behalf of the actor. */
const sent =
  (ask: Asking, actor: Actor): Asking =>
  (...given) =>
    actingAs(actor, async () => await ask(...given))

const transactionAs =
  (db: Database, actor: Actor) =>
  <T>(story: (tx: Transaction) => Promise<T>, options?: object): Promise<T> =>
    db.$transaction(async (tx) => {
      await enter(tx, actor)
      return story(tx)
    }, options)
