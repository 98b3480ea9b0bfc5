import type { Prisma } from '../generated/prisma/client.ts'
import { withoutHeldBack } from '../needs/field-groups.ts'
import { OPEN_STATUSES, type SharedNeed } from '../needs/need.ts'
import { isoDayOrNull } from '../platform/days.ts'
import type { EngineNeed } from './engine/types.ts'

/** What is read of a need to match it. */
export const matchableSelection = {
  id: true,
  version: true,
  status: true,
  updatedAt: true,
  authorityId: true,
  departmentId: true,
  sharing: true,
  valueSharing: true,
  incumbentSharing: true,
  title: true,
  description: true,
  cpvCodes: true,
  valueExVatPence: true,
  termMonths: true,
  incumbentSupplier: true,
  incumbentSystem: true,
  earliestStartOn: true,
  latestStartOn: true,
  contractEndsOn: true,
  latestExtendableEndOn: true,
  noticeToTerminateOn: true,
  publishedOn: true,
  requirements: { select: { text: true }, orderBy: { position: 'asc' } },
  partners: { select: { authorityId: true } },
  authority: {
    select: {
      name: true,
      slug: true,
      aliases: true,
      nation: true,
      region: true,
      latitude: true,
      longitude: true,
      population: true,
    },
  },
} as const satisfies Prisma.NeedSelect

export type MatchableRow = Prisma.NeedGetPayload<{ select: typeof matchableSelection }>

/** Needs that take part in matching: open ones shared beyond their own authority. Drafts influence nobody. */
export const matchableNeeds = {
  status: { in: [...OPEN_STATUSES] },
  sharing: { not: 'DRAFT' },
} as const satisfies Prisma.NeedWhereInput

export const isMatchable = (row: Pick<MatchableRow, 'status' | 'sharing'>): boolean =>
  (OPEN_STATUSES as readonly string[]).includes(row.status) && row.sharing !== 'DRAFT'

/**
 * A need as the engine reads it: plain values, days as YYYY-MM-DD, pence as a number. What is shared more narrowly than
 * the need is as if it had not been stated.
 */
export const toEngineNeed = (row: MatchableRow): EngineNeed => statedOf(withoutHeldBack(row))

const statedOf = (row: MatchableRow): EngineNeed => ({
  id: row.id,
  authorityId: row.authorityId,
  departmentId: row.departmentId,
  authorityNames: [row.authority.name, row.authority.slug.replaceAll('-', ' '), ...row.authority.aliases],
  authorityLabel: row.authority.name,
  title: row.title,
  description: [row.description, ...row.requirements.map(({ text }) => text)].join('\n'),
  cpvCodes: row.cpvCodes,
  valuePence: row.valueExVatPence === null ? null : Number(row.valueExVatPence),
  termMonths: row.termMonths,
  incumbentSupplier: row.incumbentSupplier,
  incumbentSystem: row.incumbentSystem,
  startWindow: { earliest: isoDayOrNull(row.earliestStartOn), latest: isoDayOrNull(row.latestStartOn) },
  contractEnd: isoDayOrNull(row.contractEndsOn),
  latestExtendableEnd: isoDayOrNull(row.latestExtendableEndOn),
  noticeToTerminate: isoDayOrNull(row.noticeToTerminateOn),
  nation: row.authority.nation,
  region: row.authority.region,
  position: positionOf(row.authority),
  population: row.authority.population,
  publishedOn: isoDayOrNull(row.publishedOn),
})

const positionOf = ({ latitude, longitude }: MatchableRow['authority']) =>
  latitude === null || longitude === null ? null : { latitude, longitude }

/** Whom a need is shared with, as the rule in the needs room reads it. */
export const toSharedNeed = (row: MatchableRow): SharedNeed => ({
  authorityId: row.authorityId,
  region: row.authority.region,
  sharing: row.sharing,
  partnerIds: row.partners.map(({ authorityId }) => authorityId),
})
