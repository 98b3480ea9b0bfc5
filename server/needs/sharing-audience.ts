import type { Nation, SharingTier } from '../generated/prisma/enums.ts'
import { allFieldGroups, type FieldGroup, tierOf } from './field-groups.ts'
import { isSharedWith } from './need.ts'
import type { Sharing } from './sharing.ts'

/** An authority that might see a need. */
export interface Onlooker {
  readonly id: string
  readonly name: string
  readonly nation: Nation
  readonly region: string
}

/** Whose need it is, and who sees it. */
export interface Plan {
  readonly authorityId: string
  readonly region: string
  readonly sharing: Sharing
  readonly partnerIds: readonly string[]
}

export interface RegionCount {
  readonly nation: Nation
  readonly region: string
  readonly authorities: number
}

export interface GroupAudience {
  readonly group: FieldGroup
  readonly sharing: SharingTier
  /** How many other authorities would read these fields. */
  readonly authorities: number
}

/** Who would see a need. */
export interface Audience {
  readonly onlookers: readonly Onlooker[]
  readonly byRegion: readonly RegionCount[]
  readonly partners: readonly Onlooker[]
  readonly fields: readonly GroupAudience[]
  readonly suppliersMayCount: boolean
}

/** Who sees a need under a plan, among all authorities there are; its own is not counted. */
export function audienceOf(plan: Plan, all: readonly Onlooker[]): Audience {
  const onlookers = reachedBy(plan, plan.sharing.sharing, all)
  return {
    onlookers,
    byRegion: counted(onlookers),
    partners: onlookers.filter(({ id }) => plan.partnerIds.includes(id)),
    fields: allFieldGroups.map((group) => {
      const sharing = tierOf(plan.sharing, group)
      return { group, sharing, authorities: reachedBy(plan, sharing, onlookers).length }
    }),
    suppliersMayCount: plan.sharing.mayBeCounted && plan.sharing.sharing !== 'DRAFT',
  }
}

function reachedBy(plan: Plan, sharing: SharingTier, among: readonly Onlooker[]): Onlooker[] {
  const { authorityId, region, partnerIds } = plan
  const need = { authorityId, region, partnerIds, sharing }
  return among.filter(
    (other) => other.id !== authorityId && isSharedWith(need, { authorityId: other.id, region: other.region }),
  )
}

function counted(onlookers: readonly Onlooker[]): RegionCount[] {
  const regions = new Map<string, RegionCount>()
  for (const { nation, region } of onlookers) {
    const authorities = (regions.get(region)?.authorities ?? 0) + 1
    regions.set(region, { nation, region, authorities })
  }
  return [...regions.values()].sort((a, b) => (a.region < b.region ? -1 : 1))
}

const authorities = (count: number): string => (count === 1 ? '1 other authority' : `${count} other authorities`)

const groupSaid: Record<FieldGroup, string> = {
  VALUE: 'The value',
  INCUMBENT: 'The present supplier, system and contract dates',
  NOTES: 'The notes',
}

/** The same in plain sentences, the widest first. */
export function audienceInWords(plan: Plan, before: Audience, after: Audience): string[] {
  return [
    readersInWords(plan, after),
    ...(after.partners.length > 0 && plan.sharing.sharing === 'PARTNERS'
      ? [`They are ${after.partners.map(({ name }) => name).join(', ')}.`]
      : []),
    ...coordinatorsInWords(plan),
    ...after.fields.map((field) => fieldInWords(field, after.onlookers.length)),
    after.suppliersMayCount
      ? 'It may be counted in aggregated demand: suppliers see how many authorities intend to buy, never fewer than five, and not which.'
      : 'It is not counted in the aggregated demand that suppliers see.',
    ...changeInWords(before, after),
  ]
}

function readersInWords(plan: Plan, { onlookers }: Audience): string {
  const count = onlookers.length
  if (count === 0) return 'Nobody outside your own authority would see this need.'
  const where: Record<SharingTier, string> = {
    DRAFT: '',
    PARTNERS: ' that you name',
    REGION: ` in ${plan.region}`,
    COUNCILS: ' in the United Kingdom',
    PUBLISHED: ' in the United Kingdom',
  }
  return `${authorities(count)}${where[plan.sharing.sharing]} would see this need.`
}

function coordinatorsInWords({ region, sharing }: Plan): string[] {
  if (sharing.sharing === 'REGION') return [`Coordinators who serve ${region} would see it too.`]
  return ['COUNCILS', 'PUBLISHED'].includes(sharing.sharing) ? ['Every coordinator would see it too.'] : []
}

function fieldInWords({ group, authorities: count }: GroupAudience, all: number): string {
  if (all > 0 && count === all) return `${groupSaid[group]} would be read by all of them.`
  const who = count === 0 ? 'nobody outside your authority' : `${authorities(count)} only`
  return `${groupSaid[group]} would be read by ${who}.`
}

function changeInWords(before: Audience, after: Audience): string[] {
  const [had, has] = [new Set(before.onlookers.map(({ id }) => id)), new Set(after.onlookers.map(({ id }) => id))]
  const [gain, lose] = [[...has].filter((id) => !had.has(id)).length, [...had].filter((id) => !has.has(id)).length]
  return [
    ...(gain > 0 ? [`${authorities(gain)} that cannot see it now would see it.`] : []),
    ...(lose > 0 ? [`${authorities(lose)} that can see it now would no longer see it.`] : []),
  ]
}
