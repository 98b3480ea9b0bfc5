import type { TimedVerb } from '../timed-verb.ts'

const KEPT_MS = 30 * 24 * 60 * 60 * 1_000

/** Every night, messages to webhooks that arrived or were given up, and were put down 30 days ago or more, are cleared. */
export const clearWebhookLogs: TimedVerb = {
  name: 'clearWebhookLogs',
  pattern: '50 3 * * *',
  run: async ({ tx, now }) => {
    const createdAt = { lt: new Date(now.getTime() - KEPT_MS) }
    await tx.webhookDelivery.deleteMany({ where: { status: { not: 'PENDING' }, createdAt } })
  },
}
