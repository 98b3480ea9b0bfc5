import pg from 'pg'
import { presentStanding, type Standing, TAKE_STANDING } from './second-wall.ts'

/** What of pg's own query is built upon here: its types do not tell of it. */
interface WireQuery extends pg.Submittable {
  prepare(connection: Connection): void
  handleDataRow(row: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
  requiresPreparation(): boolean
}

interface Connection {
  bind(message: { portal: string; statement: string; values: readonly string[] }): void
  execute(message: { portal: string; rows: number }): void
}

type Callback = (error: Error | null, result: pg.QueryResult) => void

const Query = pg.Query as unknown as new (config: object, values: unknown, callback: Callback) => WireQuery

const STATEMENT = 'commonlot_take_standing'

/**
 * A query that goes out in one message with the statement before it that says who acts. PostgreSQL takes both as one
 * transaction, which ends with the message: the standing holds for this query alone, and costs no round trip.
 */
class ActingQuery extends Query {
  readonly #standing: Standing
  #isTaken = false

  constructor(standing: Standing, config: object, values: unknown, callback: Callback) {
    super(config, values, callback)
    this.#standing = standing
  }

  override requiresPreparation(): boolean {
    return true
  }

  override prepare(connection: Connection): void {
    connection.bind({ portal: '', statement: STATEMENT, values: this.#standing })
    connection.execute({ portal: '', rows: 0 })
    super.prepare(connection)
  }

  override handleDataRow(row: unknown): void {
    if (this.#isTaken) super.handleDataRow(row)
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#isTaken) super.handleCommandComplete(message, connection)
    this.#isTaken = true
  }
}

/** Has a pool send what is asked on someone's behalf (`actingAs`) behind the second wall, and all else as it was. */
export function behindTheWall(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...given: unknown[]) => unknown
  const acting = (...given: unknown[]) => {
    const standing = presentStanding()
    return standing ? sendAs(pool, standing, given[0], given[1]) : query(...given)
  }
  pool.query = acting as typeof pool.query
}

async function sendAs(pool: pg.Pool, standing: Standing, asked: unknown, values: unknown): Promise<pg.QueryResult> {
  const config = typeof asked === 'string' ? { text: asked } : (asked as object)
  const client = await pool.connect()
  let trouble: Error | undefined
  try {
    await ready(client)
    return await new Promise((resolve, reject) => {
      const done: Callback = (error, result) => (error ? reject(error) : resolve(result))
      client.query(new ActingQuery(standing, config, values, done))
    })
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) trouble = error as Error // the connection broke
    throw error
  } finally {
    client.release(trouble)
  }
}

const known = new WeakSet<pg.PoolClient>()

/** Each connection learns the statement once, in a transaction of its own that it does nothing to. */
async function ready(client: pg.PoolClient): Promise<void> {
  if (known.has(client)) return
  await client.query({ name: STATEMENT, text: TAKE_STANDING, values: ['', '', '', ''] })
  known.add(client)
}
