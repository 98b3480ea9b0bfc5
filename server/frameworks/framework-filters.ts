import { significantDigits } from '../classification/cpv.ts'
import type { FrameworkKind } from '../generated/prisma/enums.ts'
import { OwnSql, type Where } from '../platform/sql/condition.ts'
import { dayWithin } from '../platform/sql/days.ts'
import type { Order } from '../platform/sql/page.ts'
import { searchFor } from '../platform/sql/search.ts'
import type { PossibleUser } from './framework.ts'

type Maybe<T> = T | null | undefined

/** What frameworks may be looked for by. */
export interface FrameworkFilters {
  readonly kind?: Maybe<readonly FrameworkKind[]>
  /** CPV codes of which one must lie above, under or at a code of one of its lots. */
  readonly cpvCodes?: Maybe<readonly string[]>
  readonly usableBy?: Maybe<readonly PossibleUser[]>
  readonly endsFrom?: Maybe<Date>
  readonly endsBefore?: Maybe<Date>
  readonly isRunningOn?: Maybe<Date>
  readonly search?: Maybe<string>
}

/** The frameworks that meet some filters. */
export function frameworksThat(filters: FrameworkFilters): Where {
  const { kind, cpvCodes, usableBy, endsFrom, endsBefore, isRunningOn, search } = filters
  const sought = searchFor(search, (alias, query) => `${wordsOf(alias)} @@ ${query}`)
  return {
    AND: [
      ...(kind ? [{ kind: { in: [...new Set(kind)] } }] : []),
      ...(cpvCodes ? [aboutOneOf(cpvCodes)] : []),
      ...(usableBy ? [{ OR: usableBy.map(openTo) }] : []),
      ...dayWithin('ends_on', endsFrom, endsBefore),
      ...(isRunningOn ? [{ endedAt: null, endsOn: { gte: isRunningOn } }] : []),
      ...(sought ? [sought] : []),
    ],
  }
}

/** The same rule as `mayUse`, for the database. */
const openTo = ({ id, nation, region, kind }: PossibleUser) => ({
  users: {
    some: {
      OR: [
        { kind: 'EVERY_COUNCIL' },
        { kind: 'NATION', nation },
        { kind: 'REGION', region },
        { kind: 'AUTHORITY_KIND', authorityKind: kind },
        { kind: 'AUTHORITY', authorityId: id },
      ],
    },
  },
})

function aboutOneOf(codes: readonly string[]): OwnSql {
  const stems = [...new Set(codes.map(significantDigits))]
  return new OwnSql(
    (alias, values) => `exists (
      select from framework_lot as lot, unnest(lot.cpv_codes) as code, unnest(${values.add(stems)}::text[]) as stem
      where lot.framework_id = ${alias}.id
        and (code like stem || '%' or stem like rtrim(code, '0') || '%')
    )`,
  )
}

const wordsOf = (alias: string): string =>
  `to_tsvector('simple', ${alias}.title || ' ' || ${alias}.description || ' ' || ${alias}.owner_name)`

export const frameworkOrders = {
  END: { by: 'endsOn', type: 'date', direction: 'asc' },
  TITLE: { by: 'title', type: 'text', direction: 'asc' },
} as const satisfies Record<string, Order>
