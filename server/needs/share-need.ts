import { z } from 'zod'
import { SharingTier } from '../generated/prisma/enums.ts'
import { allow, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { changeNeed, expectVersion } from './change-need.ts'
import { findNeed } from './find-need.ts'
import { namePartners, Partners } from './name-partners.ts'
import { refusalToEdit } from './need.ts'
import { mayEdit } from './need-access.ts'

const ShareNeedInput = z.object({
  needId: z.unknown(),
  expectedVersion: z.int().nullish(),
  sharing: z.enum(SharingTier, 'Choose DRAFT, PARTNERS, REGION or COUNCILS'),
  partnerIds: Partners.default([]),
  mayBeCounted: z.boolean(),
})

/** An officer changes who sees a posted need, and whether it may be counted in aggregated demand. */
export async function shareNeed(work: Work, raw: unknown): Promise<string> {
  const { needId, expectedVersion, sharing, partnerIds, mayBeCounted } = valid(ShareNeedInput, raw)
  const need = await findNeed(work, needId)
  allow(mayEdit(work.actor, need), 'share this need', { needId: need.id })
  refuseIf(refusalToEdit(need))
  expectVersion(need, expectedVersion)
  await changeNeed(work, need, { sharing, mayBeCounted, updatedAt: work.now })
  await namePartners(work, need, sharing, partnerIds)
  work.record({ type: 'NeedShared', needId: need.id, from: need.sharing, to: sharing })
  return need.id
}
