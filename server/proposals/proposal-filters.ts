import type { Commitment, ProposalStatus } from '../generated/prisma/enums.ts'
import { type Actor, authoritiesOf } from '../organisations/actor.ts'
import type { Where } from '../platform/sql/condition.ts'
import type { Order } from '../platform/sql/page.ts'
import { searchFor } from '../platform/sql/search.ts'

type Maybe<T> = T | null | undefined

/** What proposals may be looked for by. */
export interface ProposalFilters {
  readonly status?: Maybe<readonly ProposalStatus[]>
  readonly categorySlugs?: Maybe<readonly string[]>
  readonly commitment?: Maybe<readonly Commitment[]>
  readonly memberIds?: Maybe<readonly string[]>
  readonly updatedSince?: Maybe<Date>
  readonly startsFrom?: Maybe<Date>
  readonly startsBefore?: Maybe<Date>
  readonly search?: Maybe<string>
}

const LIVE: readonly ProposalStatus[] = ['SUGGESTED', 'OPEN', 'AGREED']

/** The proposals that meet some filters: suggested, open and agreed ones, unless other statuses are named. */
export function proposalsThat(filters: ProposalFilters, actor: Actor): Where {
  const { status, categorySlugs, commitment, memberIds, updatedSince, startsFrom, startsBefore, search } = filters
  const own = { authorityId: { in: authoritiesOf(actor) } }
  const sought = searchFor(search, (alias, query) => `to_tsvector('simple', ${alias}.title) @@ ${query}`)
  return {
    AND: [
      { status: { in: [...new Set(status ?? LIVE)] } },
      ...(categorySlugs
        ? [{ categorySlug: categorySlugs.length === 1 ? categorySlugs[0] : { in: categorySlugs } }]
        : []),
      ...(commitment ? [{ members: { some: { ...own, commitment: { in: [...new Set(commitment)] } } } }] : []),
      ...(memberIds ? [{ members: { some: { authorityId: { in: memberIds } } } }] : []),
      ...(updatedSince ? [{ updatedAt: { gte: updatedSince } }] : []),
      ...(startsFrom ? [{ windowLatestOn: { gte: startsFrom } }] : []),
      ...(startsBefore ? [{ windowEarliestOn: { lt: startsBefore } }] : []),
      ...(sought ? [sought] : []),
    ],
  }
}

export const proposalOrders = {
  UPDATED: { by: 'updatedAt', type: 'timestamptz', direction: 'desc' },
} as const satisfies Record<string, Order>
