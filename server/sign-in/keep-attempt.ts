import type { Work } from '../platform/unit-of-work.ts'
import type { Attempt } from './openid-provider.ts'

/** Someone who does not come back from a provider within a quarter of an hour begins anew. */
const ATTEMPT_LASTS_MS = 15 * 60_000

/** Remembers, in the visit, what was agreed with a provider. One begun later takes its place. */
export async function keepAttempt(
  work: Work,
  { visitId, attempt }: { visitId: string; attempt: Attempt },
): Promise<void> {
  await work.tx.session.update({ where: { id: visitId }, data: { attempt: { ...attempt } } })
}

/** Takes back what was agreed with this provider: once, so that an answer cannot be played again. */
export async function takeAttempt(
  work: Work,
  { visitId, provider }: { visitId: string; provider: string },
): Promise<Attempt | undefined> {
  const [taken] = await work.tx.$queryRaw<{ attempt: Attempt | null }[]>`
    with before as (select id, attempt from session where id = ${visitId}::uuid for update)
    update session set attempt = null from before where session.id = before.id returning before.attempt`
  const attempt = taken?.attempt
  if (!attempt || attempt.provider !== provider) return undefined
  return work.now.getTime() - Date.parse(attempt.startedAt) < ATTEMPT_LASTS_MS ? attempt : undefined
}
