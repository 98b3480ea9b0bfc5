import { Redis } from 'ioredis'
import type pg from 'pg'
import {
  type IRateLimiterStoreOptions,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { CountedTogether } from './counted-together.ts'
import { openPool } from './pool.ts'
import { sparingly } from './sparingly.ts'

/** A minute: what a limit counts within. */
export const WINDOW_SECONDS = 60

/** What is counted against which limit. */
export interface Charge<Limit extends string> {
  readonly limit: Limit
  readonly key: string
}

/** How much of a limit is left after a request, and in how many milliseconds counting starts again. */
export interface Used<Limit extends string> {
  readonly limit: Limit
  readonly most: number
  readonly left: number
  readonly resetsInMs: number
  readonly isPassed: boolean
}

/** Counts requests against limits, for all web servers together. */
export interface RateLimits<Limit extends string> {
  /** Counts one request against each limit. Where one is passed already, nothing is counted and it alone is answered. */
  charge(charges: readonly Charge<Limit>[]): Promise<Used<Limit>[]>
  /** Counts so many requests more against each limit, together with the next one that is charged. */
  owe(charges: readonly Charge<Limit>[], requests: number): void
  close(): Promise<void>
}

export interface RateLimitOptions<Limit extends string> {
  readonly databaseUrl: string
  readonly redisUrl?: string | undefined
  /** Requests a minute, by limit. */
  readonly allowances: Readonly<Record<Limit, number>>
  /** Told, now and then, that the count is away: then each web server counts for itself, and nobody is turned away. */
  readonly onError: (error: Error) => void
}

/** The library's limiter, with what it does not declare: how long a key is known here to have passed its limit. */
type Limiter = (RateLimiterPostgres | RateLimiterRedis) & { getInMemoryBlockMsBeforeExpire(key: string): number }

/**
 * Opens the count: in Redis when there is one, and otherwise in PostgreSQL, where all limits of a request are one
 * statement. A key that has passed its limit is remembered here and costs nothing more until its minute is over.
 */
export function openRateLimits<Limit extends string>(options: RateLimitOptions<Limit>): RateLimits<Limit> {
  const { allowances } = options
  const store = options.redisUrl ? inRedis(options.redisUrl) : inPostgres(options.databaseUrl)
  const tell = sparingly(options.onError)
  const limiters = new Map<Limit, Limiter>()
  for (const limit of Object.keys(allowances) as Limit[]) {
    const settings = { keyPrefix: limit, points: allowances[limit], duration: WINDOW_SECONDS }
    const insuranceLimiter = new CountedHere(settings, () =>
      tell(new Error('cannot count requests', { cause: store.why() })),
    )
    limiters.set(
      limit,
      store.limiter({ ...settings, inMemoryBlockOnConsumed: settings.points, insuranceLimiter }) as Limiter,
    )
  }
  const limiterOf = (limit: Limit) => limiters.get(limit) as Limiter
  const debts = new Debts()
  const usedUp = ({ limit, key }: Charge<Limit>) => {
    const resetsInMs = limiterOf(limit).getInMemoryBlockMsBeforeExpire(limiterOf(limit).getKey(key))
    return resetsInMs > 0 ? [{ limit, most: allowances[limit], left: 0, resetsInMs, isPassed: true }] : []
  }
  const count = async ({ limit, key }: Charge<Limit>): Promise<Used<Limit>> => {
    const [counted, isPassed] = await limiterOf(limit)
      .consume(key, 1 + debts.take(`${limit}:${key}`))
      .then(...outcome)
    return { limit, most: allowances[limit], left: counted.remainingPoints, resetsInMs: counted.msBeforeNext, isPassed }
  }
  return {
    charge: async (charges) => {
      const passed = charges.flatMap(usedUp)
      return passed.length > 0 ? passed : Promise.all(charges.map(count))
    },
    owe: (charges, requests) => {
      for (const { limit, key } of charges) debts.add(`${limit}:${key}`, requests)
    },
    close: () => store.close(),
  }
}

/** What is owed, by limit and key, until it is taken or a minute has passed. */
class Debts {
  #owed = new Map<string, number>()
  #since = Date.now()
  add(key: string, requests: number): void {
    this.#forgetTheOld()
    this.#owed.set(key, (this.#owed.get(key) ?? 0) + requests)
  }
  take(key: string): number {
    this.#forgetTheOld()
    const owed = this.#owed.get(key) ?? 0
    this.#owed.delete(key)
    return owed
  }
  #forgetTheOld(): void {
    if (Date.now() - this.#since < WINDOW_SECONDS * 1_000) return
    this.#owed = new Map()
    this.#since = Date.now()
  }
}

/** A limit that is passed is the library's rejection with the count; any other rejection is an error. */
const outcome = [
  (counted: RateLimiterRes): [RateLimiterRes, boolean] => [counted, false],
  (thrown: unknown): [RateLimiterRes, boolean] => {
    if (thrown instanceof RateLimiterRes) return [thrown, true]
    throw thrown
  },
] as const

/** What counts while the store is away: this web server for itself. */
class CountedHere extends RateLimiterMemory {
  readonly #tell: () => void
  constructor(settings: ConstructorParameters<typeof RateLimiterMemory>[0], tell: () => void) {
    super(settings)
    this.#tell = tell
  }
  override consume(...given: Parameters<RateLimiterMemory['consume']>): Promise<RateLimiterRes> {
    this.#tell()
    return super.consume(...given)
  }
}

type Settings = Omit<IRateLimiterStoreOptions, 'storeClient'>

/** Longest that a request waits for its count before it is let through on this server's own. */
const LONGEST_WAIT_MS = 1_000

function inPostgres(connectionString: string) {
  const pool = openPool({
    connectionString,
    max: 2,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    query_timeout: LONGEST_WAIT_MS,
  })
  const together = new CountedTogether(pool)
  return {
    limiter: (settings: Settings) => new InOneStatement(settings, pool, together),
    why: () => together.lastError,
    close: () => pool.end(),
  }
}

/** The library's limiter on PostgreSQL, whose counts go to the database together with those of other limits. */
class InOneStatement extends RateLimiterPostgres {
  readonly #together: CountedTogether
  constructor(settings: Settings, pool: pg.Pool, together: CountedTogether) {
    super({ ...settings, storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true })
    this.#together = together
  }
  /** The library's own step, which would be a statement for each limit. */
  async _upsert(key: string, points: number, msDuration: number) {
    return { rows: [await this.#together.count(key, points, msDuration)] }
  }
}

function inRedis(url: string) {
  const client = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: LONGEST_WAIT_MS })
  let lastError: unknown
  client.on('error', (error) => {
    lastError = error
  })
  return {
    limiter: (settings: Settings) =>
      new RateLimiterRedis({
        ...settings,
        keyPrefix: `commonlot:limit:${settings.keyPrefix}`,
        storeClient: client,
        rejectIfRedisNotReady: true,
      }),
    why: () => lastError,
    close: async () => client.disconnect(),
  }
}
