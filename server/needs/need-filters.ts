import type { NeedStatus } from '../generated/prisma/enums.ts'
import { type Actor, authoritiesOf } from '../organisations/actor.ts'
import type { Where } from '../platform/sql/condition.ts'
import { dayWithin } from '../platform/sql/days.ts'
import type { Order } from '../platform/sql/page.ts'
import { searchFor } from '../platform/sql/search.ts'
import { needsWithReadable } from './field-access.ts'

type Maybe<T> = T | null | undefined

/** What needs may be looked for by. Ids and slugs of places and categories are looked up before. */
export interface NeedFilters {
  readonly mine?: Maybe<boolean>
  readonly status?: Maybe<readonly NeedStatus[]>
  readonly authorityIds?: Maybe<readonly string[]>
  readonly categorySlugs?: Maybe<readonly string[]>
  readonly contractEndsFrom?: Maybe<Date>
  readonly contractEndsBefore?: Maybe<Date>
  readonly startsFrom?: Maybe<Date>
  readonly startsBefore?: Maybe<Date>
  readonly updatedSince?: Maybe<Date>
  readonly valueFromPence?: Maybe<bigint>
  readonly valueBelowPence?: Maybe<bigint>
  readonly mayBeCounted?: Maybe<boolean>
  readonly search?: Maybe<string>
  readonly orderedBy?: Maybe<keyof typeof needOrders>
}

/**
 * The needs that meet some filters. A reader may filter and order only by what they may see: by the value their own needs,
 * by the end of a contract those that do not withhold it from them.
 */
export function needsThat(filters: NeedFilters, actor: Actor): Where {
  const own = { authorityId: { in: authoritiesOf(actor) } }
  const { mine, valueFromPence, valueBelowPence } = filters
  const byValue = valueFromPence != null || valueBelowPence != null
  const byContract = filters.contractEndsFrom != null || filters.contractEndsBefore != null
  return {
    AND: [
      ...(mine == null ? [] : mine ? [own] : [{ NOT: own }]),
      ...(byValue ? [own, { valueExVatPence: bounds(valueFromPence, valueBelowPence) }] : []),
      ...(byContract || filters.orderedBy === 'CONTRACT_END' ? [needsWithReadable(actor, 'INCUMBENT')] : []),
      ...plainly(filters),
      ...dayWithin('contract_ends_on', filters.contractEndsFrom, filters.contractEndsBefore),
      ...dayWithin('earliest_start_on', filters.startsFrom, filters.startsBefore),
      ...listed(searchFor(filters.search, wordsOfNeed)),
    ],
  }
}

const plainly = ({ status, authorityIds, categorySlugs, updatedSince, mayBeCounted }: NeedFilters): Where[] => [
  ...(status ? [{ status: { in: [...new Set(status)] } }] : []),
  ...(authorityIds ? [{ authorityId: { in: authorityIds } }] : []),
  ...(categorySlugs ? [{ categorySlug: oneOf(categorySlugs) }] : []),
  ...(updatedSince ? [{ updatedAt: { gte: updatedSince } }] : []),
  ...(mayBeCounted == null ? [] : [{ mayBeCounted }]),
]

/** One is said plainly, so that an index that begins with the column keeps the order of the list. */
const oneOf = (values: readonly string[]) => (values.length === 1 ? values[0] : { in: values })

const bounds = (from: Maybe<bigint>, below: Maybe<bigint>) => ({ gte: from ?? undefined, lt: below ?? undefined })

const listed = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one])

const wordsOfNeed = (alias: string, query: string): string =>
  `exists (select from need_search s where s.need_id = ${alias}.id and s.words @@ ${query})`

/** By what needs may be ordered: what a reader of a need sees. Each has an index that says the same. */
export const needOrders = {
  UPDATED: { by: 'updatedAt', type: 'timestamptz', direction: 'desc' },
  CONTRACT_END: { by: 'contractEndsOn', type: 'date', direction: 'asc', without: `'infinity'` },
  START: { by: 'earliestStartOn', type: 'date', direction: 'asc', without: `'infinity'` },
} as const satisfies Record<string, Order>
