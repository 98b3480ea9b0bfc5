import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { system } from '../../server/organisations/actor.ts'
import type { TimetableTools } from '../../workers/timed-verb.ts'
import { forgetIdempotencyKeys } from '../../workers/timetable/forget-idempotency-keys.ts'
import { DRAFT, sendKeyed } from '../support/keyed-requests.ts'
import { globalId, marketplace } from '../support/marketplace.ts'
import { served } from '../support/served.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const leeds = await market.officer('leeds')
const { address, tokenFor } = await served(market)
const token = await tokenFor(leeds, { scopes: ['READ', 'WRITE'] })
const send = (key: string | null, body: object, by = token) => sendKeyed(address, by, key, body)
const draft = (title: string) => ({ query: DRAFT, variables: { title } })
const drafts = (title: string) => db.need.count({ where: { title } })

test('the same mutation under the same key is done once, and answered the same, byte for byte', async () => {
  const key = randomUUID()
  const first = await send(key, draft('Payroll for schools'))
  expect(first).toMatchObject({ status: 200, replayed: null })
  expect(first.text).toContain('Payroll for schools')
  await db.need.updateMany({ where: { title: 'Payroll for schools' }, data: { description: 'changed since' } })
  for (let i = 0; i < 3; i++)
    expect(await send(key, draft('Payroll for schools'))).toEqual({ ...first, replayed: 'true' })
  expect(await drafts('Payroll for schools')).toBe(1)
  expect(await db.event.count({ where: { type: 'NeedDrafted' } })).toBe(1)
})

test('how an operation is set out, and in which order its variables come, makes no other request of it', async () => {
  const key = randomUUID()
  const query = `mutation ($a: String!, $b: String!) { draftNeed(details: { title: $a, description: $b }) { __typename } }`
  const first = await send(key, { query, variables: { a: 'Set out', b: 'A text' } })
  const again = await send(key, { query: query.replaceAll(' ', '\n  '), variables: { b: 'A text', a: 'Set out' } })
  expect(again).toEqual({ ...first, replayed: 'true' })
})

test('the same key with another operation or other variables is refused, and does nothing', async () => {
  const key = randomUUID()
  await send(key, draft('Voice recorders'))
  const others = [
    draft('Voice recorders, more'),
    { ...draft('Voice recorders'), query: DRAFT.replace('id title', 'id') },
  ]
  for (const other of others)
    expect(await send(key, other)).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED', replayed: null })
  expect([await drafts('Voice recorders'), await drafts('Voice recorders, more')]).toEqual([1, 0])
})

test('without a key, twice is twice; and reading takes no notice of one', async () => {
  for (let i = 0; i < 2; i++) await send(null, draft('Twice'))
  expect(await drafts('Twice')).toBe(2)
  const key = randomUUID()
  for (const field of ['name', 'email'])
    expect(await send(key, { query: `{ viewer { ${field} } }` })).toMatchObject({ status: 200, replayed: null })
})

test('a refusal is answered again as it was, and a key is not spent on what failed before anything was tried', async () => {
  const key = randomUUID()
  const refused = await send(key, draft(''))
  expect(refused.text).toContain('InvalidInput')
  expect(await send(key, draft(''))).toEqual({ ...refused, replayed: 'true' })
  const readOnly = await tokenFor(leeds, { scopes: ['READ'] })
  const other = randomUUID()
  for (let i = 0; i < 2; i++)
    expect(await send(other, draft('Not allowed'), readOnly)).toMatchObject({ code: 'FORBIDDEN', replayed: null })
})

test('of many at the same moment one is carried out; the others get its answer or are told to come back', async () => {
  const key = randomUUID()
  const all = await Promise.all(Array.from({ length: 12 }, () => send(key, draft('At once'))))
  expect(await drafts('At once')).toBe(1)
  const done = all.filter(({ status }) => status === 200)
  expect(new Set(done.map(({ text }) => text)).size).toBe(1)
  expect(done.filter(({ replayed }) => replayed === null)).toHaveLength(1)
  for (const { status, code, retryAfter } of all.filter(({ status }) => status !== 200))
    expect([status, code, retryAfter]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS', '1'])
})

test('a key belongs to who sends it: the same from another is another', async () => {
  const key = randomUUID()
  const bradford = await market.officer('bradford')
  const theirs = await tokenFor(bradford, { scopes: ['READ', 'WRITE'] })
  const mine = await send(key, draft('Our own'))
  const other = await send(key, draft('Our own'), theirs)
  expect(other.replayed).toBeNull()
  expect(other.text).not.toBe(mine.text)
  expect(await drafts('Our own')).toBe(2)
})

test.each([
  ['is empty', ''],
  ['is too long', 'x'.repeat(256)],
  ['holds a space', 'a b'],
])('a key that %s is refused', async (_what, key) => {
  expect(await send(key, draft('Unusable'))).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_UNUSABLE' })
  expect(await drafts('Unusable')).toBe(0)
})

const DRAFT_TWO = 'draftNeed(details: { title: "Two" }) { __typename }'

test.each([
  ['side by side', `mutation { a: ${DRAFT_TWO} b: ${DRAFT_TWO} }`],
  ['in an inline fragment', `mutation { a: ${DRAFT_TWO} ... on Mutation { b: ${DRAFT_TWO} } }`],
  ['in a fragment', `mutation { a: ${DRAFT_TWO} ...other } fragment other on Mutation { b: ${DRAFT_TWO} }`],
])('an operation that does two things, %s, takes no key', async (_where, query) => {
  expect(await send(randomUUID(), { query })).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_FOR_ONE_THING' })
  expect(await drafts('Two')).toBe(0)
})

test('a token made under a key is made once; its secret is stored nowhere, and not shown again', async () => {
  const key = randomUUID()
  const body = {
    query: `mutation { createToken(name: "once", scopes: [READ], days: 1) {
      ... on MutationCreateTokenSuccess { data { secret } } } }`,
  }
  const first = await send(key, body)
  const { secret } = JSON.parse(first.text).data.createToken.data
  expect(await send(key, body)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_ANSWER_NOT_KEPT' })
  expect(await db.apiToken.count({ where: { name: 'once' } })).toBe(1)
  const rows = await db.idempotencyKey.findMany()
  expect(rows.some((row) => `${row.answer}${Buffer.from(row.result ?? [])}`.includes(secret))).toBe(false)
})

test('a webhook made or given a new secret under a key is so once; its secret is in no answer that is kept', async () => {
  const kept = async (secret: string) =>
    (await db.idempotencyKey.findMany()).some((row) => `${row.answer}${Buffer.from(row.result ?? [])}`.includes(secret))
  const fields = 'data { secret webhook { id } } }'
  const make = {
    query: `mutation { it: createWebhook(url: "https://example.org/hook") { ... on MutationCreateWebhookSuccess { ${fields} } }`,
  }
  const [first, second] = [randomUUID(), randomUUID()]
  const made = JSON.parse((await send(first, make)).text).data.it.data
  expect(await send(first, make)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_ANSWER_NOT_KEPT' })
  expect(await db.webhook.count()).toBe(1)
  const rotate = {
    query: `mutation { it: rotateWebhookSecret(webhookId: "${made.webhook.id}") { ... on MutationRotateWebhookSecretSuccess { ${fields} } }`,
  }
  const { secret } = JSON.parse((await send(second, rotate)).text).data.it.data
  expect(await send(second, rotate)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_ANSWER_NOT_KEPT' })
  expect([await kept(made.secret), await kept(secret)]).toEqual([false, false])
})

test('what touches nothing but the queue is answered again too', async () => {
  const administrator = await market.person('PLATFORM_ADMINISTRATOR')
  const mighty = await tokenFor(administrator, { scopes: ['READ', 'WRITE', 'ADMIN'] })
  const body = { query: 'mutation { retryParkedJob(id: "nothing") { __typename } }' }
  const key = randomUUID()
  const first = await send(key, body, mighty)
  expect(await send(key, body, mighty)).toEqual({ ...first, replayed: 'true' })
})

test('an effect whose answer was never sent is answered by reading, and not done again', async () => {
  const key = randomUUID()
  const first = await send(key, draft('Cut off'))
  const forgetting = { where: { answer: first.text.slice('{"data":'.length, -1) }, data: { answer: null } }
  expect(await db.idempotencyKey.updateMany(forgetting)).toEqual({ count: 1 })
  const again = await send(key, draft('Cut off'))
  expect(again).toEqual({ ...first, replayed: 'true' })
  expect(await send(key, draft('Cut off'))).toEqual(again)
  expect(await drafts('Cut off')).toBe(1)
})

test('a key is forgotten after two days, and not before one', async () => {
  const key = randomUUID()
  await send(key, draft('Remembered'))
  const tools = {} as TimetableTools
  const clean = (hours: number) =>
    unitOfWork(system, (work) =>
      forgetIdempotencyKeys.run({ ...work, now: new Date(Date.now() + hours * 3_600_000) }, tools),
    )
  await clean(25)
  expect(await send(key, draft('Remembered'))).toMatchObject({ replayed: 'true' })
  await clean(49)
  expect(await send(key, draft('Remembered'))).toMatchObject({ replayed: null })
})

test('what was begun and not finished says so', async () => {
  const officer = await market.officer('york')
  const by = await tokenFor(officer, { scopes: ['READ', 'WRITE', 'IMPORT'] })
  const body = {
    query:
      'mutation { importNotices(fileName: "some.jsonl", content: "{}") { __typename ... on MutationImportNoticesSuccess { data { id status } } } }',
  }
  const key = randomUUID()
  const first = await send(key, body, by)
  expect(first).toMatchObject({ status: 200 })
  expect(await send(key, body, by)).toEqual({ ...first, replayed: 'true' })
  await db.idempotencyKey.updateMany({ where: { answer: { contains: 'importNotices' } }, data: { answer: null } })
  expect(await send(key, body, by)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_UNFINISHED' })
  expect(globalId('Import', (await db.import.findFirstOrThrow()).id)).toBe(
    JSON.parse(first.text).data.importNotices.data.id,
  )
})
