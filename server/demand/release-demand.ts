import { OPEN_STATUSES } from '../needs/need.ts'
import { addMonths, dayOf, quarterOf } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { type CountedNeed, demandCells, THRESHOLD } from './demand-cells.ts'

/** How far ahead demand is released, in months. */
const HORIZON_MONTHS = 36

/**
 * Publishes aggregated demand for the day: a frozen table of category × nation × quarter, from the open needs
 * whose authority said yes to being counted. A day that has its release keeps it; returns the release's id.
 */
export async function releaseDemand(work: Work): Promise<string> {
  const releasedOn = dayOf(work.now)
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtext('commonlot release demand'))`
  const existing = await work.tx.demandRelease.findUnique({ where: { releasedOn }, select: { id: true } })
  if (existing) return existing.id
  const cells = demandCells(await countedNeeds(work, releasedOn))
  const { id } = await work.tx.demandRelease.create({
    data: { releasedOn, threshold: THRESHOLD, createdAt: work.now, cells: { create: cells } },
    select: { id: true },
  })
  work.record({ type: 'DemandReleased', releaseId: id })
  return id
}

async function countedNeeds(work: Work, today: Date): Promise<CountedNeed[]> {
  const from = quarterOf(today)
  const needs = await work.tx.need.findMany({
    where: {
      mayBeCounted: true,
      status: { in: [...OPEN_STATUSES] },
      sharing: { not: 'DRAFT' },
      categorySlug: { not: null },
      earliestStartOn: { gte: from, lt: addMonths(from, HORIZON_MONTHS) },
    },
    select: {
      authorityId: true,
      earliestStartOn: true,
      authority: { select: { nation: true } },
      category: { select: { slug: true, name: true, parent: { select: { slug: true, name: true } } } },
    },
  })
  return needs.flatMap(({ authorityId, authority, category, earliestStartOn }) =>
    category && earliestStartOn
      ? [{ authorityId, nation: authority.nation, startsOn: earliestStartOn, category: category.parent ?? category }]
      : [],
  )
}
