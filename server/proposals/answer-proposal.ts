import type { Commitment } from '../generated/prisma/enums.ts'
import { actsAs } from '../organisations/actor.ts'
import { dayOf } from '../platform/days.ts'
import { refuseIf } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { WholeProposal } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToAnswer } from './forming/forming.ts'
import { type Volume, withAnswer } from './forming/with-answer.ts'

export interface Answer {
  readonly authorityId: string
  readonly commitment: Commitment
  readonly reason: string | null
  readonly volume?: Volume
}

const did: Record<Commitment, string> = {
  INVITED: 'is invited',
  INTERESTED: 'is interested',
  INTENDS: 'intends to buy',
  COMMITTED: 'has committed',
  OBSERVER: 'observes',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrew',
}

/**
 * Keeps a member's answer, with what follows from it: a proposal that two needs no longer carry is abandoned in the same
 * moment, and one whose lead leaves has none.
 */
export async function answerProposal(work: Work, proposal: WholeProposal, answer: Answer): Promise<void> {
  const { authorityId, commitment } = answer
  const member = memberOf(proposal, authorityId)
  refuseIf(refusalToAnswer(proposal, member, commitment, dayOf(work.now)))
  await changeProposal(work, proposal, {
    what: `${member.authority.name} ${did[commitment]}`,
    members: withAnswer(proposal.members, { ...answer, respondedById: actsAs(work.actor), respondedAt: work.now }),
  })
}

/** A member by its authority, which was found among them before. */
export function memberOf({ members }: WholeProposal, authorityId: string): WholeProposal['members'][number] {
  const member = members.find((one) => one.authorityId === authorityId)
  if (!member) throw new Error('The authority is no member of the proposal')
  return member
}
