import { z } from 'zod'
import { SharingTier } from '../generated/prisma/enums.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Database } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { allow, NotFound, valid } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import { Partners } from './name-partners.ts'
import { isOwnNeed, visibleNeeds } from './need-access.ts'
import { type Audience, audienceInWords, audienceOf, type Onlooker, type Plan } from './sharing-audience.ts'
import { chosenSharing, FieldTiers } from './write-sharing.ts'

const SharingPreviewInput = z.object({
  needId: z.unknown(),
  sharing: z.enum(SharingTier, 'Choose DRAFT, PARTNERS, REGION or COUNCILS').nullish(),
  partnerIds: Partners.nullish(),
  fieldTiers: FieldTiers.nullish(),
  mayBeCounted: z.boolean().nullish(),
})

/** What a change of sharing would do. */
export interface SharingPreview extends Audience {
  readonly sentences: readonly string[]
}

/**
 * Who would see a need if it were shared so: asked before anything is widened. Nothing is written. What is left out is
 * as the need has it. Throws NotFound for a need the actor may not see.
 */
export async function previewSharing(asking: { actor: Actor; db: Database; now: Date }, raw: unknown) {
  const { needId, ...given } = valid(SharingPreviewInput, raw)
  const { actor, db, now } = asking
  const need = await db.need.findFirst({
    where: { AND: [{ id: idOf('need', needId) }, visibleNeeds(actor)] },
    include: { partners: true, authority: { select: { region: true } } },
  })
  if (!need) throw new NotFound('need')
  allow(isOwnNeed(actor, need), 'see who this need is shared with')
  const held = need.partners.map(({ authorityId }) => authorityId)
  const sharing = chosenSharing(need, {
    sharing: given.sharing ?? (need.sharing === 'DRAFT' && need.status === 'DRAFT' ? 'COUNCILS' : need.sharing),
    mayBeCounted: given.mayBeCounted ?? need.mayBeCounted,
    // a reason is given when it is done, not when it is looked at
    fieldTiers: (given.fieldTiers ?? []).map((tier) => ({ ...tier, reason: tier.reason || 'To be given' })),
    partnerIds: undefined,
    reason: null,
  })
  const whose = { authorityId: need.authorityId, region: need.authority.region }
  const plan: Plan = { ...whose, sharing, partnerIds: given.partnerIds ?? held }
  const today: Plan =
    need.status === 'DRAFT'
      ? { ...whose, sharing: { ...need, sharing: 'DRAFT' }, partnerIds: [] }
      : { ...whose, sharing: need, partnerIds: held }
  const all = await onlookers(db, dayOf(now))
  const after = audienceOf(plan, all)
  return { ...after, sentences: audienceInWords(plan, audienceOf(today, all), after) } satisfies SharingPreview
}

/** Every authority that exists on a day. */
const onlookers = (db: Database, day: Date): Promise<Onlooker[]> =>
  db.authority.findMany({
    where: {
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        { OR: [{ startsOn: null }, { startsOn: { lte: day } }] },
      ],
    },
    select: { id: true, name: true, nation: true, region: true },
    orderBy: { name: 'asc' },
  })
