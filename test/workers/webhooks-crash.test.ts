import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { Webhook as Verifier } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { createWebhook } from '../../server/webhooks/create-webhook.ts'
import { testWebhook } from '../../server/webhooks/send-again.ts'
import { marketplace } from '../support/marketplace.ts'
import { receiver } from '../support/receiver.ts'
import type { Address } from '../support/worker-process.ts'
import { eventually, onEachBackend } from './workbench.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const leeds = await market.officer('leeds')

const startTelling = (address: Address) => {
  const child = fork(join(import.meta.dirname, '../support/telling-worker.ts'), [JSON.stringify(address)])
  const ended = once(child, 'exit')
  return {
    ready: Promise.race([once(child, 'message'), ended]),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

onEachBackend(({ redisUrl }) => {
  test('a sender killed in the middle of a delivery: another delivers it under the same id, and logs it once', async () => {
    const here = await receiver()
    const reached = Promise.withResolvers<null>()
    here.answer = () => void reached.resolve(null) // and no answer: the message is on its way for as long as the sender lives
    const address = { databaseUrl: market.url, redisUrl, prefix: `test-${randomBytes(6).toString('hex')}` }
    const victim = startTelling(address)
    await victim.ready
    const { id, secret } = await unitOfWork(leeds, (work) => createWebhook(work, { url: here.url, toLoopback: true }))
    const deliveryId = await unitOfWork(leeds, (work) => testWebhook(work, { webhookId: id }))
    await reached.promise
    await victim.kill()
    const found = () =>
      db.webhookDelivery.findUniqueOrThrow({ where: { id: deliveryId }, include: { log: true, webhook: true } })
    expect(await found()).toMatchObject({ status: 'PENDING', attempts: 0, log: [] })

    here.answer = (response) => void response.writeHead(204).end()
    const heir = startTelling(address)
    await eventually(async () => expect((await found()).status).toBe('DELIVERED'))
    await heir.kill()
    expect(await found()).toMatchObject({
      attempts: 1,
      log: [{ status: 204, error: null }],
      webhook: { failingSince: null },
    })
    expect(here.received.length).toBeGreaterThanOrEqual(2)
    expect(new Set(here.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    for (const { headers, body } of here.received)
      expect(new Verifier(secret).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'webhook.test',
      })
    await db.webhook.delete({ where: { id } })
  })
})
