import pg from 'pg'

/**
 * Opens a pool of connections to PostgreSQL whose breaking never ends the process: whoever uses a connection that broke
 * is told by their own query, and the pool replaces it. Without these listeners the event of a connection that breaks
 * while idle, or between two queries of a transaction, would be an uncaught exception.
 */
export function openPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ keepAlive: true, ...options })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
