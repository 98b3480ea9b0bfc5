import type { Commitment, Proposal, ProposalStatus } from '../../generated/prisma/client.ts'
import { spokenDay } from '../../platform/days.ts'
import { type Refusal, refusal } from '../../platform/errors.ts'
import { said } from '../proposal.ts'

/**
 * How a proposal is formed, in three tables: what may be done while it stands how, which commitment may follow which, and
 * how firmly an authority has to take part to do with the lead what it wants to do.
 */

const answers = ['JOIN', 'COMMIT', 'DECLINE', 'WITHDRAW'] as const
const aboutTheLead = ['PROPOSE_LEAD', 'ACCEPT_LEAD', 'DECLINE_LEAD', 'CONSENT_TO_LEAD'] as const
const aboutTheWhole = ['PLAN', 'SHAPE', 'NAME_AGENT', 'AGREE_TO_LATE_JOINING', 'SIGN_OFF'] as const

export type Answer = (typeof answers)[number]
export type LeadAct = (typeof aboutTheLead)[number]
export type Act = Answer | LeadAct | (typeof aboutTheWhole)[number] | 'OPEN' | 'HOLD' | 'RELEASE'

/** What may be done with a proposal in each of its statuses; `proposalMoves` says which status may follow which. */
export const actsIn = {
  HELD: ['RELEASE'],
  SUGGESTED: ['OPEN', 'HOLD', 'DECLINE'],
  OPEN: [...answers, ...aboutTheLead, ...aboutTheWhole],
  // who leaves, or another who leads, opens it again
  AGREED: ['WITHDRAW', ...aboutTheLead, 'NAME_AGENT'],
  AWARDED: [],
  ABANDONED: [],
  SUPERSEDED: [],
} as const satisfies Record<ProposalStatus, readonly Act[]>

/** Which commitment may follow which, each given by an officer of that authority. Who has committed stays or withdraws. */
export const commitmentMoves = {
  INVITED: ['INTERESTED', 'INTENDS', 'OBSERVER', 'DECLINED'],
  INTERESTED: ['INTERESTED', 'INTENDS', 'COMMITTED', 'OBSERVER', 'DECLINED', 'WITHDRAWN'],
  INTENDS: ['INTERESTED', 'INTENDS', 'COMMITTED', 'OBSERVER', 'DECLINED', 'WITHDRAWN'],
  COMMITTED: ['COMMITTED', 'WITHDRAWN'],
  OBSERVER: ['INTERESTED', 'INTENDS', 'OBSERVER', 'DECLINED', 'WITHDRAWN'],
  DECLINED: ['INTERESTED', 'INTENDS', 'OBSERVER', 'DECLINED'],
  WITHDRAWN: ['INTERESTED', 'INTENDS', 'OBSERVER'],
} as const satisfies Record<Commitment, readonly Commitment[]>

/** Has said that it takes part. */
const IN = ['INTERESTED', 'INTENDS', 'COMMITTED'] as const
/** Means to buy: leads, or has a say in who does. */
const BUYING = ['INTENDS', 'COMMITTED'] as const

/** How firmly an authority must take part to do this with the lead. */
export const firmEnoughTo = {
  PROPOSE_LEAD: IN,
  ACCEPT_LEAD: BUYING,
  DECLINE_LEAD: [...IN, 'INVITED', 'OBSERVER', 'DECLINED', 'WITHDRAWN'],
  CONSENT_TO_LEAD: BUYING,
} as const satisfies Record<LeadAct, readonly Commitment[]>

const among = (some: readonly Commitment[], commitment: Commitment): boolean => some.includes(commitment)

export const takesPart = (commitment: Commitment): boolean => among(IN, commitment)
export const meansToBuy = (commitment: Commitment): boolean => among(BUYING, commitment)

const answerThatGives = {
  INVITED: 'JOIN',
  INTERESTED: 'JOIN',
  INTENDS: 'JOIN',
  OBSERVER: 'JOIN',
  COMMITTED: 'COMMIT',
  DECLINED: 'DECLINE',
  WITHDRAWN: 'WITHDRAW',
} as const satisfies Record<Commitment, Answer>

const advice: Record<ProposalStatus, string> = {
  HELD: 'Wait until a coordinator has released it',
  SUGGESTED: 'Open it first',
  OPEN: 'Look at it again: it has changed',
  AGREED: 'Withdraw from it if you cannot go along; otherwise leave it as it is',
  AWARDED: 'Look at what it has become',
  ABANDONED: 'Look for another proposal',
  SUPERSEDED: 'Look for the suggestion that took its place',
}

/** Why this cannot be done with a proposal as it stands; null when it can. */
export function refusalToAct({ status }: Pick<Proposal, 'status'>, act: Act): Refusal | null {
  const possible: readonly Act[] = actsIn[status]
  return possible.includes(act)
    ? null
    : refusal(`PROPOSAL_${status}`, `This proposal ${said[status]}. ${advice[status]}`)
}

/** A member as far as it matters to what it may answer. */
export interface Answering {
  readonly commitment: Commitment
  readonly lateJoiningAgreedAt: Date | null
}

/**
 * Why a member may not answer so, today; null when it may. After the last day for joining only those join with whose late
 * joining the lead has agreed.
 */
export function refusalToAnswer(
  proposal: Pick<Proposal, 'status' | 'joinBy'>,
  member: Answering,
  to: Commitment,
  today: Date,
): Refusal | null {
  return (
    refusalToAct(proposal, answerThatGives[to]) ??
    refusalToMoveTo(member, to) ??
    refusalForLate(proposal, member, to, today)
  )
}

function refusalToMoveTo({ commitment }: Answering, to: Commitment): Refusal | null {
  if (among(commitmentMoves[commitment], to)) return null
  if (commitment === 'COMMITTED')
    return refusal(
      'COMMITTED_ALREADY',
      'Your authority has committed to this. Withdraw from it if it cannot buy any more',
    )
  if (to === 'COMMITTED') return refusal('JOIN_FIRST', 'Your authority does not take part yet. Join first, then commit')
  return refusal('NOT_TAKING_PART', 'Your authority does not take part, so it cannot withdraw. Decline instead')
}

export const isLate = ({ joinBy }: Pick<Proposal, 'joinBy'>, today: Date): boolean => joinBy !== null && today > joinBy

function refusalForLate(
  proposal: Pick<Proposal, 'joinBy'>,
  member: Answering,
  to: Commitment,
  today: Date,
): Refusal | null {
  const joins = takesPart(to) && !takesPart(member.commitment)
  if (!joins || !isLate(proposal, today) || member.lateJoiningAgreedAt) return null
  return refusal(
    'JOINING_CLOSED',
    `This proposal could be joined until ${spokenDay(proposal.joinBy as Date)}. Ask the authority that leads it, or whoever opened it while none does, to agree to your joining late`,
  )
}
