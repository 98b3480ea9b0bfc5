import type { MatchDecision } from '../generated/prisma/enums.ts'
import { type Actor, authoritiesOf, isCoordinator } from '../organisations/actor.ts'
import type { Where } from '../platform/sql/condition.ts'
import type { Along, Order } from '../platform/sql/page.ts'

type Maybe<T> = T | null | undefined

/** What matches may be looked for by. */
export interface MatchFilters {
  readonly needId?: Maybe<string>
  readonly decision?: Maybe<MatchDecision>
  /** Hundredths: what is shown is rounded to them, and what is filtered by must not tell more. */
  readonly probabilityAtLeast?: Maybe<number>
  readonly categorySlugs?: Maybe<readonly string[]>
}

/** The matches that meet some filters. A category is met by either need, which the reader sees both. */
export function matchesThat(
  { needId, decision, probabilityAtLeast, categorySlugs }: MatchFilters,
  actor: Actor,
): Where {
  const own = { authorityId: { in: authoritiesOf(actor) } }
  const inCategory = categorySlugs ? { categorySlug: { in: categorySlugs } } : undefined
  return {
    AND: [
      ...(needId ? [{ OR: [{ needAId: needId }, { needBId: needId }] }] : []),
      ...(decision ? [{ sides: { some: { decision, need: own } } }] : []),
      ...(probabilityAtLeast == null ? [] : [{ probability: { gte: roundedUpTo(probabilityAtLeast) } }]),
      ...(inCategory ? [{ OR: [{ needA: inCategory }, { needB: inCategory }] }] : []),
    ],
  }
}

/** The least probability that is shown as this one, to two places. */
const roundedUpTo = (shown: number): number => Math.ceil(shown * 100 - 1e-9) / 100 - 0.005

/** The narrow table of sides, for a reader whose matches are those of their authorities: each a way of its own. */
export const alongOwnSides = (actor: Actor): Along | undefined =>
  actor.kind === 'system' || isCoordinator(actor)
    ? undefined
    : { model: 'MatchSide', leadsTo: 'matchId', ways: authoritiesOf(actor).map((authorityId) => ({ authorityId })) }

export const matchOrders = {
  PROBABILITY: { by: 'probability', type: 'float8', direction: 'desc' },
} as const satisfies Record<string, Order>
