import type { Work } from '../platform/unit-of-work.ts'
import { REMINDER_DAYS } from './api-token.ts'

/** Tells once of each token that ends within a fortnight, unless it was made for no longer than that. */
export async function remindOfExpiringTokens(work: Work): Promise<void> {
  const soon = await work.tx.$queryRaw<{ id: string }[]>`
    update api_token set reminded_at = ${work.now}
    where reminded_at is null and revoked_at is null and expires_at > ${work.now}
      and expires_at <= ${work.now}::timestamptz + make_interval(days => ${REMINDER_DAYS})
      and expires_at > created_at + make_interval(days => ${REMINDER_DAYS})
    returning id`
  for (const { id: tokenId } of soon) work.record({ type: 'TokenExpiring', tokenId })
}
