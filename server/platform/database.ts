import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import { behindTheWall } from './acting-query.ts'
import { openPool } from './pool.ts'
import { readThrough } from './sql/read.ts'

export type Database = PrismaClient
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'>

export interface OpenDatabase {
  readonly db: Database
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Prisma sends instants without their zone, so the session's must be the one they are in, whatever the server's is. */
const UTC = '-c timezone=UTC'

/** Opens the database; `onStatement` is told of every SQL statement sent (used to count them in tests). */
export function openDatabase(url: string, size = 10, onStatement?: (sql: string) => void): OpenDatabase {
  const pool = openPool({ connectionString: url, max: size, options: UTC })
  pool.on('connect', oneAtATime)
  behindTheWall(pool)
  const statementName = statementNames()
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName })
  const db = onStatement
    ? listening(new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] }), onStatement)
    : new PrismaClient({ adapter })
  readThrough(db, { pool, nameOf: (sql) => statementName({ sql }), onStatement })
  return {
    db,
    pool,
    close: async () => {
      await db.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}

function listening(client: PrismaClient<'query'>, onStatement: (sql: string) => void): PrismaClient {
  client.$on('query', (event) => onStatement(event.query))
  return client as unknown as PrismaClient
}

/**
 * Prisma asks for the relations of a row at once, in a transaction on one connection; pg queues such queries today and
 * will refuse them from version 9 on. So each waits here for the one before it, which takes no longer.
 */
function oneAtATime(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>
  let before: Promise<unknown> = Promise.resolve()
  const queued = (...given: unknown[]) => {
    if (typeof given.at(-1) === 'function') return query(...given) // the pool's own way, one query to a connection
    const answer = before.then(() => query(...given))
    before = answer.catch(() => {})
    return answer
  }
  client.query = queued as typeof client.query
}

/** A prepared statement stays in its connection's memory for good, so neither their number nor their size may grow. */
const MOST_PREPARED = 500
const LONGEST_PREPARED = 8_000

/** One prepared statement per distinct SQL text and connection: PostgreSQL plans it once (measured +8–19 %). */
function statementNames() {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known) return known
    if (names.size >= MOST_PREPARED || sql.length > LONGEST_PREPARED) return ''
    const name = `commonlot_${names.size.toString(36)}`
    names.set(sql, name)
    return name
  }
}
