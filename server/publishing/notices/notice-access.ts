import type { Prisma } from '../../generated/prisma/client.ts'
import type { Commitment } from '../../generated/prisma/enums.ts'
import { type Actor, authoritiesServedBy } from '../../organisations/actor.ts'
import { isStillIn } from '../../proposals/proposal.ts'
import { visibleProposals } from '../../proposals/proposal-access.ts'

interface Publishing {
  readonly leadAuthorityId: string | null
  readonly leadAcceptedAt: Date | null
  readonly members: readonly { readonly authorityId: string; readonly commitment: Commitment }[]
}

/**
 * The authorities whose notice it is: the one that has accepted to lead (reg 13(b)); until one has, each that still takes
 * part.
 */
export const publishersOf = ({ leadAuthorityId, leadAcceptedAt, members }: Publishing): string[] =>
  leadAuthorityId && leadAcceptedAt
    ? [leadAuthorityId]
    : members.filter(({ commitment }) => isStillIn(commitment)).map(({ authorityId }) => authorityId)

/** For which of them the actor may say what a notice says, and record that it was published. */
export const authoritiesPublishing = (actor: Actor, proposal: Publishing): string[] => {
  const publishers = publishersOf(proposal)
  return authoritiesServedBy(actor).filter((id) => publishers.includes(id))
}

/** Notices are seen with their proposal. */
export const visibleNotices = (actor: Actor): Prisma.PublishedNoticeWhereInput => ({
  proposal: visibleProposals(actor),
})
