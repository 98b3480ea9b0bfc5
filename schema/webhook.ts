import type { ChangeKind as Kind } from '../server/changes/change.ts'
import type { WebhookDelivery as DeliveryRow, Webhook as WebhookRow } from '../server/generated/prisma/client.ts'
import * as enums from '../server/generated/prisma/enums.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { deleteWebhook, rotateWebhookSecret, updateWebhook } from '../server/webhooks/change-webhook.ts'
import { createWebhook } from '../server/webhooks/create-webhook.ts'
import { messageIdOf } from '../server/webhooks/message.ts'
import { redeliver, testWebhook } from '../server/webhooks/send-again.ts'
import type { ToldChange } from '../server/webhooks/webhook.ts'
import { visibleWebhooks } from '../server/webhooks/webhook-access.ts'
import { Authority } from './authority.ts'
import { builder, type Context, pageComplexity } from './builder.ts'
import { ChangeKind } from './change.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { reread } from './reread.ts'

const DeliveryStatus = builder.enumType(enums.WebhookDeliveryStatus, {
  name: 'WebhookDeliveryStatus',
  description: 'Whether a message has arrived, is still tried, or was given up.',
})

const Message = builder.enumType(enums.WebhookMessage, {
  name: 'WebhookMessage',
  description:
    'Tells of a change; tells to read `changes` from the start, as what its owner may see has changed; or is a test.',
})

export const Webhook = builder.prismaNode('Webhook', {
  description: 'An address that is told of changes by signed requests, after the Standard Webhooks specification.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleWebhooks(actor)] }),
  fields: (t) => ({
    authority: t.relation('authority', {
      nullable: true,
      description: 'The authority it belongs to; null when it is your own.',
    }),
    url: t.exposeString('url', { description: 'Where messages go.' }),
    kinds: t.field({
      type: [ChangeKind],
      description: 'The kinds of thing it is told of.',
      resolve: ({ kinds }) => kinds as Kind[],
    }),
    oldSecretUntil: t.expose('oldSecretUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until then requests are signed with the secret before the last rotation too.',
    }),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when no message has arrived; after five days the webhook is disabled.',
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is not sent to.',
    }),
    disabledReason: t.exposeString('disabledReason', { nullable: true, description: 'Why it is not sent to.' }),
    version: t.exposeInt('version', { description: 'Give this as `expectedVersion` to change what you read.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was set up.' }),
  }),
})

builder.prismaObject('WebhookAttempt', {
  description: 'What came of one attempt to deliver a message.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    ms: t.exposeInt('ms', { description: 'How long it took, in milliseconds.' }),
    status: t.exposeInt('status', { nullable: true, description: 'The HTTP status of the answer.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'The beginning of the answer, at most 1 KB.' }),
    error: t.exposeString('error', { nullable: true, description: 'Why there was no answer.' }),
  }),
})

/** The last attempts of a message are the telling ones. */
const SHOWN_ATTEMPTS = 20

const Delivery = builder.prismaNode('WebhookDelivery', {
  description: 'A message to a webhook, with what came of it.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), webhook: visibleWebhooks(actor) }),
  fields: (t) => ({
    messageId: t.string({
      description: 'The header `webhook-id`: the same at every attempt.',
      select: { id: true },
      resolve: messageIdOf,
    }),
    message: t.expose('sort', { type: Message, description: 'What sort of message.' }),
    kind: t.field({
      type: ChangeKind,
      nullable: true,
      description: 'The kind of thing it tells of.',
      select: { change: true },
      resolve: ({ change }) => (change as unknown as ToldChange | null)?.kind ?? null,
    }),
    status: t.expose('status', { type: DeliveryStatus, description: 'Whether it has arrived.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was sent.' }),
    nextAttemptAt: t.expose('nextAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is sent next.',
    }),
    log: t.relation('log', {
      description: 'The last 20 attempts, newest first.',
      query: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: SHOWN_ATTEMPTS },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was put down to be sent.' }),
  }),
})

builder.queryField('webhooks', (t) =>
  t.connection(
    {
      type: Webhook,
      nullable: true,
      complexity: pageComplexity,
      description: 'Your webhooks, and those of authorities you administer, newest first.',
      authScopes: { mayRead: true },
      resolve: (_root, args, context, info) =>
        keysetPage<WebhookRow>(args, { by: 'createdAt', direction: 'desc', holds: 'instant' }, (page) =>
          context.db.webhook.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { AND: [visibleWebhooks(context.actor), page.where] },
          }),
        ),
    },
    { name: 'WebhookConnection' },
    { name: 'WebhookEdge' },
  ),
)

builder.queryField('webhookDeliveries', (t) =>
  t.connection(
    {
      type: Delivery,
      nullable: true,
      complexity: pageComplexity,
      description: 'What was sent to a webhook of yours and what came of it, newest first; kept for 30 days.',
      authScopes: { mayRead: true },
      args: {
        webhookId: t.arg.globalID({ for: Webhook, required: true, description: 'The webhook.' }),
        status: t.arg({ type: DeliveryStatus, description: 'Only messages of this status.' }),
      },
      resolve: (_root, { webhookId, status, ...args }, context, info) =>
        keysetPage<DeliveryRow>(args, { by: 'createdAt', direction: 'desc', holds: 'instant' }, (page) =>
          context.db.webhookDelivery.findMany({
            ...selectionOf(context, info),
            ...page,
            where: {
              webhookId: onlyId(webhookId.id).id,
              AND: [{ webhook: visibleWebhooks(context.actor) }, page.where, status ? { status } : {}],
            },
          }),
        ),
    },
    { name: 'WebhookDeliveryConnection' },
    { name: 'WebhookDeliveryEdge' },
  ),
)

const WithSecret = builder.objectRef<{ id: string; secret: string }>('WebhookWithSecret').implement({
  description: 'A webhook and its secret, which is shown this once.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description: 'Verify signatures with it: `whsec_` and base 64. Keep it safe.',
      extensions: { needsNoReading: true },
    }),
    webhook: t.prismaField({
      type: Webhook,
      description: 'The webhook.',
      extensions: { needsNoReading: true },
      resolve: (query, { id }, _args, { db }) =>
        reread(query, (some) => db.webhook.findUnique({ ...some, where: { id } })),
    }),
  }),
})

async function act(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await context.unitOfWork(context.actor, verb)
  return reread(query, (some) => context.db.webhook.findUnique({ ...some, where: { id } }))
}

async function sendBy(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await context.unitOfWork(context.actor, verb)
  return reread(query, (some) => context.db.webhookDelivery.findUnique({ ...some, where: { id } }))
}

builder.mutationFields((t) => {
  const one = {
    webhookId: t.arg.globalID({ for: Webhook, required: true, description: 'The webhook.' }),
    expectedVersion: t.arg.int({ description: 'Only if it is still as you read it.' }),
  }
  const kinds = (when: string) =>
    t.arg({ type: [ChangeKind], description: `The kinds of thing to be told of; ${when} when left out.` })
  return {
    createWebhook: t.field({
      type: WithSecret,
      description: 'Sets up a webhook for yourself or for an authority you administer.',
      authScopes: { mayWrite: true },
      extensions: { answersOnce: true },
      errors: refusals,
      args: {
        url: t.arg.string({ required: true, description: 'Where messages go: an address that begins with https://.' }),
        kinds: kinds('all'),
        authorityId: t.arg.globalID({ for: Authority, description: 'The authority it is for; you when left out.' }),
      },
      resolve: (_root, { authorityId, ...input }, { actor, unitOfWork, webhooksToLoopback: toLoopback }) =>
        unitOfWork(actor, (work) => createWebhook(work, { ...input, authorityId: authorityId?.id, toLoopback })),
    }),
    updateWebhook: t.prismaField({
      type: Webhook,
      description: 'Changes the address or kinds of a webhook, disables it, or enables it again.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...one,
        url: t.arg.string({ description: 'Where messages go from now on.' }),
        kinds: kinds('as before'),
        isEnabled: t.arg.boolean({ description: 'Whether messages are sent; as before when left out.' }),
      },
      resolve: (query, _root, { webhookId, ...input }, context) =>
        act(context, query, (work) =>
          updateWebhook(work, { ...input, webhookId: webhookId.id, toLoopback: context.webhooksToLoopback }),
        ),
    }),
    rotateWebhookSecret: t.field({
      type: WithSecret,
      description: 'Gives a webhook a new secret. For 24 hours requests are signed with the old one as well.',
      authScopes: { mayWrite: true },
      extensions: { answersOnce: true },
      errors: refusals,
      args: one,
      resolve: (_root, { webhookId, expectedVersion }, { actor, unitOfWork }) =>
        unitOfWork(actor, (work) => rotateWebhookSecret(work, { webhookId: webhookId.id, expectedVersion })),
    }),
    deleteWebhook: t.boolean({
      description: 'Deletes a webhook and its log.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { webhookId: one.webhookId },
      resolve: async (_root, { webhookId }, { actor, unitOfWork }) => {
        await unitOfWork(actor, (work) => deleteWebhook(work, { webhookId: webhookId.id }))
        return true
      },
    }),
    testWebhook: t.prismaField({
      type: Delivery,
      description: 'Sends a webhook a message that says nothing, to see whether it arrives.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { webhookId: one.webhookId },
      resolve: (query, _root, { webhookId }, context) =>
        sendBy(context, query, (work) => testWebhook(work, { webhookId: webhookId.id })),
    }),
    redeliver: t.prismaField({
      type: Delivery,
      description: 'Sends a message again, under the same id.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { deliveryId: t.arg.globalID({ for: Delivery, required: true, description: 'The message.' }) },
      resolve: (query, _root, { deliveryId }, context) =>
        sendBy(context, query, (work) => redeliver(work, { deliveryId: deliveryId.id })),
    }),
  }
})
