import type { Prisma } from '../generated/prisma/client.ts'
import type { SharingTier } from '../generated/prisma/enums.ts'
import { type Actor, authoritiesOf, isCoordinator, regionsCoordinatedBy, regionsOf } from '../organisations/actor.ts'
import { type FieldGroup, isHeldBack, type Tiers, tierColumns, tierOf } from './field-groups.ts'

/** Whom the tiers REGION and PARTNERS of a need reach. */
export interface Reach {
  readonly region: string
  readonly partnerIds: readonly string[]
}

/** Does it take the need's region or partners to say whether the actor may read a group? Most needs hold nothing back. */
export const needsReach = (actor: Actor, need: Tiers & { authorityId: string }, group: FieldGroup): boolean =>
  isHeldBack(need, group) && !isOwn(actor, need) && ['REGION', 'PARTNERS'].includes(tierOf(need, group))

/**
 * May the actor read a group of fields of a need that they see? Never more than see the need. `reach` is asked for only
 * where `needsReach` says so.
 */
export function mayReadGroup(
  actor: Actor,
  need: Tiers & { authorityId: string },
  group: FieldGroup,
  reach?: Reach,
): boolean {
  if (actor.kind === 'system' || isOwn(actor, need) || !isHeldBack(need, group)) return true
  return isReached(actor, tierOf(need, group), reach)
}

function isReached(actor: Actor, tier: SharingTier, reach: Reach | undefined): boolean {
  switch (tier) {
    case 'DRAFT':
      return false
    case 'PARTNERS':
      return reach?.partnerIds.some((id) => authoritiesOf(actor).includes(id)) ?? false
    case 'REGION':
      return reach !== undefined && (regionsOf(actor).includes(reach.region) || coordinates(actor, reach.region))
    default:
      return true
  }
}

const isOwn = (actor: Actor, need: { authorityId: string }): boolean => authoritiesOf(actor).includes(need.authorityId)

function coordinates(actor: Actor, region: string): boolean {
  const regions = regionsCoordinatedBy(actor)
  return regions === 'all' || regions.includes(region)
}

/**
 * The needs of which the actor may read a group of fields: put it beside `visibleNeeds` wherever a list is filtered or
 * sorted by one of those fields, or the answer tells what the field would have said.
 */
export function needsWithReadable(actor: Actor, group: 'VALUE' | 'INCUMBENT' | 'NOTES'): Prisma.NeedWhereInput {
  if (actor.kind === 'system') return {}
  const own = authoritiesOf(actor)
  const tier = (...tiers: SharingTier[]): Prisma.NeedWhereInput => ({ [tierColumns[group]]: { in: tiers } })
  const regions = isCoordinator(actor) ? regionsCoordinatedBy(actor) : []
  const inRegion: Prisma.NeedWhereInput =
    regions === 'all' ? {} : { authority: { region: { in: [...new Set([...regions, ...regionsOf(actor)])] } } }
  return {
    OR: [
      { authorityId: { in: own } },
      // a need never is shared more widely than a group that says nothing, or everyone
      ...(group === 'NOTES' ? [] : [{ [tierColumns[group]]: null }]),
      tier('COUNCILS', 'PUBLISHED'),
      { AND: [tier('REGION'), inRegion] },
      { AND: [tier('PARTNERS'), { partners: { some: { authorityId: { in: own } } } }] },
      // a tier as wide as the need's own holds nothing back
      { AND: [tier('REGION'), { sharing: 'REGION' }] },
      { AND: [tier('PARTNERS'), { sharing: 'PARTNERS' }] },
      { AND: [tier('REGION'), { sharing: 'PARTNERS' }] },
    ],
  }
}
