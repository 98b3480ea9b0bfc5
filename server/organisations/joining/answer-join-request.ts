import type { JoinRequest, JoinRequestStatus } from '../../generated/prisma/client.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { wasChanged } from '../expect-version.ts'

/** Saves the answer to a request, if nobody has answered it since it was read. */
export async function answerJoinRequest(
  work: Work,
  { id, version }: JoinRequest,
  status: JoinRequestStatus,
  reason: string | null = null,
): Promise<void> {
  const data = { status, reason, answeredAt: work.now, answeredById: work.actor.personId, version: version + 1 }
  const where = { id, version, status: 'OPEN' as const }
  wasChanged('request', await work.tx.joinRequest.updateMany({ where, data }))
}
