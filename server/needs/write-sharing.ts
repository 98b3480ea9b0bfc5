import { z } from 'zod'
import type { Need } from '../generated/prisma/client.ts'
import { SharingTier } from '../generated/prisma/enums.ts'
import { InvalidInput } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { FieldGroup } from './field-groups.ts'
import { namePartners } from './name-partners.ts'
import { isWithheld, problemsOfFieldTiers, type Sharing, sharingWith, stateOf } from './sharing.ts'

const text = z.string().trim().max(1_000, 'Use 1,000 characters or fewer')

export const Reason = text.nullish()

/** What an officer chooses for groups of fields: each group once at most. */
export const FieldTiers = z
  .array(
    z.object({
      group: z.enum(['VALUE', 'INCUMBENT', 'NOTES'] satisfies FieldGroup[], 'Choose VALUE, INCUMBENT or NOTES'),
      sharing: z.enum(SharingTier, 'Choose DRAFT, PARTNERS, REGION or COUNCILS').nullish(),
      reason: Reason,
    }),
  )
  .refine((tiers) => new Set(tiers.map(({ group }) => group)).size === tiers.length, 'Name each group once')

export interface SharingChoice {
  readonly sharing: SharingTier
  readonly mayBeCounted: boolean
  readonly fieldTiers: z.output<typeof FieldTiers>
  /** Undefined: those named already. */
  readonly partnerIds: readonly string[] | undefined
  readonly reason: string | null
}

/** The sharing an officer chose, checked; throws InvalidInput for what does not hold together. */
export function chosenSharing(need: Sharing, choice: SharingChoice): Sharing {
  const sharing = sharingWith(need, choice)
  const problems = problemsOfFieldTiers(sharing, choice.fieldTiers)
  if (problems.length > 0) throw new InvalidInput(problems)
  return sharing
}

/** Names the partners and logs who changed what others see; taking away from those who saw it needs a reason. */
export async function writeSharing(work: Work, need: Need, after: Sharing, choice: SharingChoice): Promise<void> {
  const held = await partnersOf(work, need.id)
  await namePartners(work, need, after, choice.partnerIds ?? held)
  const from = need.status === 'DRAFT' ? nobody(need) : stateOf(need, held)
  const to = stateOf(after, await partnersOf(work, need.id))
  const reason = choice.reason ?? (choice.fieldTiers.find((tier) => tier.reason)?.reason || null)
  if (!reason && isWithheld(from, to))
    throw new InvalidInput([{ field: 'reason', message: 'Say why fewer are to see it than do now' }])
  if (JSON.stringify(from) === JSON.stringify(to)) return
  await work.tx.sharingChange.create({
    data: {
      needId: need.id,
      byId: work.actor.personId,
      byName: work.actor.name,
      from: { ...from },
      to: { ...to },
      reason,
      changedAt: work.now,
    },
  })
}

/** A draft is seen by nobody else, whatever was chosen for it. */
const nobody = (need: Sharing) => stateOf({ ...need, sharing: 'DRAFT' }, [])

const partnersOf = async ({ tx }: Work, needId: string): Promise<string[]> =>
  (await tx.needPartner.findMany({ where: { needId }, select: { authorityId: true } })).map((row) => row.authorityId)
