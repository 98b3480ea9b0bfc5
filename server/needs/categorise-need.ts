import type { Work } from '../platform/unit-of-work.ts'

/** Puts a need in a category read from its own words, unless an officer chose one. Changes nothing else of it. */
export async function categoriseNeed(work: Work, needId: string, categorySlug: string | null): Promise<void> {
  await work.tx.need.updateMany({
    where: { id: needId, categoryChosenBy: { not: 'OFFICER' } },
    data: { categorySlug, categoryChosenBy: categorySlug ? 'ENGINE' : 'NOBODY' },
  })
}
