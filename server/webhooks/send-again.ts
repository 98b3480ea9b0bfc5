import { z } from 'zod'
import { NotFound, refuseIf, valid } from '../platform/errors.ts'
import { idOf, newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findWebhook } from './find-webhook.ts'
import { refusalToSend } from './webhook.ts'
import { visibleWebhooks } from './webhook-access.ts'

const RedeliverInput = z.object({ deliveryId: z.unknown() })

/** A message is sent again under the same id, with all its attempts, whatever became of it before. */
export async function redeliver(work: Work, raw: unknown): Promise<string> {
  const { deliveryId } = valid(RedeliverInput, raw)
  const delivery = await work.tx.webhookDelivery.findFirst({
    where: { AND: [{ id: idOf('delivery', deliveryId) }, { webhook: visibleWebhooks(work.actor) }] },
    select: { id: true, webhookId: true },
  })
  if (!delivery) throw new NotFound('delivery')
  refuseIf(refusalToSend(await findWebhook(work, delivery.webhookId)))
  await work.tx.webhookDelivery.update({
    where: { id: delivery.id },
    data: { status: 'PENDING', tries: 0, nextAttemptAt: work.now },
  })
  return delivery.id
}

const TestWebhookInput = z.object({ webhookId: z.unknown() })

/** A message that says nothing is sent, to see whether it arrives. */
export async function testWebhook(work: Work, raw: unknown): Promise<string> {
  const { webhookId } = valid(TestWebhookInput, raw)
  const webhook = await findWebhook(work, webhookId)
  refuseIf(refusalToSend(webhook))
  const id = newId()
  await work.tx.webhookDelivery.create({
    data: { id, webhookId: webhook.id, sort: 'TEST', nextAttemptAt: work.now, createdAt: work.now },
  })
  return id
}
