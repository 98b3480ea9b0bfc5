import { z } from 'zod'
import { SharingTier } from '../generated/prisma/enums.ts'
import { allow, InvalidInput, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { changeNeed, expectVersion } from './change-need.ts'
import { findNeed } from './find-need.ts'
import { Partners } from './name-partners.ts'
import { missingToPost, refusalToMove } from './need.ts'
import { mayEdit } from './need-access.ts'
import { chosenSharing, FieldTiers, Reason, writeSharing } from './write-sharing.ts'

const PostNeedInput = z.object({
  needId: z.unknown(),
  expectedVersion: z.int().nullish(),
  sharing: z.enum(SharingTier, 'Choose DRAFT, PARTNERS, REGION or COUNCILS').nullish(),
  partnerIds: Partners.nullish(),
  fieldTiers: FieldTiers.nullish(),
  mayBeCounted: z.boolean().nullish(),
  reason: Reason,
})

/** An officer posts a need: from now on it is matched, with the needs of those it is shared with. */
export async function postNeed(work: Work, raw: unknown): Promise<string> {
  const { needId, expectedVersion, ...given } = valid(PostNeedInput, raw)
  const need = await findNeed(work, needId)
  allow(mayEdit(work.actor, need), 'post this need', { needId: need.id })
  refuseIf(refusalToMove(need, 'POSTED'))
  expectVersion(need, expectedVersion)
  const missing = missingToPost(need)
  if (missing.length > 0) throw new InvalidInput(missing)
  // What was chosen for the draft holds; a draft for which nothing was chosen is shared with every authority.
  const tier = given.sharing ?? (need.sharing === 'DRAFT' ? 'COUNCILS' : need.sharing)
  const choice = {
    sharing: tier,
    mayBeCounted: given.mayBeCounted ?? need.mayBeCounted,
    fieldTiers: given.fieldTiers ?? [],
    partnerIds: given.partnerIds ?? undefined,
    reason: given.reason || null,
  }
  const sharing = chosenSharing(need, choice)
  await changeNeed(work, need, { ...sharing, status: 'POSTED', postedAt: work.now, updatedAt: work.now })
  await writeSharing(work, need, sharing, choice)
  work.record({ type: 'NeedPosted', needId: need.id })
  return need.id
}
