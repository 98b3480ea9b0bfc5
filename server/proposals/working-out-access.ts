import { type Actor, authoritiesServedBy } from '../organisations/actor.ts'
import { isStillIn } from './proposal.ts'
import { mayAbandon } from './proposal-access.ts'

interface Shaped {
  readonly openedById: string | null
  readonly leadAuthorityId: string | null
  readonly leadAcceptedAt: Date | null
  readonly members: readonly { readonly authorityId: string; readonly commitment: Parameters<typeof isStillIn>[0] }[]
}

/** The timetable is the lead's to plan; until one has accepted, that of whoever opened the proposal, or a coordinator. */
export const mayPlan = (actor: Actor, proposal: Shaped): boolean =>
  proposal.leadAuthorityId && proposal.leadAcceptedAt
    ? authoritiesServedBy(actor).includes(proposal.leadAuthorityId)
    : mayAbandon(actor, proposal)

/** Officers of the members that are still in may draw lots and save the specification; so may whoever may plan. */
export const mayShape = (actor: Actor, proposal: Shaped): boolean =>
  mayPlan(actor, proposal) ||
  proposal.members.some(
    ({ authorityId, commitment }) => isStillIn(commitment) && authoritiesServedBy(actor).includes(authorityId),
  )
