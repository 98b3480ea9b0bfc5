import { type Actor, authoritiesOf } from '../organisations/actor.ts'
import type { Where } from '../platform/sql/condition.ts'
import { dayWithin } from '../platform/sql/days.ts'
import type { Order } from '../platform/sql/page.ts'
import { searchFor } from '../platform/sql/search.ts'

type Maybe<T> = T | null | undefined

/** What contracts may be looked for by. */
export interface ContractFilters {
  readonly mine?: Maybe<boolean>
  readonly authorityIds?: Maybe<readonly string[]>
  readonly categorySlugs?: Maybe<readonly string[]>
  readonly endsFrom?: Maybe<Date>
  readonly endsBefore?: Maybe<Date>
  readonly search?: Maybe<string>
}

/** The contracts that meet some filters. */
export function contractsThat(filters: ContractFilters, actor: Actor): Where {
  const { mine, authorityIds, categorySlugs, endsFrom, endsBefore, search } = filters
  const own = { authorityId: { in: authoritiesOf(actor) } }
  const sought = searchFor(search, (alias, query) => `${wordsOf(alias)} @@ ${query}`)
  return {
    AND: [
      ...(mine == null ? [] : mine ? [own] : [{ NOT: own }]),
      ...(authorityIds ? [{ authorityId: { in: authorityIds } }] : []),
      ...(categorySlugs
        ? [{ categorySlug: categorySlugs.length === 1 ? categorySlugs[0] : { in: categorySlugs } }]
        : []),
      ...dayWithin('ends_on', endsFrom, endsBefore),
      ...(sought ? [sought] : []),
    ],
  }
}

/** As the index of the words of contracts has it. */
const wordsOf = (alias: string): string =>
  `to_tsvector('simple', ${alias}.title || ' ' || ${alias}.description || ' ' || coalesce(${alias}.supplier_name, ''))`

export const contractOrders = {
  CREATED: { by: 'createdAt', type: 'timestamptz', direction: 'desc' },
  END: { by: 'endsOn', type: 'date', direction: 'asc', without: `'infinity'` },
} as const satisfies Record<string, Order>
