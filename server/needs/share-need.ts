import { z } from 'zod'
import { SharingTier } from '../generated/prisma/enums.ts'
import { allow, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { changeNeed, expectVersion } from './change-need.ts'
import { findNeed } from './find-need.ts'
import { Partners } from './name-partners.ts'
import { refusalToEdit } from './need.ts'
import { mayEdit } from './need-access.ts'
import { chosenSharing, FieldTiers, Reason, writeSharing } from './write-sharing.ts'

const ShareNeedInput = z.object({
  needId: z.unknown(),
  expectedVersion: z.int().nullish(),
  sharing: z.enum(SharingTier, 'Choose DRAFT, PARTNERS, REGION or COUNCILS'),
  partnerIds: Partners.nullish(),
  fieldTiers: FieldTiers.default([]),
  mayBeCounted: z.boolean(),
  reason: Reason,
})

/** An officer changes who sees a need or some of its fields, and whether it may be counted in aggregated demand. */
export async function shareNeed(work: Work, raw: unknown): Promise<string> {
  const { needId, expectedVersion, reason, ...given } = valid(ShareNeedInput, raw)
  const need = await findNeed(work, needId)
  allow(mayEdit(work.actor, need), 'share this need', { needId: need.id })
  refuseIf(refusalToEdit(need))
  expectVersion(need, expectedVersion)
  const choice = { ...given, partnerIds: given.partnerIds ?? undefined, reason: reason || null }
  const sharing = chosenSharing(need, choice)
  await changeNeed(work, need, { ...sharing, updatedAt: work.now })
  await writeSharing(work, need, sharing, choice)
  work.record({ type: 'NeedShared', needId: need.id, from: need.sharing, to: sharing.sharing })
  return need.id
}
