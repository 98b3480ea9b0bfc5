import {
  createPostgresBackend,
  type Processor,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import { openPool } from './pool.ts'
import { sparingly } from './sparingly.ts'

export type { Job, Queue, Worker } from 'bullmq'

/** Every queue there is: what follows on a fact, what may wait behind all that does, what is done by the clock, what is sent. */
export const queueNames = ['reactions', 'backlog', 'timetable', 'mail', 'webhooks'] as const

/** The queues of jobs and their workers: BullMQ, kept in PostgreSQL or in Redis, the same for its callers. */
export interface Queues {
  readonly keptIn: 'PostgreSQL' | 'Redis'
  /** The queue of that name, made when first asked for. */
  queue(name: string): Queue
  /** Starts a worker that carries out a queue's jobs, each at least once. */
  worker<Data>(name: string, processor: Processor<Data, void>, options?: WorkerChoices): Worker<Data, void>
  /** Lets current jobs finish, then closes workers, queues and connections. */
  close(): Promise<void>
}

export type WorkerChoices = Omit<WorkerOptions, 'connection' | 'prefix' | 'name' | 'removeOnComplete' | 'removeOnFail'>

export interface QueueChoices {
  readonly databaseUrl: string
  readonly redisUrl?: string | undefined
  /** Connections to PostgreSQL of this process for its queues: more than it has workers, as each holds one to listen. */
  readonly poolSize?: number
  /** Keeps installations that share a Redis apart. */
  readonly prefix?: string
  /** Told of troubles with connections; BullMQ tries again by itself. The same trouble is told once in 10 seconds. */
  readonly onError?: (error: Error) => void
}

interface Maker {
  readonly keptIn: Queues['keptIn']
  queue(name: string): Queue
  worker(name: string, processor: Processor, choices: WorkerChoices): Worker
  disconnect(): Promise<void>
}

const SCHEMA = 'bullmq'

// Nobody reads BullMQ's own event stream here (on PostgreSQL it loses 12–15 % of events): keep it short.
const streams: QueueOptions['streams'] = { events: { maxLen: 100 } }

const defaults: WorkerChoices = {
  runRetryDelay: 1_000,
  // A job whose worker was killed is taken over within lockDuration + 2 × stalledInterval.
  lockDuration: 30_000,
  stalledInterval: 5_000,
  // A job that took its process down with it this often is poison.
  maxStalledCount: 5,
}

/** Opens the queues: on Redis when `redisUrl` is given, otherwise on PostgreSQL, whose schema is brought up to date. */
export async function openQueues(choices: QueueChoices): Promise<Queues> {
  const maker = choices.redisUrl ? onRedis(choices.redisUrl, choices.prefix) : await onPostgres(choices)
  const complain = sparingly(choices.onError ?? (() => {}))
  const queues = new Map<string, Queue>()
  const workers: Worker[] = []
  let closing: Promise<void> | undefined
  const closeAll = async () => {
    await Promise.all(workers.map((worker) => worker.close()))
    await Promise.all([...queues.values()].map((queue) => queue.close()))
    await maker.disconnect()
  }
  return {
    keptIn: maker.keptIn,
    queue: (name) => {
      const known = queues.get(name)
      if (known) return known
      const queue = maker.queue(name)
      queue.on('error', complain)
      // A queue whose first connection failed would stay broken: the next to ask gets a new one.
      queue.waitUntilReady().catch(() => queues.delete(name))
      queues.set(name, queue)
      return queue
    },
    worker: <Data>(name: string, processor: Processor<Data, void>, own: WorkerChoices = {}) => {
      // Nobody would close it, and on a pool that has ended it asks for jobs without a pause: the process would hang.
      if (closing) throw new Error('The queues are being closed')
      const worker = maker.worker(name, processor as Processor, { ...defaults, ...own })
      worker.on('error', complain)
      workers.push(worker)
      return worker as unknown as Worker<Data, void>
    },
    close: () => {
      closing ??= closeAll()
      return closing
    },
  }
}

async function onPostgres({ databaseUrl, poolSize = 8 }: QueueChoices): Promise<Maker> {
  await migrate(databaseUrl)
  // One pool for all queues of the process; BullMQ's functions know their schema, its statements need the search path.
  const options = `-c search_path=${SCHEMA}`
  const pool = openPool({ connectionString: databaseUrl, options, max: poolSize })
  pool.setMaxListeners(0)
  // Given as `backend:` it would be ignored and BullMQ would look for a Redis on this machine.
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(watchfulBackend)
  let workers = 0
  return {
    keptIn: 'PostgreSQL',
    queue: (name) => new PostgresQueue(name, { connection: pool, streams }) as unknown as Queue,
    worker: (name, processor, choices) => {
      if (++workers >= poolSize) throw new Error(`${poolSize} connections are too few for ${workers} workers`)
      return new PostgresWorker(name, processor, { ...choices, connection: pool }) as unknown as Worker
    },
    disconnect: () => pool.end(),
  }
}

/** BullMQ 6.7 sleeps for up to an hour after it failed to look for jobs, as when PostgreSQL restarts: look again in 10 s. */
const watchfulBackend: typeof createPostgresBackend = (name, options, more) =>
  Object.defineProperty(createPostgresBackend(name, options, more), 'maximumBlockTimeout', { value: 10 })

/** BullMQ's own migrations, in one transaction under its advisory lock: processes that start together wait in turn. */
async function migrate(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await runMigrations(client, SCHEMA)
  } finally {
    await client.end()
  }
}

function onRedis(url: string, prefix = 'commonlot'): Maker {
  // Who adds a job wants to know soon that Redis is away; a worker waits for it to come back.
  const adding = new Redis(url, { maxRetriesPerRequest: 1 })
  const working = new Redis(url, { maxRetriesPerRequest: null })
  for (const connection of [adding, working]) connection.on('error', () => {}) // ioredis connects again
  return {
    keptIn: 'Redis',
    queue: (name) => new Queue(name, { connection: adding, prefix, streams }),
    worker: (name, processor, choices) => new Worker(name, processor, { ...choices, connection: working, prefix }),
    disconnect: async () => {
      adding.disconnect()
      working.disconnect()
    },
  }
}
