import type { ChangeKind } from '../changes/change.ts'
import { cursorNow, readChanges } from '../changes/read-changes.ts'
import type { Prisma, Webhook } from '../generated/prisma/client.ts'
import type { Actor } from '../organisations/actor.ts'
import { Refused } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { lookUpOwner } from './find-owner.ts'

const AT_A_TIME = 100

/**
 * Puts down a message for each change that a webhook has not been told of, and how far it has been told, at once: none is
 * left out or put down twice. Answers whether there is more to look for soon.
 */
export async function noteChanges(work: Work, webhookId: string): Promise<'more' | 'pending' | 'done'> {
  const webhook = await lockedWebhook(work, webhookId)
  const owner = webhook && (await lookUpOwner(work.tx, webhook))
  if (!webhook || !owner) return 'done'
  const page = await readOn(work, webhook, owner)
  if (!page) return 'more'
  const messages = page.changes.map(
    ({ changedAt, ...change }): Prisma.WebhookDeliveryCreateManyInput => ({
      webhookId,
      sort: 'CHANGE',
      change: { ...change, changedAt: changedAt.toISOString() },
      nextAttemptAt: work.now,
      createdAt: work.now,
    }),
  )
  if (messages.length > 0) await work.tx.webhookDelivery.createMany({ data: messages })
  await work.tx.webhook.update({ where: { id: webhookId }, data: { cursor: page.cursor } })
  if (page.hasMore) return 'more'
  return page.isPending ? 'pending' : 'done'
}

/** Another worker may be at it. */
async function lockedWebhook({ tx }: Work, id: string): Promise<Webhook | null> {
  const free = await tx.$queryRaw<{ id: string }[]>`
    select id from webhook where id = ${id}::uuid and disabled_at is null for update skip locked`
  return free.length > 0 ? tx.webhook.findUnique({ where: { id } }) : null
}

/** Undefined when the owner sees other things than before: the receiver is told to start again, from now on. */
async function readOn(work: Work, webhook: Webhook, owner: Actor) {
  try {
    const kinds = webhook.kinds as ChangeKind[]
    return await readChanges(work.tx, owner, { after: webhook.cursor, first: AT_A_TIME, kinds }, work.now)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const cursor = await cursorNow(work.tx, owner, work.now)
    await work.tx.webhook.update({ where: { id: webhook.id }, data: { cursor } })
    await work.tx.webhookDelivery.create({
      data: { webhookId: webhook.id, sort: 'START_AGAIN', nextAttemptAt: work.now, createdAt: work.now },
    })
    return undefined
  }
}
