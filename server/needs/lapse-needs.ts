import { dayOf } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** A posted need whose latest acceptable start has passed lapses: nobody could join it in time. Returns how many did. */
export async function lapseNeeds(work: Work): Promise<number> {
  const today = dayOf(work.now)
  const overdue = await work.tx.need.findMany({
    where: { status: 'POSTED', latestStartOn: { lt: today } },
    select: { id: true },
    take: 500,
  })
  const ids = overdue.map(({ id }) => id)
  await work.tx.need.updateMany({
    where: { id: { in: ids }, status: 'POSTED' },
    data: { status: 'LAPSED', updatedAt: work.now, version: { increment: 1 } },
  })
  for (const needId of ids) work.record({ type: 'NeedLapsed', needId })
  return ids.length
}
