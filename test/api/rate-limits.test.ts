import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { CountedTogether } from '../../server/platform/counted-together.ts'
import { openPool } from '../../server/platform/pool.ts'
import { openRateLimits } from '../../server/platform/rate-limits.ts'
import { marketplace } from '../support/marketplace.ts'
import { webServers } from '../support/web-servers.ts'

const market = await marketplace()
const settings = {
  RATE_LIMIT_TOKEN: '5',
  RATE_LIMIT_PERSON: '8',
  RATE_LIMIT_ORGANISATION: '12',
  RATE_LIMIT_ADDRESS: '4',
}
const servers = await webServers(market, 2, settings)
const tokenFor = async ({ email }: Actor) =>
  (await market.unitOfWork(system, (work) => issueToken(work, { email }))).token

/** Sends so many requests at once, to the web servers in turn. */
async function ask(token: string | null, times: number) {
  const asked = Array.from({ length: times }, async (_, i) => {
    const response = await fetch(`${servers[i % 2]?.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    })
    const { headers, status } = response
    return { status, headers, body: (await response.json()) as { errors?: { message: string; extensions: object }[] } }
  })
  const all = await Promise.all(asked)
  return { passed: all.filter(({ status }) => status !== 429), refused: all.filter(({ status }) => status === 429) }
}

test('a token is good for so many requests a minute at all web servers together, and is told how to go on', async () => {
  const token = await tokenFor(await market.officer('leeds'))
  const { passed, refused } = await ask(token, 11)
  expect(passed).toHaveLength(5)
  const left = passed.map(({ headers }) => Number(/"token";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]))
  expect(left.sort()).toEqual([0, 1, 2, 3, 4])
  expect(passed[0]?.headers.get('ratelimit-policy')).toBe(
    '"token";q=5;w=60, "person";q=8;w=60, "organisation";q=12;w=60',
  )
  for (const { headers, body } of refused) {
    const seconds = Number(headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'RATE_LIMITED',
      limit: 'token',
      mostPerMinute: 5,
      retryAfterSeconds: seconds,
    })
  }
})

test('a person with several tokens has one limit for all of them', async () => {
  const york = await market.officer('york')
  const tokens = [await tokenFor(york), await tokenFor(york), await tokenFor(york)]
  const answers = [
    await ask(tokens[0] as string, 4),
    await ask(tokens[1] as string, 4),
    await ask(tokens[2] as string, 2),
  ]
  expect(answers.map(({ passed }) => passed.length)).toEqual([4, 4, 0])
  expect(answers[2]?.refused[0]?.body.errors?.[0]?.extensions).toMatchObject({ limit: 'person', mostPerMinute: 8 })
})

test('an organisation has one for all its people, and another organisation is not held up by it', async () => {
  const people = [await market.officer('hull'), await market.officer('hull'), await market.officer('hull')]
  const passed = []
  for (const person of people) passed.push((await ask(await tokenFor(person), 5)).passed.length)
  expect(passed).toEqual([5, 5, 2])
  expect((await ask(await tokenFor(await market.officer('kent')), 5)).passed).toHaveLength(5)
})

test('those not signed in share the limit of their network address, with a token made up or without one', async () => {
  const { passed, refused } = await ask(null, 3)
  expect([passed.length, refused.length]).toEqual([3, 0])
  const made = await ask('clt_made-up', 3)
  expect([made.passed.length, made.refused.length]).toEqual([1, 2])
  expect(made.refused[0]?.body.errors?.[0]?.message).toContain('without being signed in')
})

test('a large operation counts as several requests, with the next one', async () => {
  const token = await tokenFor(await market.officer('barnsley'))
  const left = async (query: string) => {
    const response = await fetch(`${servers[0]?.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    })
    expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined()
    return Number(/"token";r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1])
  }
  const large =
    '{ needs(first: 100) { nodes { id title status sharing version authority { id name slug kind nation region } } } }'
  expect([await left('{ viewer { name } }'), await left(large), await left('{ viewer { name } }')]).toEqual([4, 3, 1])
})

describe('the count', () => {
  const allowances = { token: 3, person: 5, organisation: 100 }
  const charges = [
    { limit: 'token', key: 'x' },
    { limit: 'person', key: 'y' },
    { limit: 'organisation', key: 'z' },
  ] as const
  const open = (more: { databaseUrl?: string; redisUrl?: string; allowances?: typeof allowances } = {}) => {
    const errors: Error[] = []
    const limits = openRateLimits({
      databaseUrl: market.url,
      allowances,
      onError: (error) => errors.push(error),
      ...more,
    })
    onTestFinished(() => limits.close())
    return { ...limits, errors }
  }

  test('is one statement a request, and none once a limit is passed', async () => {
    await market.db.$executeRaw`create table counted (at timestamptz default now())`
    await market.db.$executeRawUnsafe(`create function note() returns trigger language plpgsql as
      'begin insert into counted default values; return null; end'`)
    await market.db
      .$executeRaw`create trigger note after insert on rate_limit for each statement execute function note()`
    const { charge } = open()
    const left = []
    for (let i = 0; i < 6; i++) left.push((await charge(charges)).map((one) => one.left))
    expect(left).toEqual([[2, 4, 99], [1, 3, 98], [0, 2, 97], [0], [0], [0]])
    const [{ count } = { count: -1 }] = await market.db.$queryRaw<
      { count: number }[]
    >`select count(*)::int from counted`
    expect(count).toBe(3)
  })

  test('starts again after its minute', async () => {
    const { charge } = open({ allowances: { ...allowances, person: 1 } })
    const mine = [{ limit: 'person' as const, key: 'patient' }]
    expect(await charge(mine)).toMatchObject([{ left: 0, isPassed: false }])
    await market.db.$executeRaw`update rate_limit set expire = expire - 60000 where key = 'person:patient'`
    const elsewhere = open({ allowances: { ...allowances, person: 1 } })
    expect(await elsewhere.charge(mine)).toMatchObject([{ left: 0, isPassed: false }])
    expect(await elsewhere.charge(mine)).toMatchObject([{ isPassed: true }])
  })

  test('goes on by itself when the store is away, says so, and turns nobody away who is within the limit', async () => {
    const gone = new URL(market.url)
    gone.port = '1'
    const { charge, errors } = open({ databaseUrl: gone.href })
    const passed = []
    for (let i = 0; i < 4; i++) passed.push((await charge(charges)).some(({ isPassed }) => isPassed))
    expect(passed).toEqual([false, false, false, true])
    expect(errors).toMatchObject([{ cause: { code: 'ECONNREFUSED' } }])
  })

  test('of the same key by many at the same moment adds up, each being told where it stood', async () => {
    const pool = openPool({ connectionString: market.url, max: 4 })
    onTestFinished(() => pool.end())
    const all = [new CountedTogether(pool), new CountedTogether(pool)]
    const counted = await Promise.all(
      Array.from({ length: 40 }, (_, i) => all[i % 2]?.count(i % 3 ? 'one' : 'other', 1, 60_000)),
    )
    const of = (other: boolean) => counted.flatMap((one, i) => (one && (i % 3 === 0) === other ? [one.points] : []))
    const ascending = (points: number[]) => points.toSorted((a, b) => a - b)
    expect(ascending(of(false))).toEqual(Array.from({ length: 26 }, (_, i) => i + 1))
    expect(ascending(of(true))).toEqual(Array.from({ length: 14 }, (_, i) => i + 1))
  })

  const redisUrl = process.env.TEST_REDIS_URL
  test.skipIf(!redisUrl)('is the same in Redis, for two web servers together', async () => {
    const [one, other] = [open({ redisUrl: redisUrl as string }), open({ redisUrl: redisUrl as string })]
    const key = `redis-${process.pid}-${Date.now()}`
    const mine = [{ limit: 'person' as const, key }]
    await sleep(200) // until both are connected
    const left = []
    for (let i = 0; i < 3; i++) for (const { charge } of [one, other]) left.push((await charge(mine))[0])
    expect(left.map((used) => used?.left)).toEqual([4, 3, 2, 1, 0, 0])
    expect(left.map((used) => used?.isPassed)).toEqual([false, false, false, false, false, true])
    expect([one.errors, other.errors]).toEqual([[], []])
  })
})
