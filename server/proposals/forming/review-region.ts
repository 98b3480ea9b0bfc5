import { z } from 'zod'
import { REGIONS } from '../../classification/regions.ts'
import { actsAs, regionsCoordinatedBy } from '../../organisations/actor.ts'
import { allow, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { mayReview } from '../proposal-access.ts'

const ReviewRegionInput = z.object({
  region: z.enum(
    REGIONS.map(({ name }) => name),
    'Enter a region as authorities have it, like Yorkshire and The Humber',
  ),
  isReviewed: z.boolean(),
})

/**
 * A coordinator of a region says whether new suggestions that name one of its authorities are held for review. Those that
 * are held already stay so until they are released.
 */
export async function reviewRegion(work: Work, raw: unknown): Promise<string> {
  const { region, isReviewed } = valid(ReviewRegionInput, raw)
  const regions = regionsCoordinatedBy(work.actor)
  allow(mayReview(work.actor) && (regions === 'all' || regions.includes(region)), 'say what is reviewed in this region')
  const setting = { setById: actsAs(work.actor), setAt: work.now }
  if (isReviewed)
    await work.tx.reviewedRegion.upsert({ where: { region }, create: { region, ...setting }, update: setting })
  else await work.tx.reviewedRegion.deleteMany({ where: { region } })
  work.record({ type: 'RegionReviewChanged', region, isReviewed })
  return region
}
