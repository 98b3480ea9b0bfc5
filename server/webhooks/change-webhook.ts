import { z } from 'zod'
import type { Prisma, Webhook } from '../generated/prisma/client.ts'
import { Refused, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { Kinds, refuseBadUrl } from './create-webhook.ts'
import { findWebhook } from './find-webhook.ts'
import { BY_HAND, OLD_SECRET_MS } from './webhook.ts'
import { newSecret } from './webhook-secret.ts'

const UpdateWebhookInput = z.object({
  webhookId: z.unknown(),
  expectedVersion: z.int().nullish(),
  url: z.string().trim().nullish(),
  kinds: Kinds.nullish(),
  isEnabled: z.boolean().nullish(),
  toLoopback: z.boolean().default(false),
})

/** Whoever looks after a webhook changes its address or kinds, disables it, or enables it again. */
export async function updateWebhook(work: Work, raw: unknown): Promise<string> {
  const { webhookId, expectedVersion, url, kinds, isEnabled, toLoopback } = valid(UpdateWebhookInput, raw)
  const webhook = await findWebhook(work, webhookId)
  if (url) refuseBadUrl(url, toLoopback)
  await write(work, webhook, expectedVersion, {
    ...(url ? { url } : {}),
    ...(kinds ? { kinds: [...new Set(kinds)] } : {}),
    ...(isEnabled === true ? { disabledAt: null, disabledReason: null, failingSince: null } : {}),
    ...(isEnabled === false ? { disabledAt: work.now, disabledReason: BY_HAND } : {}),
  })
  work.record({ type: isEnabled === false ? 'WebhookDisabled' : 'WebhookChanged', webhookId: webhook.id })
  return webhook.id
}

const WebhookInput = z.object({ webhookId: z.unknown(), expectedVersion: z.int().nullish() })

/** A new secret, shown this once; for a day requests are signed with the old one as well. */
export async function rotateWebhookSecret(work: Work, raw: unknown): Promise<{ id: string; secret: string }> {
  const { webhookId, expectedVersion } = valid(WebhookInput, raw)
  const webhook = await findWebhook(work, webhookId)
  const secret = newSecret()
  const oldSecretUntil = new Date(work.now.getTime() + OLD_SECRET_MS)
  await write(work, webhook, expectedVersion, { secret, oldSecret: webhook.secret, oldSecretUntil })
  work.record({ type: 'WebhookChanged', webhookId: webhook.id })
  return { id: webhook.id, secret }
}

/** The webhook goes, and its log with it. */
export async function deleteWebhook(work: Work, raw: unknown): Promise<string> {
  const { webhookId } = valid(WebhookInput, raw)
  const { id } = await findWebhook(work, webhookId)
  await work.tx.webhook.delete({ where: { id } })
  work.record({ type: 'WebhookRemoved', webhookId: id })
  return id
}

async function write(
  { tx }: Work,
  { id, version }: Webhook,
  expected: number | null | undefined,
  data: Prisma.WebhookUncheckedUpdateManyInput,
): Promise<void> {
  const where = { id, version: expected ?? version }
  const { count } = await tx.webhook.updateMany({ where, data: { ...data, version: version + 1 } })
  if (count === 0)
    throw new Refused('CHANGED_MEANWHILE', 'Someone else changed this webhook since you read it. Read it again')
}
