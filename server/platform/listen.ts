import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export interface Listener {
  close(): Promise<void>
}

interface Hearing {
  /** Told of each notice on the channel. */
  heard(payload: string): void
  /** Told each time the connection was made again: notices in between are lost, so look for yourself. */
  reconnected?(): void
}

/**
 * Hears what PostgreSQL notifies on a channel, and connects again whenever the connection breaks. Rejects when the
 * database cannot be reached to begin with.
 */
export async function listen(databaseUrl: string, channel: string, hearing: Hearing): Promise<Listener> {
  const closing = new AbortController()
  const connect = () => subscribe(databaseUrl, channel, hearing)
  let current = await connect()
  const kept = keep()

  async function keep(): Promise<void> {
    for (let wait = 100; !closing.signal.aborted; ) {
      await current.ended
      if (closing.signal.aborted) return
      try {
        current = await connect()
        wait = 100
        hearing.reconnected?.()
      } catch {
        await sleep(wait, undefined, { signal: closing.signal }).catch(() => {})
        wait = Math.min(wait * 2, 5_000)
      }
    }
  }

  return {
    close: async () => {
      closing.abort()
      await current.client.end().catch(() => {})
      await kept
      await current.client.end().catch(() => {}) // one that was being made as we closed
    },
  }
}

async function subscribe(databaseUrl: string, channel: string, { heard }: Hearing) {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, keepAliveInitialDelayMillis: 10_000 })
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()))
  client.on('error', () => {}) // 'end' follows
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
  } catch (error) {
    client.end().catch(() => {})
    throw error
  }
  return { client, ended }
}
