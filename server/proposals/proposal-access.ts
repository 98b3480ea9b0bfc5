import type { Prisma } from '../generated/prisma/client.ts'
import { visibleNeeds } from '../needs/need-access.ts'
import { type Actor, actsAs, authoritiesOf, authoritiesServedBy, isCoordinator } from '../organisations/actor.ts'

/** The proposals an actor may see: those that name their authority; for a coordinator, those whose every need they see. */
export function visibleProposals(actor: Actor): Prisma.ProposalWhereInput {
  if (actor.kind === 'system') return {}
  const own: Prisma.ProposalWhereInput = { members: { some: { authorityId: { in: authoritiesOf(actor) } } } }
  return isCoordinator(actor) ? { OR: [own, { needs: { every: { need: visibleNeeds(actor) } } }] } : own
}

/** The authorities for which the actor may answer a proposal. */
export const authoritiesAnswering = (actor: Actor, members: readonly { authorityId: string }[]): string[] => {
  const served = new Set(authoritiesServedBy(actor))
  return members.map((m) => m.authorityId).filter((id) => served.has(id))
}

/** Only the person who opened a proposal, while they act for an authority, or a coordinator with a token that may write, may give it up for everyone. */
export const mayAbandon = (actor: Actor, proposal: { openedById: string | null }): boolean =>
  actor.scopes.has('WRITE') &&
  (isCoordinator(actor) ||
    (authoritiesServedBy(actor).length > 0 && actsAs(actor) !== null && actsAs(actor) === proposal.openedById))
