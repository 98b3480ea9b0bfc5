import type { Commitment } from '../../generated/prisma/enums.ts'
import { authoritiesOf } from '../../organisations/actor.ts'
import { dayOf } from '../../platform/days.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { readProposal, type WholeProposal } from '../find-proposal.ts'
import { isStillIn } from '../proposal.ts'
import { approvalsThatLapse } from './approvals-that-lapse.ts'
import { carriedBy } from './carried.ts'
import { needsOf } from './change-proposal.ts'
import type { Consequences } from './consequences.ts'
import { formedBy } from './formed.ts'
import { isLate, refusalToAnswer, takesPart } from './forming.ts'
import { withAnswer } from './with-answer.ts'

interface Thought {
  readonly proposalId: string
  /** For whom; null for the only member the reader belongs to. */
  readonly authorityId: string | null | undefined
  readonly commitment: Commitment
}

/**
 * What would follow if a member answered so, worked out by the rules that the answer itself goes by. Null for a reader who
 * belongs to no member, or to several and names none.
 */
export async function findConsequences(work: Work, thought: Thought): Promise<Consequences | null> {
  const proposal = await readProposal(work, thought.proposalId)
  const own = new Set(authoritiesOf(work.actor))
  const possible = proposal.members.filter(({ authorityId }) =>
    thought.authorityId ? own.has(authorityId) && authorityId === thought.authorityId : own.has(authorityId),
  )
  const [member, another] = possible
  return member && !another ? consequencesOf(work, proposal, member, thought.commitment) : null
}

async function consequencesOf(
  work: Work,
  proposal: WholeProposal,
  member: WholeProposal['members'][number],
  commitment: Commitment,
): Promise<Consequences> {
  const { now } = work
  const { authorityId } = member
  const answer = { authorityId, commitment, reason: null, respondedById: null, respondedAt: now }
  const members = withAnswer(proposal.members, answer)
  const formed = formedBy(proposal, { members }, now)
  const needs = await needsOf(work, proposal)
  const [before, after] = [carriedBy(proposal.members, needs), carriedBy(members, needs)]
  const lots = await lotsOf(work, proposal)
  const [filled, left] = [lots.filter(isNeededBy(proposal.members)), lots.filter(isNeededBy(members))]
  return {
    authorityName: member.authority.name,
    refusal: refusalToAnswer(proposal, member, commitment, dayOf(now)),
    isLate: takesPart(commitment) && !takesPart(member.commitment) && isLate(proposal, dayOf(now)),
    before,
    after,
    currency: proposal.currency,
    goesOn: formed.goesOn,
    leadBecomesVacant: formed.vacatedBy !== null,
    reopens: formed.reopened,
    lotsLeftEmpty: filled.filter((lot) => !left.includes(lot)),
    // with a proposal that ends, nothing is left to approve
    approvalsThatLapse: formed.goesOn
      ? await approvalsThatLapse(work, proposal.id, { ...formed.lead, members: formed.members })
      : [],
  }
}

const lotsOf = (work: Work, { id: proposalId }: WholeProposal) =>
  pastTheWall(work, () =>
    work.tx.proposalLot.findMany({
      where: { proposalId },
      include: { needs: { select: { need: { select: { authorityId: true } } } } },
      orderBy: { number: 'asc' },
    }),
  )

function isNeededBy(members: readonly { authorityId: string; commitment: Commitment }[]) {
  const stillIn = new Set(members.flatMap((one) => (isStillIn(one.commitment) ? one.authorityId : [])))
  return ({ needs }: { needs: readonly { need: { authorityId: string } }[] }) =>
    needs.some(({ need }) => stillIn.has(need.authorityId))
}
