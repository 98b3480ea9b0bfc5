import { type Actor, authoritiesServedBy } from '../organisations/actor.ts'
import { isStillIn } from './proposal.ts'
import { mayPlan } from './proposal-access.ts'

interface Shaped {
  readonly openedById: string | null
  readonly leadAuthorityId: string | null
  readonly members: readonly { readonly authorityId: string; readonly commitment: Parameters<typeof isStillIn>[0] }[]
}

/** Officers of the members that are still in may draw lots and save the specification; so may whoever may plan. */
export const mayShape = (actor: Actor, proposal: Shaped): boolean =>
  mayPlan(actor, proposal) ||
  proposal.members.some(
    ({ authorityId, commitment }) => isStillIn(commitment) && authoritiesServedBy(actor).includes(authorityId),
  )
