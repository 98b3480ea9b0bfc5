import { z } from 'zod'
import { CHANGE_KINDS } from '../changes/change.ts'
import { standingOf } from '../changes/change-access.ts'
import { cursorNow } from '../changes/read-changes.ts'
import { allow, InvalidInput, NotFound, Refused, valid } from '../platform/errors.ts'
import { idOf, newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { lookUpOwner } from './find-owner.ts'
import { MOST_WEBHOOKS, problemWithUrl } from './webhook.ts'
import { mayKeepWebhooks, mayKeepWebhooksOf, type Owned } from './webhook-access.ts'
import { newSecret } from './webhook-secret.ts'

export const Kinds = z.array(z.enum(CHANGE_KINDS)).min(1, 'Choose at least one kind of thing to be told of')

const CreateWebhookInput = z.object({
  url: z.string().trim(),
  kinds: Kinds.nullish(),
  authorityId: z.unknown().optional(),
  toLoopback: z.boolean().default(false),
})

/** Someone sets up a webhook for themself, or an administrator for their authority. The secret is shown this once. */
export async function createWebhook(work: Work, raw: unknown): Promise<{ id: string; secret: string }> {
  const { url, kinds, authorityId, toLoopback } = valid(CreateWebhookInput, raw)
  refuseBadUrl(url, toLoopback)
  const owner = ownerFrom(work, authorityId)
  const reader = await lookUpOwner(work.tx, owner)
  if (!reader || standingOf(reader).tags.length === 0)
    throw new Refused(
      'NOTHING_TO_FOLLOW',
      'There is nothing you may follow: webhooks tell councils of needs and matches',
    )
  if ((await work.tx.webhook.count({ where: owner })) >= MOST_WEBHOOKS)
    throw new Refused('TOO_MANY_WEBHOOKS', `There are ${MOST_WEBHOOKS} webhooks already. Delete one you do not need`)
  const [id, secret] = [newId(), newSecret()]
  const cursor = await cursorNow(work.tx, reader, work.now)
  await work.tx.webhook.create({
    data: { id, ...owner, url, kinds: [...new Set(kinds ?? CHANGE_KINDS)], secret, cursor, createdAt: work.now },
  })
  work.record({ type: 'WebhookCreated', webhookId: id })
  return { id, secret }
}

export function refuseBadUrl(url: string, toLoopback: boolean): void {
  const problem = problemWithUrl(url, toLoopback)
  if (problem) throw new InvalidInput([{ field: 'url', message: problem }])
}

function ownerFrom({ actor }: Work, rawAuthorityId: unknown): Owned {
  if (rawAuthorityId == null) {
    allow(mayKeepWebhooks(actor) && actor.personId !== null, 'set up a webhook')
    return { personId: actor.personId, authorityId: null }
  }
  const authorityId = idOf('authority', rawAuthorityId)
  if (!mayKeepWebhooksOf(actor, authorityId)) throw new NotFound('authority whose webhooks you look after')
  return { personId: null, authorityId }
}
