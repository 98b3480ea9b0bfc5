import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { shareNeed } from '../../server/needs/share-need.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { rotateWebhookSecret, updateWebhook } from '../../server/webhooks/change-webhook.ts'
import { createWebhook } from '../../server/webhooks/create-webhook.ts'
import { redeliver, testWebhook } from '../../server/webhooks/send-again.ts'
import type { Running } from '../../workers/relay.ts'
import { lookup, NOT_PUBLIC, type Reach } from '../../workers/senders/guarded-connections.ts'
import { isLoopbackAddress, isPublicAddress } from '../../workers/senders/may-reach.ts'
import { type SenderChoices, startSendingWebhooks } from '../../workers/senders/send-webhooks.ts'
import { globalId, marketplace } from '../support/marketplace.ts'
import { receiver } from '../support/receiver.ts'
import { eventually } from './workbench.ts'

/** Webhooks: signed, thin, tried again, sent to the public internet only, and never told of what their owner may not see. */

const market = await marketplace()
const { db, unitOfWork } = market
const leeds = await market.officer('leeds')
const york = await market.officer('york')
const here = await receiver()
const toThisMachine: Reach = { lookup, mayReach: isLoopbackAddress }
const toThePublic: Reach = { lookup, mayReach: isPublicAddress }

const running: Running[] = []
const stopAll = async () => void (await Promise.all(running.splice(0).map((one) => one.stop())))
afterAll(stopAll)

/** Another worker, with queues of its own. */
async function anotherSending(more: Partial<SenderChoices> = {}) {
  const queues = await openQueues({ databaseUrl: market.url, poolSize: 3 })
  const sender = await startSendingWebhooks({
    ...{ db, unitOfWork, queues, live: market.live, log: makeLog('test', 'silent') },
    ...{ reach: toThisMachine, toLoopback: true, lookEveryMs: 50, ...more },
  })
  const stop = async () => {
    await sender.stop()
    await queues.close()
  }
  running.push({ stop })
}

async function sending(more: Partial<SenderChoices> = {}) {
  await stopAll()
  await anotherSending(more)
}

beforeEach(async () => {
  // a sender that is at it would lock the rows in the other order; the verb would be tried again
  await stopAll()
  await db.webhook.deleteMany()
  here.received.length = 0
  here.connections = 0
  here.answer = (response) => void response.writeHead(204).end()
  await sending()
})

const webhookOf = (actor: Actor, url = here.url, more: object = {}) =>
  unitOfWork(actor, (work) => createWebhook(work, { url, toLoopback: true, ...more }))

const tested = (actor: Actor, webhookId: string) => unitOfWork(actor, (work) => testWebhook(work, { webhookId }))

const deliveryOf = (id: string) =>
  db.webhookDelivery.findUniqueOrThrow({ where: { id }, include: { log: { orderBy: { at: 'asc' } }, webhook: true } })

const tried = (id: string, times: number) =>
  eventually(async () => expect((await deliveryOf(id)).log).toHaveLength(times))

const dueNow = (id: string) => db.webhookDelivery.update({ where: { id }, data: { nextAttemptAt: new Date() } })

test('a change is told by a signed request that carries ids and no contents', async () => {
  const { secret } = await webhookOf(leeds, here.url, { kinds: ['NEED'] })
  const needId = await market.postedNeed(york, { title: 'Zqtitle of a need' })
  await eventually(() => expect(here.received).toHaveLength(1))
  const [{ headers, body } = { headers: {}, body: '' }] = here.received
  const told = new Verifier(secret).verify(body, headers as Record<string, string>)
  expect(told).toEqual({
    type: 'need.changed',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { kind: 'NEED', action: 'CHANGED', id: globalId('Need', needId), cursor: expect.any(String) },
  })
  expect(body).not.toContain('Zqtitle')
  const { cursor } = (told as { data: { cursor: string } }).data
  const answer = await market.ask(leeds, `{ changes(after: "${cursor}") { changes { id } } }`)
  expect(answer.data.changes.changes).toEqual([])
})

test('drafts of others are not told, and what is taken back before the sending is told as gone', async () => {
  await stopAll()
  await webhookOf(leeds, here.url, { kinds: ['NEED'] })
  const draftId = await market.draftedNeed(york)
  const needId = await market.postedNeed(york)
  here.answer = (response) => void response.writeHead(500).end()
  await sending()
  await eventually(() => expect(here.received).toHaveLength(1))
  await unitOfWork(york, (work) => shareNeed(work, { needId, sharing: 'DRAFT', mayBeCounted: false, reason: 'Kept' }))
  here.answer = (response) => void response.writeHead(204).end()
  const delivery = await db.webhookDelivery.findFirstOrThrow({ orderBy: { id: 'asc' } })
  await eventually(async () => expect((await deliveryOf(delivery.id)).attempts).toBe(1))
  await dueNow(delivery.id)
  await eventually(() => expect(here.received.length).toBeGreaterThanOrEqual(3))
  const types = here.received.map(({ body }) => JSON.parse(body).type)
  expect(types).toEqual(['need.changed', 'need.deleted', 'need.deleted'])
  expect(JSON.stringify(here.received)).not.toContain(globalId('Need', draftId))
})

test('a failed message is tried again later under the same id, until it arrives', async () => {
  const { id } = await webhookOf(leeds)
  here.answer = (response) => void response.writeHead(500).end('not now')
  const deliveryId = await tested(leeds, id)
  await tried(deliveryId, 1)
  const failed = await deliveryOf(deliveryId)
  expect(failed).toMatchObject({ status: 'PENDING', log: [{ status: 500, answer: 'not now' }] })
  expect(failed.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now() + 1_000)
  expect(failed.webhook.failingSince).not.toBeNull()
  here.answer = (response) => void response.writeHead(200).end('thanks')
  await dueNow(deliveryId)
  await tried(deliveryId, 2)
  expect(await deliveryOf(deliveryId)).toMatchObject({ status: 'DELIVERED', webhook: { failingSince: null } })
  expect(new Set(here.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
})

test.each([429, 503])('a receiver that answers %s is left alone for as long as it asks', async (status) => {
  const { id } = await webhookOf(leeds)
  here.answer = (response) => void response.writeHead(status, { 'retry-after': '7200' }).end()
  const deliveryId = await tested(leeds, id)
  await tried(deliveryId, 1)
  const { nextAttemptAt, log } = await deliveryOf(deliveryId)
  expect(log).toMatchObject([{ status }])
  const seconds = ((nextAttemptAt?.getTime() ?? 0) - (log[0]?.at.getTime() ?? 0)) / 1_000
  expect(seconds).toBeGreaterThanOrEqual(7_200)
  expect(seconds).toBeLessThanOrEqual(7_200 * 1.2)
})

test('an answer of 410 disables the webhook; enabled again, it is sent to', async () => {
  const { id } = await webhookOf(leeds)
  here.answer = (response) => void response.writeHead(410).end()
  await tried(await tested(leeds, id), 1)
  const webhook = await db.webhook.findUniqueOrThrow({ where: { id } })
  expect(webhook.disabledReason).toMatch('410 Gone')
  expect(await market.recorded('WebhookDisabled')).toEqual([{ type: 'WebhookDisabled', webhookId: id }])
  await expect(tested(leeds, id)).rejects.toThrow('Enable it first')
  await unitOfWork(leeds, (work) => updateWebhook(work, { webhookId: id, isEnabled: true }))
  here.answer = (response) => void response.writeHead(204).end()
  await tried(await tested(leeds, id), 1)
})

test('a webhook that has failed for five days is disabled at the next failure', async () => {
  const { id } = await webhookOf(leeds)
  await db.webhook.update({ where: { id }, data: { failingSince: new Date(Date.now() - 5.1 * 86_400_000) } })
  here.answer = (response) => void response.writeHead(503).end()
  const deliveryId = await tested(leeds, id)
  await tried(deliveryId, 1)
  expect(await deliveryOf(deliveryId)).toMatchObject({ status: 'FAILED', webhook: { disabledAt: expect.any(Date) } })
})

test('a receiver that does not answer in time is a failure that says so', async () => {
  await sending({ timeoutMs: 200 })
  const { id } = await webhookOf(leeds)
  here.answer = () => {}
  const deliveryId = await tested(leeds, id)
  await tried(deliveryId, 1)
  expect((await deliveryOf(deliveryId)).log[0]).toMatchObject({ status: null, error: 'No answer within 0.2 seconds' })
})

test('no redirect is followed, and of a huge answer 1 KB is read', async () => {
  const elsewhere = await receiver()
  const { id } = await webhookOf(leeds)
  here.answer = (response) => void response.writeHead(302, { location: elsewhere.url }).end()
  const redirected = await tested(leeds, id)
  await tried(redirected, 1)
  expect(await deliveryOf(redirected)).toMatchObject({ status: 'PENDING', log: [{ status: 302 }] })
  expect(elsewhere.connections).toBe(0)
  let written = 0
  here.answer = (response) => {
    const more = () => {
      while (!response.destroyed && written < 100_000_000) {
        written += 65_536
        if (!response.write('x\0'.repeat(32_768))) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  }
  const huge = await tested(leeds, id)
  await tried(huge, 1)
  expect((await deliveryOf(huge)).log[0]?.answer).toBe('x'.repeat(512))
  expect(written).toBeLessThan(20_000_000)
})

test('a message is sent again by hand under the same id; nobody else can have it sent', async () => {
  const { id } = await webhookOf(leeds)
  const deliveryId = await tested(leeds, id)
  await tried(deliveryId, 1)
  await unitOfWork(leeds, (work) => redeliver(work, { deliveryId }))
  await tried(deliveryId, 2)
  const ids = here.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
  await expect(unitOfWork(york, (work) => redeliver(work, { deliveryId }))).rejects.toThrow('There is no such delivery')
})

test('for a day after a rotation both the old and the new secret verify', async () => {
  const { id, secret } = await webhookOf(leeds)
  const rotated = await unitOfWork(leeds, (work) => rotateWebhookSecret(work, { webhookId: id }))
  await tried(await tested(leeds, id), 1)
  const [{ headers, body } = { headers: {}, body: '' }] = here.received
  for (const one of [secret, rotated.secret])
    expect(new Verifier(one).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'webhook.test' })
  await db.webhook.update({ where: { id }, data: { oldSecretUntil: new Date(Date.now() - 1) } })
  await tried(await tested(leeds, id), 1)
  const later = here.received[1]
  expect(() => new Verifier(secret).verify(later?.body ?? '', later?.headers as Record<string, string>)).toThrow()
})

const elsewhere =
  (...addresses: string[]): Reach['lookup'] =>
  (_name, _options, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )

test.each([
  ['a name of this machine', 'https://rebound.example', elsewhere('127.0.0.1')],
  ['a name of a private network', 'https://rebound.example', elsewhere('10.0.0.8')],
  ['a name of a metadata service', 'https://rebound.example', elsewhere('169.254.169.254')],
  [
    'a name with one public and one private address',
    'https://rebound.example',
    elsewhere('1.1.1.1', '::ffff:127.0.0.1'),
  ],
  ['a number', 'https://127.0.0.1', lookup],
  ['a number in another writing', 'https://0x7f000001', lookup],
  ['an IPv6 number', 'https://[::1]', lookup],
  ['an IPv4 number in IPv6', 'https://[::ffff:127.0.0.1]', lookup],
])('nothing is connected to through %s', async (_what, base, look) => {
  await sending({ reach: { ...toThePublic, lookup: look }, toLoopback: false })
  const { id } = await webhookOf(leeds, `${base}:${here.port}/`)
  const deliveryId = await tested(leeds, id)
  await tried(deliveryId, 1)
  expect((await deliveryOf(deliveryId)).log[0]).toMatchObject({ status: null, error: NOT_PUBLIC })
  expect(here.connections).toBe(0)
})

test('a name that changes its mind is judged at every sending, by the answer that is connected to', async () => {
  const answers = [['127.0.0.1'], ['10.0.0.8']]
  const reach: Reach = { ...toThisMachine, lookup: (...given) => elsewhere(...(answers.shift() ?? []))(...given) }
  await sending({ reach })
  const { id } = await webhookOf(leeds, `http://localhost:${here.port}/`)
  const deliveryId = await tested(leeds, id)
  await tried(deliveryId, 1)
  expect((await deliveryOf(deliveryId)).status).toBe('DELIVERED')
  await unitOfWork(leeds, (work) => redeliver(work, { deliveryId }))
  await tried(deliveryId, 2)
  expect((await deliveryOf(deliveryId)).log[1]).toMatchObject({ error: NOT_PUBLIC })
})

test('what was put down when a worker was killed is sent by the next, and nothing is put down twice', async () => {
  await stopAll()
  const { id } = await webhookOf(leeds, here.url, { kinds: ['NEED'] })
  const needIds = [await market.postedNeed(york), await market.postedNeed(york), await market.postedNeed(york)]
  await Promise.all([anotherSending({ lookEveryMs: 20 }), anotherSending({ lookEveryMs: 20 })])
  await eventually(() => expect(here.received).toHaveLength(3))
  await stopAll()
  await sending()
  await eventually(async () =>
    expect(await db.webhookDelivery.count({ where: { webhookId: id, status: 'DELIVERED' } })).toBe(3),
  )
  const told = here.received.map(({ body }) => JSON.parse(body).data.id)
  expect(told.sort()).toEqual(needIds.map((needId) => globalId('Need', needId)).sort())
})
