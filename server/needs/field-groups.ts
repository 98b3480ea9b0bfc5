import type { Need } from '../generated/prisma/client.ts'
import type { SharingTier } from '../generated/prisma/enums.ts'

/** Fields of a need that can be shared more narrowly than the need itself, each group with one tier. */
export const fieldGroups = {
  VALUE: ['valueExVatPence'],
  // the end of a contract with a named supplier is as telling as the supplier: they are shared together
  INCUMBENT: ['incumbentSupplier', 'incumbentSystem', 'contractEndsOn', 'latestExtendableEndOn', 'noticeToTerminateOn'],
  NOTES: ['notes'],
} as const satisfies Record<string, readonly (keyof Need)[]>

export type FieldGroup = keyof typeof fieldGroups

export const allFieldGroups = Object.keys(fieldGroups) as FieldGroup[]

/** Where the tier of each group is kept, and why it is narrower than the need's. */
export const tierColumns = {
  VALUE: 'valueSharing',
  INCUMBENT: 'incumbentSharing',
  NOTES: 'notesSharing',
} as const satisfies Record<FieldGroup, keyof Need>

export const reasonColumns = {
  VALUE: 'valueHeldBackFor',
  INCUMBENT: 'incumbentHeldBackFor',
  NOTES: 'notesHeldBackFor',
} as const satisfies Record<FieldGroup, keyof Need>

/** From nobody else to everyone. */
// Stryker disable next-line StringLiteral: a tier that is not in the list counts as the narrowest, too
const TIERS: readonly SharingTier[] = ['DRAFT', 'PARTNERS', 'REGION', 'COUNCILS', 'PUBLISHED']

export const isNarrower = (tier: SharingTier, than: SharingTier): boolean => TIERS.indexOf(tier) < TIERS.indexOf(than)

export const narrower = (a: SharingTier, b: SharingTier): SharingTier => (isNarrower(a, b) ? a : b)

/** The tiers of a need and of its groups; a group without one goes with the need. */
export type Tiers = Pick<Need, 'sharing'> & {
  readonly [K in 'valueSharing' | 'incumbentSharing']: SharingTier | null
} & {
  readonly notesSharing?: SharingTier | null
}

/** Who sees a group of fields: never more than see the need. */
export function tierOf(need: Tiers, group: FieldGroup): SharingTier {
  const tier = need[tierColumns[group]]
  // a row read without its tiers must not pass for one that holds nothing back
  if (tier === undefined) throw new Error(`A need was read without who may read its ${group}`)
  return narrower(tier ?? need.sharing, need.sharing)
}

/** Is a group shared more narrowly than the need? Then it takes no part in what others are told, whoever they are. */
export const isHeldBack = (need: Tiers, group: FieldGroup): boolean => isNarrower(tierOf(need, group), need.sharing)

type Blankable = Tiers & Partial<Record<(typeof fieldGroups)['VALUE' | 'INCUMBENT'][number], unknown>>

/**
 * A need as matching, grouping and sums may read it: what is shared more narrowly than the need is as if it had not been
 * stated, so that no probability, order, reason or sum depends on it.
 */
export function withoutHeldBack<N extends Blankable>(need: N): N {
  const held = (['VALUE', 'INCUMBENT'] as const).filter((group) => isHeldBack(need, group))
  if (held.length === 0) return need
  const blank = Object.fromEntries(held.flatMap((group) => fieldGroups[group]).map((field) => [field, null]))
  return { ...need, ...blank }
}
