import { OPEN_STATUSES } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { ENGINE_VERSION } from './engine/engine.ts'

/** Few enough that one round is done before the next begins. */
const AT_A_TIME = 2_000

/** Open needs that an older engine matched are due again, the oldest first. Returns how many were called up. */
export async function matchAfresh(work: Work): Promise<number> {
  const due = await work.tx.need.findMany({
    where: { status: { in: [...OPEN_STATUSES] }, matchedBy: { not: ENGINE_VERSION } },
    select: { id: true },
    orderBy: { matchedAt: 'asc' },
    take: AT_A_TIME,
  })
  for (const { id } of due) work.record({ type: 'MatchingDue', needId: id })
  return due.length
}
