import type pg from 'pg'
import type { Actor } from '../../organisations/actor.ts'
import type { Database } from '../database.ts'
import { actingAs } from '../second-wall.ts'
import type { Statement } from './page.ts'

/** How statements of our own reach the database: on the connections that Prisma uses. */
interface Way {
  readonly pool: pg.Pool
  /** The name under which PostgreSQL keeps a statement prepared; empty when it shall not. */
  readonly nameOf: (sql: string) => string
  readonly onStatement?: ((sql: string) => void) | undefined
  /** As whom everything is read, whoever is named. */
  readonly actor?: Actor
}

const ways = new WeakMap<object, Way>()

/** Says how statements of our own are read when this database is given. */
export const readThrough = (db: Database, way: Way): void => void ways.set(db, way)

/** Has a database that stands for another, as an actor reads it, read by the same way and always as that actor. */
export function readAlike(db: Database, asActor: Database, actor: Actor): void {
  const way = ways.get(db)
  if (way) ways.set(asActor, { ...way, actor })
}

/**
 * Reads rows as an actor: the one place where statements of our own are sent, and so where what the database is to know
 * of who reads belongs.
 */
export async function readAs<Row extends pg.QueryResultRow>(
  db: Database,
  actor: Actor | null,
  { sql, values }: Statement,
): Promise<Row[]> {
  const way = ways.get(db)
  if (!way) throw new Error('This database was not opened by openDatabase')
  way.onStatement?.(sql)
  const name = way.nameOf(sql)
  const read = () => way.pool.query<Row>({ ...(name ? { name } : {}), text: sql, values: [...values] })
  const reader = way.actor ?? actor
  const { rows } = await (reader ? actingAs(reader, read) : read())
  return rows
}
