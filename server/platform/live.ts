import { EventEmitter, on } from 'node:events'
import { Redis } from 'ioredis'
import { listen } from './listen.ts'
import { openPool } from './pool.ts'

/**
 * Live updates between processes: a hint that something changed, so that a page or a subscription reads it again.
 * Hints carry ids, never contents, and may be lost when a connection breaks: nothing may depend on one.
 */
export interface Live {
  /**
   * Tells every subscriber of the topics, in this process and in others; thousands of topics take few messages. `data`
   * is ids; at most 7,000 bytes of JSON. A topic that ends in `*` reaches the subscribers of all that begin so.
   */
  publish(topics: string | readonly string[], data: unknown): Promise<void>
  /** What is published on the topic from now on, until the signal aborts, the loop is left or `close`. */
  subscribe<T = unknown>(topic: string, signal?: AbortSignal): AsyncIterableIterator<T>
  close(): Promise<void>
}

export interface LiveOptions {
  readonly databaseUrl: string
  readonly redisUrl?: string | undefined
  /** Keeps installations that share a Redis apart. */
  readonly prefix?: string
}

interface Carrier {
  send(message: string): Promise<void>
  close(): Promise<void>
}

// PostgreSQL refuses a notice of 8,000 bytes; the topic and the quotes need room too.
const MAX_BYTES = 7_000

/** Opens live updates, carried by Redis when there is one and otherwise by PostgreSQL (measured: 0.6 ms). */
export async function openLive({ databaseUrl, redisUrl, prefix = 'commonlot' }: LiveOptions): Promise<Live> {
  const bus = new EventEmitter().setMaxListeners(0)
  const closing = new AbortController()
  const deliver = (message: string) => {
    const { topics, data } = JSON.parse(message) as { topics: string[]; data: unknown }
    for (const key of topics.flatMap((topic) => keysOf(topic, bus))) bus.emit(key, data)
  }
  const carrier = redisUrl
    ? await carryByRedis(redisUrl, `${prefix}:live`, deliver)
    : await carryByPostgres(databaseUrl, `${prefix}_live`, deliver)
  return {
    publish: async (topics, data) => {
      for (const message of written([topics].flat(), data)) await carrier.send(message)
    },
    subscribe: <T>(topic: string, signal?: AbortSignal) =>
      untilAborted<T>(bus, topicKey(topic), signal ? AbortSignal.any([signal, closing.signal]) : closing.signal),
    close: async () => {
      if (closing.signal.aborted) return
      closing.abort()
      await carrier.close()
    },
  }
}

// An emitter treats the name 'error' differently: no topic may be called that.
const topicKey = (topic: string) => `topic ${topic}`

/** What is listened to, of one topic or of all that begin like it. */
function keysOf(topic: string, bus: EventEmitter): string[] {
  if (!topic.endsWith('*')) return [topicKey(topic)]
  const start = topicKey(topic.slice(0, -1))
  return bus.eventNames().filter((name): name is string => typeof name === 'string' && name.startsWith(start))
}

/** The messages that tell some topics of the same: as few as the size of a message allows. */
function written(topics: readonly string[], data: unknown): string[] {
  const message = JSON.stringify({ topics, data })
  const bytes = Buffer.byteLength(message)
  if (bytes <= MAX_BYTES) return [message]
  if (topics.length < 2) throw new Error(`A live update carries ids only: ${bytes} bytes for ${topics} are too many`)
  const half = topics.length >>> 1
  return [...written(topics.slice(0, half), data), ...written(topics.slice(half), data)]
}

/** Subscribes at once, not at the first read, so that nothing published in between is missed; an abort ends it quietly. */
function untilAborted<T>(bus: EventEmitter, key: string, signal: AbortSignal): AsyncIterableIterator<T> {
  const done = { done: true, value: undefined } as const
  const source = signal.aborted ? null : on(bus, key, { signal })
  const updates: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => updates,
    next: async () => {
      if (!source) return done
      try {
        const read = await source.next()
        return read.done ? done : { done: false, value: read.value[0] as T }
      } catch (error) {
        if (signal.aborted) return done
        throw error
      }
    },
    return: async () => {
      await source?.return?.()
      return done
    },
  }
  return updates
}

async function carryByPostgres(url: string, channel: string, deliver: (message: string) => void): Promise<Carrier> {
  const pool = openPool({ connectionString: url, max: 2 })
  const listener = await listen(url, channel, { heard: deliver })
  return {
    send: async (message) => void (await pool.query('select pg_notify($1, $2)', [channel, message])),
    close: async () => void (await Promise.all([listener.close(), pool.end()])),
  }
}

async function carryByRedis(url: string, channel: string, deliver: (message: string) => void): Promise<Carrier> {
  // A hint is worth nothing later: when Redis is away, sending fails rather than waits.
  const sending = new Redis(url, { maxRetriesPerRequest: 1 })
  const hearing = new Redis(url, { maxRetriesPerRequest: null })
  for (const connection of [sending, hearing]) connection.on('error', () => {}) // ioredis connects again
  hearing.on('message', (_channel, message) => deliver(message))
  await hearing.subscribe(channel)
  return {
    send: async (message) => void (await sending.publish(channel, message)),
    close: async () => {
      sending.disconnect()
      hearing.disconnect()
    },
  }
}
