import type { Prisma } from '../generated/prisma/client.ts'
import { visibleNeeds } from '../needs/need-access.ts'
import { type Actor, actsAs, authoritiesOf, authoritiesServedBy, isCoordinator } from '../organisations/actor.ts'

/**
 * The proposals an actor may see: those that name their authority; for a coordinator, those whose every need they see. One
 * that is held for review, or ended while it was, does not exist for its members.
 */
export function visibleProposals(actor: Actor): Prisma.ProposalWhereInput {
  if (actor.kind === 'system') return {}
  const own: Prisma.ProposalWhereInput = {
    heldAt: null,
    members: { some: { authorityId: { in: authoritiesOf(actor) } } },
  }
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

/** A coordinator with a token that may write reviews the suggestions they see, and opens them for their members. */
export const mayReview = (actor: Actor): boolean => actor.scopes.has('WRITE') && isCoordinator(actor)

/** The authority that leads plans a proposal; until one does, whoever opened it or a coordinator. */
export const mayPlan = (
  actor: Actor,
  proposal: { openedById: string | null; leadAuthorityId: string | null },
): boolean =>
  proposal.leadAuthorityId === null
    ? mayAbandon(actor, proposal)
    : authoritiesServedBy(actor).includes(proposal.leadAuthorityId)
