import type { Need } from '../generated/prisma/client.ts'
import type { SharingTier } from '../generated/prisma/enums.ts'
import type { FieldProblem } from '../platform/errors.ts'
import {
  allFieldGroups,
  type FieldGroup,
  isNarrower,
  reasonColumns,
  type Tiers,
  tierColumns,
  tierOf,
} from './field-groups.ts'

/** What an officer chose for one group of fields; no tier: it goes with the need. */
export interface FieldTier {
  readonly group: FieldGroup
  readonly sharing?: SharingTier | null | undefined
  readonly reason?: string | null | undefined
}

type SharedColumns = (typeof tierColumns | typeof reasonColumns)[FieldGroup]

/** Who sees a need, group by group, as its columns hold it. */
export type Sharing = Pick<Need, 'sharing' | 'mayBeCounted' | SharedColumns>

/** Who sees a need, as it is logged. */
export interface SharingState {
  readonly sharing: SharingTier
  readonly value: SharingTier
  readonly incumbent: SharingTier
  readonly notes: SharingTier
  readonly partnerIds: readonly string[]
  readonly mayBeCounted: boolean
}

/** The sharing of a need once an officer has chosen; what is not chosen stays. Notes never follow the need unasked. */
export function sharingWith(
  need: Sharing,
  choice: { readonly sharing: SharingTier; readonly mayBeCounted: boolean; readonly fieldTiers: readonly FieldTier[] },
): Sharing {
  const chosen = choice.fieldTiers.flatMap(({ group, sharing, reason }): [SharedColumns, string | null][] => [
    [tierColumns[group], sharing ?? (group === 'NOTES' ? choice.sharing : null)],
    [reasonColumns[group], reason ?? null],
  ])
  const { sharing, mayBeCounted } = choice
  return { ...sharingOf(need), sharing, mayBeCounted, ...(Object.fromEntries(chosen) as Partial<Sharing>) }
}

const sharingOf = (need: Sharing): Sharing => ({
  sharing: need.sharing,
  mayBeCounted: need.mayBeCounted,
  valueSharing: need.valueSharing,
  incumbentSharing: need.incumbentSharing,
  notesSharing: need.notesSharing,
  valueHeldBackFor: need.valueHeldBackFor,
  incumbentHeldBackFor: need.incumbentHeldBackFor,
  notesHeldBackFor: need.notesHeldBackFor,
})

/** Whether someone must be named: some tier is PARTNERS. */
export const namesPartners = (tiers: Tiers): boolean =>
  tiers.sharing === 'PARTNERS' || allFieldGroups.some((group) => tiers[tierColumns[group]] === 'PARTNERS')

export const stateOf = (sharing: Sharing, partnerIds: readonly string[]): SharingState => ({
  sharing: sharing.sharing,
  value: tierOf(sharing, 'VALUE'),
  incumbent: tierOf(sharing, 'INCUMBENT'),
  notes: tierOf(sharing, 'NOTES'),
  partnerIds: [...partnerIds].sort(),
  mayBeCounted: sharing.mayBeCounted,
})

/** A group is never shared more widely than its need, and is withheld for a reason. */
export function problemsOfFieldTiers(sharing: Sharing, chosen: readonly FieldTier[]): FieldProblem[] {
  return chosen.flatMap(({ group, sharing: tier, reason }) => {
    const field = `fieldTiers.${group}`
    if (tier && isNarrower(sharing.sharing, tier))
      return [
        { field, message: `The need is shared with ${sharing.sharing}: choose that or a narrower tier, not ${tier}` },
      ]
    return tier && isNarrower(tier, sharing.sharing) && !reason
      ? [{ field, message: 'Say why these fields are withheld: those who see the need read the reason' }]
      : []
  })
}

/** Does anyone who sees the need, or a group of its fields, stop seeing it? */
export function isWithheld(before: SharingState, after: SharingState): boolean {
  const narrowed = (['sharing', 'value', 'incumbent', 'notes'] as const).some((of) => isNarrower(after[of], before[of]))
  const stillPartners = [after.sharing, after.value, after.incumbent, after.notes].includes('PARTNERS')
  return narrowed || (stillPartners && before.partnerIds.some((id) => !after.partnerIds.includes(id)))
}
