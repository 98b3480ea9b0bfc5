import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { system } from '../../server/organisations/actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { DRAFT, sendKeyed } from '../support/keyed-requests.ts'
import { marketplace } from '../support/marketplace.ts'
import { until } from '../support/running.ts'
import { webServers } from '../support/web-servers.ts'

/** A trigger holds the process at one moment, for as long as it takes to kill it there. */
async function heldWhen(condition: string, moment: 'insert' | 'update') {
  const market = await marketplace()
  await market.db.$executeRawUnsafe(`create function hold() returns trigger language plpgsql as
    'begin perform pg_sleep(20); return new; end'`)
  await market.db.$executeRawUnsafe(
    `create trigger hold before ${moment} on idempotency_key for each row when (${condition}) execute function hold()`,
  )
  const [first, second] = (await webServers(market, 2)) as unknown as [Server, Server]
  const { email } = await market.officer('leeds')
  const { token } = await market.unitOfWork(system, (work) => issueToken(work, { email }))
  const key = randomUUID()
  const body = { query: DRAFT, variables: { title: 'Sent until answered' } }
  return {
    market,
    first,
    send: ({ address }: Server) => sendKeyed(address, token, key, body),
    held: () =>
      until(async () => {
        const asleep = await market.db.$queryRaw<{ pid: number }[]>`
          select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`
        return asleep.length > 0
      }, 'the server held'),
    letGo: async () => {
      await market.db.$executeRaw`drop trigger hold on idempotency_key`
    },
    endTheHeld: () =>
      market.db.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event = 'PgSleep'`,
    second,
    drafts: () => market.db.need.count({ where: { title: 'Sent until answered' } }),
  }
}

interface Server {
  readonly address: string
  kill(): Promise<void>
}

test('killed between the effect and its answer: another web server answers, and nothing is done again', async () => {
  const { first, second, send, held, endTheHeld, drafts, market, letGo } = await heldWhen(
    'new.answer is not null',
    'update',
  )
  const cut = send(first).catch(() => 'cut off')
  await held()
  expect(await drafts()).toBe(1)
  await first.kill()
  expect(await cut).toBe('cut off')
  await endTheHeld()
  await letGo()
  const answer = await send(second)
  expect(answer).toMatchObject({ status: 200, replayed: 'true' })
  expect(answer.text).toContain('Sent until answered')
  expect(await send(second)).toEqual(answer)
  expect(await drafts()).toBe(1)
  expect(await market.recorded('NeedDrafted')).toHaveLength(1)
})

test('killed before the effect is committed: nothing was done, and the same key does it, once', async () => {
  const { first, second, send, held, endTheHeld, drafts, letGo } = await heldWhen('true', 'insert')
  const cut = send(first).catch(() => 'cut off')
  await held()
  // meanwhile the other server says so at once, rather than wait
  expect(await send(second)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_IN_PROGRESS', retryAfter: '1' })
  await first.kill()
  expect(await cut).toBe('cut off')
  await endTheHeld()
  await letGo()
  expect(await drafts()).toBe(0)
  expect(await send(second)).toMatchObject({ status: 200, replayed: null })
  expect(await send(second)).toMatchObject({ status: 200, replayed: 'true' })
  expect(await drafts()).toBe(1)
})

test('sent to two web servers at the same moment it is done once', async () => {
  const { first, second, send, drafts, letGo } = await heldWhen('false', 'update')
  await letGo()
  const all = await Promise.all(Array.from({ length: 16 }, (_, i) => send(i % 2 ? first : second)))
  expect(await drafts()).toBe(1)
  const answers = all.filter(({ status }) => status === 200)
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(all.filter(({ status }) => status !== 200).every(({ status }) => status === 409)).toBe(true)
})
