import { dayOf } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** A posted need whose latest acceptable start has passed lapses: nobody could join it in time. Returns how many did. */
export async function lapseNeeds(work: Work): Promise<number> {
  const lapsed = await work.tx.need.updateManyAndReturn({
    where: { status: 'POSTED', latestStartOn: { lt: dayOf(work.now) } },
    data: { status: 'LAPSED', updatedAt: work.now, version: { increment: 1 } },
    select: { id: true },
  })
  for (const { id: needId } of lapsed) work.record({ type: 'NeedLapsed', needId })
  return lapsed.length
}
