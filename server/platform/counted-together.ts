import type pg from 'pg'

/** How much was counted for a key, and when counting starts again, in milliseconds since 1970. */
export interface Counted {
  readonly points: number
  readonly expire: number
}

interface Waiting {
  readonly key: string
  readonly points: number
  readonly msDuration: number
  resolve(counted: Counted): void
  reject(error: unknown): void
}

/** In the order of their keys, so that two statements never wait for each other. */
const COUNT = `
  insert into rate_limit as held (key, points, expire)
  select * from unnest($1::text[], $2::int[], $3::bigint[]) order by 1
  on conflict (key) do update set
    points = case when held.expire <= $4 then excluded.points else held.points + excluded.points end,
    expire = case when held.expire <= $4 then excluded.expire else held.expire end
  returning key, points, expire`

/** Counts in PostgreSQL everything that is asked for at one moment, with one statement. */
export class CountedTogether {
  readonly #pool: pg.Pool
  #waiting: Waiting[] = []
  /** Why counting failed the last time. */
  lastError: unknown

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  count(key: string, points: number, msDuration: number): Promise<Counted> {
    if (this.#waiting.length === 0) queueMicrotask(() => this.#send())
    return new Promise((resolve, reject) => this.#waiting.push({ key, points, msDuration, resolve, reject }))
  }

  async #send(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    try {
      const totals = await this.#countAll(waiting)
      // those who asked for the same key at the same moment are counted one after the other, the last one with the total
      for (const { key, points, resolve } of waiting.toReversed()) {
        const total = totals.get(key) as Counted
        totals.set(key, { ...total, points: total.points - points })
        resolve(total)
      }
    } catch (error) {
      this.lastError = error
      for (const { reject } of waiting) reject(error)
    }
  }

  async #countAll(waiting: readonly Waiting[]): Promise<Map<string, Counted>> {
    const now = Date.now()
    const sums = new Map<string, { points: number; expire: number }>()
    for (const { key, points, msDuration } of waiting)
      sums.set(key, { points: points + (sums.get(key)?.points ?? 0), expire: now + msDuration })
    const { rows } = await this.#pool.query<{ key: string; points: number; expire: string }>({
      name: 'count_requests',
      text: COUNT,
      values: [
        [...sums.keys()],
        [...sums.values()].map(({ points }) => points),
        [...sums.values()].map(({ expire }) => expire),
        now,
      ],
    })
    return new Map(rows.map(({ key, points, expire }) => [key, { points, expire: Number(expire) }]))
  }
}
