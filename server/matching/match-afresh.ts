import { OPEN_STATUSES } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { ENGINE_VERSION } from './engine/engine.ts'

/** Few enough that one round is done before the next begins. */
const AT_A_TIME = 2_000
const AN_HOUR_MS = 3_600_000

/**
 * Open needs that an older engine matched, or that nobody matched within the hour, are called up, the oldest first and
 * once for each engine: what cannot be matched is parked, and not tried for ever. Returns how many were called up.
 */
export async function matchAfresh(work: Work): Promise<number> {
  const due = await work.tx.need.findMany({
    where: {
      status: { in: [...OPEN_STATUSES] },
      AND: [
        { OR: [{ calledUpBy: null }, { calledUpBy: { not: ENGINE_VERSION } }] },
        {
          OR: [
            { matchedBy: { not: ENGINE_VERSION } },
            { matchedBy: null, postedAt: { lt: new Date(work.now.getTime() - AN_HOUR_MS) } },
          ],
        },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: AT_A_TIME,
  })
  const ids = due.map(({ id }) => id)
  await work.tx.need.updateMany({ where: { id: { in: ids } }, data: { calledUpBy: ENGINE_VERSION } })
  for (const needId of ids) work.record({ type: 'MatchingDue', needId })
  return ids.length
}
