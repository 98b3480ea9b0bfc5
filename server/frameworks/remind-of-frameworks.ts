import { addMonths, dayOf } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { reopeningsDue } from '../rules/framework-terms.ts'

/** Months before a framework's end, and before an open one must be awarded again, at which it is told. */
const MONTHS_BEFORE = [3, 6, 12, 18] as const

/**
 * Tells of frameworks that end, or must be awarded again, within 18, 12, 6 and 3 months: each once, and only the nearest
 * of those that have passed, so that one entered late is not told of four times. An extended one is told of again.
 */
export async function remindOfFrameworks(work: Work): Promise<void> {
  const today = dayOf(work.now)
  const farthest = addMonths(today, Math.max(...MONTHS_BEFORE))
  const running = await work.tx.framework.findMany({
    where: { endedAt: null, endsOn: { gte: today }, OR: [{ endsOn: { lte: farthest } }, { kind: 'OPEN' }] },
    select: { id: true, kind: true, isSingleSupplier: true, awardedOn: true, endsOn: true },
    orderBy: { id: 'asc' },
  })
  for (const { id, kind, isSingleSupplier, awardedOn, endsOn } of running) {
    await tellOnce(work, 'FrameworkEnding', id, endsOn)
    const reopenings = kind === 'OPEN' ? reopeningsDue(awardedOn, isSingleSupplier) : []
    for (const on of reopenings) if (on < endsOn) await tellOnce(work, 'FrameworkReopening', id, on)
  }
}

async function tellOnce(
  work: Work,
  type: 'FrameworkEnding' | 'FrameworkReopening',
  frameworkId: string,
  on: Date,
): Promise<void> {
  const today = dayOf(work.now)
  const months = MONTHS_BEFORE.find((before) => addMonths(on, -before) <= today)
  if (months === undefined || on < today) return
  const { count } = await work.tx.frameworkReminder.createMany({
    data: [{ frameworkId, on, months }],
    skipDuplicates: true,
  })
  if (count > 0) work.record({ type, frameworkId, months })
}
