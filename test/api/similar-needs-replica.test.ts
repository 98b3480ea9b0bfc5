import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { findSimilarNeeds } from '../../server/matching/similar-needs.ts'
import { openSimilarNeedsReplica, type ReplicaOptions } from '../../server/matching/similar-needs-replica.ts'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

/** What finds similar needs runs beside the web server: it may be slow, break or end, and the server goes on. */

const market = await marketplace()
const { db, url } = market
const [leeds, bradford] = [await market.officer('leeds'), await market.officer('bradford')]
const title = 'Housing management system for rents and voids'
await market.postedNeed(bradford, { title, description: 'Rent accounting, arrears, voids and allocations.' })

const elsewhere = new URL(url)
elsewhere.pathname = '/postgres'
const server = new pg.Client({ connectionString: elsewhere.href })
await server.connect()
afterAll(() => server.end())
const database = new URL(url).pathname.slice(1)

/** A replica of the test's own, closed when the test file is done. */
function opened(options: Partial<ReplicaOptions> = {}) {
  const similarNeeds = openSimilarNeedsReplica({ databaseUrl: url, ...options })
  afterAll(() => similarNeeds.close())
  const ask = async () => (await findSimilarNeeds({ actor: leeds, db, similarNeeds }, { title, first: 5 })).length
  return { similarNeeds, ask }
}

const stillReading = { name: 'Refused', code: 'STILL_READING' }

/** The processes of the database server that serve this database. */
const connections = async () =>
  (await server.query('select pid from pg_stat_activity where datname = $1', [database])).rows.map(({ pid }) => pid)

test('a question that has no answer in time is refused, and the next has one', async () => {
  const { ask, similarNeeds } = opened({ patienceMs: 0 })
  await expect(ask()).rejects.toMatchObject(stillReading)
  await similarNeeds.close()
  expect(await opened().ask()).toBe(1)
})

test('a thread that could not read the needs is started again by the next question', async () => {
  const heard: string[] = []
  const { ask } = opened({ onError: ({ message }) => heard.push(message) })
  await server.query(`alter database ${database} with allow_connections false`)
  await expect(ask()).rejects.toMatchObject(stillReading)
  expect(heard.join()).toContain('not currently accepting connections')
  await server.query(`alter database ${database} with allow_connections true`)
  expect(await ask()).toBe(1)
})

test('connections that break are replaced', async () => {
  const { ask } = opened()
  const before = await connections()
  expect(await ask()).toBe(1)
  const own = (await connections()).filter((pid) => !before.includes(pid))
  expect(own.length).toBeGreaterThan(0)
  for (const pid of own) await server.query('select pg_terminate_backend($1, 5000)', [pid])
  expect(await until(() => ask().catch(() => false), 'an answer over another connection')).toBe(1)
})

test('closing leaves no connection behind, ends what is still asked, and is for good', async () => {
  const before = await connections()
  const { ask, similarNeeds } = opened()
  expect(await ask()).toBe(1)
  const asked = ask().catch((error: unknown) => error)
  await similarNeeds.close()
  expect([1, expect.objectContaining(stillReading)]).toContainEqual(await asked)
  await until(async () => (await connections()).every((pid) => before.includes(pid)), 'connections to be closed')
  await expect(ask()).rejects.toMatchObject(stillReading)
  similarNeeds.warmUp()
  await similarNeeds.close()
})

test('one that is still starting can be closed, and so can one that never started', async () => {
  const { similarNeeds } = opened()
  similarNeeds.warmUp()
  await similarNeeds.close()
  await opened().similarNeeds.close()
})

test('a real web server answers, and stops with its thread', async () => {
  const before = await connections()
  const commonlot = await running(market)
  const token = await commonlot.tokenFor(leeds.email)
  const query = `{ similarNeeds(draft: { title: "${title}" }) { ... on QuerySimilarNeedsSuccess { data { need { title } } } } }`
  const { data } = await until(async () => {
    const answer = await commonlot.ask(token, query)
    return answer.data?.similarNeeds?.data?.length && answer
  }, 'similar needs')
  expect(data.similarNeeds.data).toEqual([{ need: { title } }])
  await commonlot.stop('server/main.ts')
  await commonlot.stop('workers/main.ts')
  await until(async () => (await connections()).every((pid) => before.includes(pid)), 'connections to be closed')
})
