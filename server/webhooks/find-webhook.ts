import type { Webhook } from '../generated/prisma/client.ts'
import { allow, NotFound } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { mayKeepWebhooks, visibleWebhooks } from './webhook-access.ts'

/** A webhook the actor looks after, to change it; throws NotFound for one that is missing or another's. */
export async function findWebhook(work: Work, rawId: unknown): Promise<Webhook> {
  allow(mayKeepWebhooks(work.actor), 'look after webhooks')
  const webhook = await work.tx.webhook.findFirst({
    where: { AND: [{ id: idOf('webhook', rawId) }, visibleWebhooks(work.actor)] },
  })
  if (!webhook) throw new NotFound('webhook')
  return webhook
}
