import type { Commitment, Prisma } from '../generated/prisma/client.ts'
import { type Actor, actsAs, authoritiesOf, isCoordinator } from '../organisations/actor.ts'
import { authoritiesAnswering, visibleProposals } from './proposal-access.ts'

/** What members say to each other is no longer for those who have left. */
const LEFT: Commitment[] = ['DECLINED', 'WITHDRAWN']

export const isIn = (member: { commitment: Commitment }): boolean => !LEFT.includes(member.commitment)

/** Whoever also acts for a supplier reads nothing of what buyers say among themselves. */
const actsForSupplier = (actor: Actor): boolean => actor.memberships.some(({ supplierId }) => supplierId !== null)

/**
 * The proposals whose discussion, documents and governance an actor reads: those in which their authority is, observers
 * included, and for a coordinator those they see.
 */
export function proposalsWorkedOn(actor: Actor): Prisma.ProposalWhereInput {
  if (actor.kind === 'system') return {}
  if (actsForSupplier(actor)) return { id: { in: [] } }
  const own: Prisma.ProposalWhereInput = {
    members: { some: { authorityId: { in: authoritiesOf(actor) }, commitment: { notIn: LEFT } } },
  }
  return isCoordinator(actor) ? { AND: [visibleProposals(actor)] } : { AND: [visibleProposals(actor), own] }
}

/** What is in a proposal that an actor may read, as a part of the `where` of whatever belongs to a proposal. */
export const visibleParts = (actor: Actor) => ({ proposal: proposalsWorkedOn(actor) })

/** The authorities in a proposal for which the actor may write. */
export const authoritiesWritten = (
  actor: Actor,
  members: readonly { authorityId: string; commitment: Commitment }[],
): string[] => (actsForSupplier(actor) ? [] : authoritiesAnswering(actor, members.filter(isIn)))

/** A coordinator writes for nobody but themselves. */
export const writesAsCoordinator = (actor: Actor): boolean =>
  isCoordinator(actor) && actor.scopes.has('WRITE') && !actsForSupplier(actor)

interface Led {
  readonly openedById: string | null
  readonly leadAuthorityId: string | null
  readonly leadAcceptedAt: Date | null
}

/** Those who speak for the whole: the lead once it has accepted, whoever opened the proposal, a coordinator. */
export const maySpeakForAll = (actor: Actor, proposal: Led, authorityId: string | null): boolean =>
  writesAsCoordinator(actor) ||
  (authorityId !== null &&
    ((proposal.leadAcceptedAt !== null && proposal.leadAuthorityId === authorityId) ||
      proposal.openedById === actsAs(actor)))

/**
 * What an authority found about its own people is for itself, the lead and coordinators; that it looked, and whether
 * something is left to be done, for every member: all of them wait with the tender notice.
 */
export const mayReadConflicts = (actor: Actor, proposal: Led, authorityId: string): boolean => {
  const own = authoritiesOf(actor)
  const leads = proposal.leadAcceptedAt !== null && own.some((id) => id === proposal.leadAuthorityId)
  return own.includes(authorityId) || leads || isCoordinator(actor)
}
