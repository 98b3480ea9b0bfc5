import { expect, test } from 'vitest'
import { CURSOR_DAYS } from '../../../server/changes/change-cursor.ts'
import { cursorNow, readChanges } from '../../../server/changes/read-changes.ts'
import { editNeed } from '../../../server/needs/edit-need.ts'
import { type Actor, system } from '../../../server/organisations/actor.ts'
import { grantMembership } from '../../../server/organisations/people/grant-membership.ts'
import { createWebhook } from '../../../server/webhooks/create-webhook.ts'
import { noteChanges } from '../../../server/webhooks/note-changes.ts'
import { keepTheFeed } from '../../../workers/timetable/keep-the-feed.ts'
import { marketplace } from '../../support/marketplace.ts'
import { again, follower, freshRead } from './followed.ts'

/** What is forgotten of the feed, when a cursor is too old, and how the feed begins again. */

const market = await marketplace()
const { db, unitOfWork } = market
const leeds = await market.officer('leeds')
const york = await market.officer('york')

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)
const silent = { log: { warn: () => {} } } as unknown as Parameters<typeof keepTheFeed.run>[1]

const night = () => unitOfWork(system, async (work) => void (await keepTheFeed.run(work, silent)))
const edit = (needId: string, service: string) =>
  unitOfWork(leeds, (work) => editNeed(work, { needId, details: { service } }))
const rowsOf = async (id: string) =>
  (await db.$queryRaw<{ n: number }[]>`select count(*)::int as n from change where object_id = ${id}::uuid`)[0]?.n
const age = (id: string, at: Date) => db.$executeRaw`update change set at = ${at} where object_id = ${id}::uuid`

/** Gives the rows numbers of transactions that this cluster has yet to reach, as a dump of a busier one has. */
const restoreElsewhere = () => db.$executeRaw`update change set xid = (xid::text::bigint + 1000000)::text::xid8`

/** A cursor given at that moment. */
const givenAt = (actor: Actor, at: Date) => cursorNow(db, actor, at)

const CHANGES = 'query ($after: String!) { changes(after: $after) { cursor changes { id action } } }'

test('a night forgets what a later change stands for and no cursor is old enough to need, and nothing else', async () => {
  const old = await market.postedNeed(leeds)
  await edit(old, 'one')
  await age(old, daysAgo(CURSOR_DAYS + 2))
  await edit(old, 'two')
  const young = await market.postedNeed(leeds)
  await edit(young, 'one')
  await age(young, daysAgo(CURSOR_DAYS - 1))
  const still = await market.postedNeed(leeds)
  await age(still, daysAgo(CURSOR_DAYS * 10))
  const before = { young: await rowsOf(young) }
  await night()
  expect(await rowsOf(old)).toBe(1)
  expect(await rowsOf(young)).toBe(before.young)
  expect(await rowsOf(still)).toBe(1)
  const reader = follower(db, york)
  await reader.catchUp()
  expect(reader.held()).toEqual(await freshRead(db, york))
  expect(reader.held()).toEqual(expect.arrayContaining([old, young, still]))
})

test('what went is still told as gone to who holds the oldest good cursor', async () => {
  const needId = await market.postedNeed(leeds)
  const reader = follower(db, york, await givenAt(york, daysAgo(CURSOR_DAYS - 0.01)))
  await db.$executeRaw`delete from need where id = ${needId}::uuid`
  await age(needId, daysAgo(CURSOR_DAYS - 0.02))
  await night()
  await reader.catchUp()
  expect(reader.actions.get(needId)).toBe('DELETED')
})

test('a cursor is good for 90 days and refused by name afterwards, in a list as in a subscription', async () => {
  const now = new Date()
  const cursor = await givenAt(york, now)
  const after = (ms: number) => new Date(Math.floor(now.getTime() / 1_000) * 1_000 + CURSOR_DAYS * DAY_MS + ms)
  await expect(readChanges(db, york, { after: cursor, first: 5 }, after(0))).resolves.toMatchObject({ hasMore: false })
  await expect(readChanges(db, york, { after: cursor, first: 5 }, after(1))).rejects.toMatchObject({
    code: 'CURSOR_EXPIRED',
  })
  const old = await givenAt(york, daysAgo(CURSOR_DAYS + 1))
  const refusal = { message: expect.stringContaining('more than 90 days old. Start again'), code: 'CURSOR_EXPIRED' }
  const listed = await market.ask(york, CHANGES, { after: old })
  expect(listed.errors?.map(({ message, extensions }) => ({ message, code: extensions?.code }))).toEqual([refusal])
  const fresh = await market.ask(york, CHANGES, { after: await givenAt(york, daysAgo(CURSOR_DAYS - 1)) })
  expect(fresh.errors).toBeUndefined()
})

test('a feed that is as it should be is left as it is: cursors go on being good', async () => {
  const reader = follower(db, york)
  await reader.catchUp()
  await night()
  const needId = await market.postedNeed(leeds)
  await reader.catchUp()
  expect(reader.actions.get(needId)).toBe('CHANGED')
})

test('a feed restored into another cluster begins again: all is told to who starts, no cursor from before is taken', async () => {
  const needId = await market.postedNeed(leeds)
  await edit(needId, 'three')
  const cursor = await givenAt(york, new Date())
  const { id: webhookId } = await unitOfWork(york, (work) =>
    createWebhook(work, { url: 'https://example.org/hook', kinds: ['NEED'] }),
  )
  await restoreElsewhere()
  const stuck = follower(db, york)
  expect(await stuck.poll(50)).toBe(true)
  expect(stuck.held()).toEqual([])

  await night()
  const reader = follower(db, york)
  await reader.catchUp()
  expect(reader.held()).toEqual(await freshRead(db, york))
  expect(reader.held()).toContain(needId)
  expect(await rowsOf(needId)).toBe(1)
  const answer = await market.ask(york, CHANGES, { after: cursor })
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR'])
  expect(answer.errors?.[0]?.message).toContain('Start again')
  await edit(needId, 'four')
  await reader.catchUp()
  expect(reader.actions.get(needId)).toBe('CHANGED')

  expect(await unitOfWork(system, (work) => noteChanges(work, webhookId))).toBe('more')
  expect(await db.webhookDelivery.findMany({ where: { webhookId } })).toMatchObject([{ sort: 'START_AGAIN' }])
})

test('a database that moves a second time begins its feed a second time', async () => {
  const needId = await market.postedNeed(leeds)
  for (const service of ['first', 'second']) {
    await restoreElsewhere()
    await night()
    await edit(needId, service)
  }
  // a row from when the feed began, and a later one of the same thing from a transaction ahead
  await db.$executeRaw`update change set xid = '900000000000'::xid8 where object_id = ${needId}::uuid and xid <> '3'::xid8`
  await night()
  const reader = follower(db, york)
  await reader.catchUp()
  expect(reader.held()).toEqual(await freshRead(db, york))
  expect(await rowsOf(needId)).toBe(1)
})

test('a webhook is told to start again once when its owner sees other things, and goes on from there', async () => {
  const officer = await market.officer('york')
  const { id: webhookId } = await unitOfWork(officer, (work) =>
    createWebhook(work, { url: 'https://example.org/hook', kinds: ['NEED'] }),
  )
  const noteAll = async () => {
    while ((await unitOfWork(system, (work) => noteChanges(work, webhookId))) !== 'done') {
      await new Promise((soon) => setTimeout(soon, 20))
    }
    return (await db.webhookDelivery.findMany({ where: { webhookId }, orderBy: { createdAt: 'asc' } })).map(
      ({ sort }) => sort,
    )
  }
  expect(await noteAll()).toEqual([])
  const membership = { personId: officer.personId, role: 'OFFICER', authorityId: await market.authorityId('bradford') }
  await unitOfWork(system, (work) => grantMembership(work, membership))
  expect((await again(db, officer)).memberships).toHaveLength(2)
  expect(await noteAll()).toEqual(['START_AGAIN'])
  expect(await noteAll()).toEqual(['START_AGAIN'])
  const needId = await market.postedNeed(leeds)
  expect(await noteAll()).toEqual(['START_AGAIN', 'CHANGE'])
  const [, told] = await db.webhookDelivery.findMany({ where: { webhookId }, orderBy: { createdAt: 'asc' } })
  expect(told?.change).toMatchObject({ kind: 'NEED', id: needId })
})
