import type { Webhook, WebhookDelivery } from '../generated/prisma/client.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { nextTry, type Outcome, reasonToDisable, wentWell } from './webhook.ts'

/** Keeps what an attempt came to, and when the next is due. One that was noted by another worker meanwhile is left. */
export async function noteOutcome(
  work: Work,
  {
    delivery,
    webhook,
    outcome,
    chance,
  }: { delivery: WebhookDelivery; webhook: Webhook; outcome: Outcome; chance: number },
): Promise<void> {
  const isGood = wentWell(outcome)
  const disabledReason = reasonToDisable(webhook, outcome, work.now)
  const next = isGood || disabledReason ? null : nextTry(delivery.tries + 1, work.now, chance, outcome.retryAfterMs)
  const { count } = await work.tx.webhookDelivery.updateMany({
    where: { id: delivery.id, attempts: delivery.attempts },
    data: {
      attempts: { increment: 1 },
      tries: { increment: 1 },
      nextAttemptAt: next,
      status: isGood ? 'DELIVERED' : next ? 'PENDING' : 'FAILED',
    },
  })
  if (count === 0) return
  const { retryAfterMs: _, ...kept } = outcome
  await work.tx.webhookAttempt.create({ data: { deliveryId: delivery.id, at: work.now, ...kept } })
  if (isGood) await work.tx.webhook.updateMany({ where: { id: webhook.id }, data: { failingSince: null } })
  else await noteFailure(work, webhook, disabledReason)
}

async function noteFailure(work: Work, { id }: Webhook, disabledReason: string | null): Promise<void> {
  await work.tx.webhook.updateMany({ where: { id, failingSince: null }, data: { failingSince: work.now } })
  if (!disabledReason) return
  const { count } = await work.tx.webhook.updateMany({
    where: { id, disabledAt: null },
    data: { disabledAt: work.now, disabledReason, version: { increment: 1 } },
  })
  if (count > 0) work.record({ type: 'WebhookDisabled', webhookId: id })
}
