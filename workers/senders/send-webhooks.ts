import { Webhook as Signer } from 'standardwebhooks'
import type { Dispatcher } from 'undici'
import { CHANGES_TOPIC } from '../../server/changes/follow-changes.ts'
import { shownAmong } from '../../server/changes/read-changes.ts'
import type { Webhook, WebhookDelivery } from '../../server/generated/prisma/client.ts'
import { system } from '../../server/organisations/actor.ts'
import { makeBell } from '../../server/platform/bell.ts'
import type { Database } from '../../server/platform/database.ts'
import type { Live } from '../../server/platform/live.ts'
import type { Log } from '../../server/platform/log.ts'
import { retrying } from '../../server/platform/parked-jobs.ts'
import type { Queues, WorkerChoices } from '../../server/platform/queue.ts'
import { sparingly } from '../../server/platform/sparingly.ts'
import type { UnitOfWork } from '../../server/platform/unit-of-work.ts'
import { lookUpOwner } from '../../server/webhooks/find-owner.ts'
import { bodyOf, messageIdOf } from '../../server/webhooks/message.ts'
import { noteChanges } from '../../server/webhooks/note-changes.ts'
import { noteOutcome } from '../../server/webhooks/note-outcome.ts'
import { type Outcome, problemWithUrl, type ToldChange } from '../../server/webhooks/webhook.ts'
import { attempt } from '../attempt.ts'
import type { Running } from '../relay.ts'
import { guardedConnections, type Reach } from './guarded-connections.ts'
import { postMessage } from './post-message.ts'

export interface SenderChoices {
  readonly db: Database
  readonly unitOfWork: UnitOfWork
  readonly queues: Queues
  readonly live: Pick<Live, 'subscribe'>
  readonly log: Log
  readonly reach: Reach
  /** For development: plain HTTP to this machine. */
  readonly toLoopback: boolean
  readonly timeoutMs?: number
  readonly lookEveryMs?: number
  readonly worker?: WorkerChoices
}

const QUEUE = 'webhooks'
const AT_A_TIME = 200

interface DeliveryJob {
  readonly deliveryId: string
  /** Which attempt this is: one that was made meanwhile is not made again. */
  readonly attempts: number
}

/**
 * Tells webhooks of changes: puts down what is to be sent, hands to the queue what is due, and sends it. What is due is
 * known from the database, so a lost job or a killed worker costs a little time; a message may come twice under one id.
 */
export async function startSendingWebhooks(choices: SenderChoices): Promise<Running> {
  const { queues, live, lookEveryMs = 5_000 } = choices
  const bell = makeBell()
  const stopping = new AbortController()
  const complain = sparingly((error) =>
    choices.log.warn({ err: error }, 'webhooks could not be looked up; trying again'),
  )
  const dispatcher = guardedConnections(choices.reach)
  const sender = queues.worker<DeliveryJob>(
    QUEUE,
    (job, token) => attempt(job, token, choices, () => send(job.data, dispatcher, choices)),
    { concurrency: 8, ...choices.worker },
  )
  const hints = live.subscribe(CHANGES_TOPIC, stopping.signal)
  const hearing = (async () => {
    for await (const _ of hints) bell.ring()
  })()

  async function lookUntilStopped(): Promise<void> {
    while (!stopping.signal.aborted) {
      const soon = await lookOnce(choices).catch((error: unknown) => complain(error))
      await bell.wait(soon ? Math.min(500, lookEveryMs) : lookEveryMs)
    }
  }

  const looking = lookUntilStopped()
  await sender.waitUntilReady()
  return {
    stop: async () => {
      stopping.abort()
      bell.ring()
      await Promise.allSettled([looking, hearing])
      await sender.close()
      await dispatcher.destroy()
    },
  }
}

/** Puts down what every webhook is to be told, and queues what is due; answers whether to look again soon. */
export async function lookOnce({ db, unitOfWork, queues }: Pick<SenderChoices, 'db' | 'unitOfWork' | 'queues'>) {
  const webhooks = await db.webhook.findMany({ where: { disabledAt: null }, select: { id: true } })
  let soon = false
  for (const { id } of webhooks) {
    const left = await unitOfWork(system, (work) => noteChanges(work, id))
    soon ||= left !== 'done'
  }
  const due = await db.webhookDelivery.findMany({
    where: { status: 'PENDING', nextAttemptAt: { lte: new Date() }, webhook: { disabledAt: null } },
    select: { id: true, attempts: true },
    orderBy: { nextAttemptAt: 'asc' },
    take: AT_A_TIME,
  })
  // the same job under the same id is added once
  await queues.queue(QUEUE).addBulk(
    due.map(({ id, attempts }) => ({
      name: 'sendWebhook',
      data: { deliveryId: id, attempts } satisfies DeliveryJob,
      opts: { ...retrying(), jobId: `${id}.${attempts}` },
    })),
  )
  return soon || due.length === AT_A_TIME
}

type Loaded = WebhookDelivery & { webhook: Webhook }

async function send(
  { deliveryId, attempts }: DeliveryJob,
  dispatcher: Dispatcher,
  choices: SenderChoices,
): Promise<void> {
  const { db, unitOfWork } = choices
  const delivery = await db.webhookDelivery.findUnique({ where: { id: deliveryId }, include: { webhook: true } })
  if (delivery?.status !== 'PENDING' || delivery.attempts !== attempts || delivery.webhook.disabledAt) return
  const outcome = await sent(delivery, dispatcher, choices)
  await unitOfWork(system, (work) =>
    noteOutcome(work, { delivery, webhook: delivery.webhook, outcome, chance: Math.random() }),
  )
}

async function sent(
  delivery: Loaded,
  dispatcher: Dispatcher,
  { db, toLoopback, timeoutMs }: SenderChoices,
): Promise<Outcome> {
  const { webhook } = delivery
  const unsent = (error: string): Outcome => ({ status: null, answer: null, error, ms: 0 })
  const owner = await lookUpOwner(db, webhook)
  if (!owner) return unsent('Its owner is no longer here')
  const problem = problemWithUrl(webhook.url, toLoopback)
  if (problem) return unsent(problem)
  const change = delivery.change as unknown as ToldChange | null
  const shown = change ? await shownAmong(db, owner, [change]) : new Set()
  const body = bodyOf(delivery, change !== null && shown.has(change.id))
  return postMessage(dispatcher, { url: webhook.url, body, headers: signed(delivery, body, new Date()) }, timeoutMs)
}

/** The headers of the Standard Webhooks specification; while a secret is rotated, a signature of each. */
function signed(delivery: Loaded, body: string, now: Date): Record<string, string> {
  const { secret, oldSecret, oldSecretUntil } = delivery.webhook
  const id = messageIdOf(delivery)
  const secrets = [secret, ...(oldSecret && oldSecretUntil && oldSecretUntil > now ? [oldSecret] : [])]
  return {
    'content-type': 'application/json',
    'user-agent': 'Commonlot',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': secrets.map((one) => new Signer(one).sign(id, now, body)).join(' '),
  }
}
