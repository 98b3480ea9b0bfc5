import type { Prisma } from '../generated/prisma/client.ts'
import { isOwnNeed, visibleNeeds } from '../needs/need-access.ts'
import { type Actor, authoritiesOf, authoritiesServedBy, isCoordinator } from '../organisations/actor.ts'

/** Matches an actor may see: both needs are theirs to see, and one of them is their authority's (any, for a coordinator). */
export function visibleMatches(actor: Actor): Prisma.MatchWhereInput {
  const visible = visibleNeeds(actor)
  const both: Prisma.MatchWhereInput[] = [{ status: 'CURRENT' }, { needA: visible }, { needB: visible }]
  if (actor.kind === 'system' || isCoordinator(actor)) return { AND: both }
  const own = { authorityId: { in: authoritiesOf(actor) } }
  return { AND: [...both, { OR: [{ needA: own }, { needB: own }] }] }
}

/** May the actor decide about a match on behalf of this need's authority? */
export const mayDecideFor = (actor: Actor, need: { authorityId: string }): boolean =>
  authoritiesServedBy(actor).includes(need.authorityId)

/** Why a side decided as it did is for the authority that decided. */
export const mayReadReasonOf = isOwnNeed
