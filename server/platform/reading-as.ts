import DataLoader from 'dataloader'
import { Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Database, Transaction } from './database.ts'
import { actingAs, enter } from './second-wall.ts'
import { readAlike } from './sql/read.ts'

/**
 * The database as an actor may read it: every statement, also within a transaction, is sent behind the second wall.
 * What the actor may not see is not there, whatever is asked. Made anew for each request.
 */
export function readingAs(db: Database, actor: Actor): Database {
  if (actor.kind === 'system') return db
  const parts = new Map<PropertyKey, unknown>()
  const asActor = new Proxy(db, {
    get: (target, name) => {
      if (name === '$transaction') return transactionAs(db, actor)
      const part = parts.get(name) ?? partAs(Reflect.get(target, name, target), target, actor)
      parts.set(name, part)
      return part
    },
  })
  readAlike(db, asActor, actor)
  return asActor
}

type Ask = (...given: unknown[]) => unknown
type Model = Record<string, Ask>

/** A model, or a method of the database itself, such as $queryRaw. */
function partAs(part: unknown, db: Database, actor: Actor): unknown {
  if (typeof part === 'function') return sentAs(actor, (...given) => part.apply(db, given))
  return typeof part === 'object' && part !== null ? modelAs(part as Model, actor) : part
}

/**
 * Prisma gathers `findUnique` of all requests of a moment into one statement, which would be sent for whoever came first.
 * Here they are gathered for one actor.
 */
function modelAs(model: Model, actor: Actor): Model {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  const rowsAs = (asked: object) => sentAs(actor, (ids) => model.findMany?.({ ...asked, where: { id: { in: ids } } }))
  const findUnique = async (given: unknown) => {
    const { where, ...asked } = given as Asked
    if (Object.keys(where).join() !== 'id')
      return sentAs(actor, () => model.findFirst?.({ ...asked, where: flat(where) }))()
    const shape = JSON.stringify(asked, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
    const loader = loaders.get(shape) ?? byId(rowsAs(withId(asked)))
    loaders.set(shape, loader)
    return loader.load(where.id as string)
  }
  const findUniqueOrThrow = async (given: unknown) => (await findUnique(given)) ?? missing()
  return new Proxy(model, {
    get: (target, name) => {
      if (name === 'findUnique') return findUnique
      if (name === 'findUniqueOrThrow') return findUniqueOrThrow
      const ask: unknown = Reflect.get(target, name)
      return typeof ask === 'function' ? sentAs(actor, (...given) => ask.apply(target, given)) : ask
    },
  })
}

interface Asked {
  readonly where: Record<string, unknown>
  readonly select?: object
}

const byId = (read: (ids: readonly string[]) => Promise<unknown>) =>
  new DataLoader<string, unknown>(
    async (ids) => {
      const rows = (await read(ids)) as { id: string }[]
      const found = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => found.get(id) ?? null)
    },
    { cache: false },
  )

const withId = (asked: Omit<Asked, 'where'>): object =>
  asked.select ? { ...asked, select: { ...asked.select, id: true } } : asked

/** `{ a_b: { a, b } }` is how a unique pair is asked for, and `{ a, b }` how any row is. */
const flat = (where: Record<string, unknown>): object =>
  Object.assign(
    {},
    ...Object.entries(where).map(([name, value]) =>
      typeof value === 'object' && value !== null && Object.keys(value).join('_') === name ? value : { [name]: value },
    ),
  )

function missing(): never {
  const known = { code: 'P2025', clientVersion: Prisma.prismaVersion.client }
  throw new Prisma.PrismaClientKnownRequestError('There is no such row', known)
}

/** Prisma sends a question when its answer is waited for: that, too, is to happen on behalf of the actor. */
const sentAs =
  <Given extends unknown[]>(actor: Actor, ask: (...given: Given) => unknown) =>
  (...given: Given): Promise<unknown> =>
    actingAs(actor, async () => await ask(...given))

const transactionAs =
  (db: Database, actor: Actor) =>
  <T>(story: (tx: Transaction) => Promise<T>, options?: object): Promise<T> =>
    db.$transaction(async (tx) => {
      await enter(tx, actor)
      return story(tx)
    }, options)
