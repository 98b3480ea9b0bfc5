import type { TimedVerb } from '../timed-verb.ts'

const KEPT_MS = 48 * 60 * 60 * 1_000

/** Every hour, Idempotency-Keys used two days ago or more: clients are promised a day. */
export const forgetIdempotencyKeys: TimedVerb = {
  name: 'forgetIdempotencyKeys',
  pattern: '27 * * * *',
  run: async ({ tx, now }) => {
    await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } })
  },
}
