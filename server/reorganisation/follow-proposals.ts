import type { ProposalMember } from '../generated/prisma/client.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { type Follow, type Move, moved } from './move.ts'
import { staysOf } from './successor.ts'

/** The successor takes the authority's place in each proposal; where it takes part already the two become one member. */
export const followProposalMembers: Follow = async (work, { formerId, successorId }) => {
  const members = await work.tx.proposalMember.findMany({ where: { authorityId: formerId }, orderBy: { id: 'asc' } })
  const moves: Move[] = []
  for (const member of members) {
    const own = await work.tx.proposalMember.findUnique({
      where: { proposalId_authorityId: { proposalId: member.proposalId, authorityId: successorId } },
    })
    if (own) await merge(work, own, member)
    else await work.tx.proposalMember.update({ where: { id: member.id }, data: { authorityId: successorId } })
    moves.push({ kind: 'PROPOSAL_MEMBER', thingId: member.id, was: wasOf(member, own) })
    await noteChange(work, member.proposalId)
  }
  return moves
}

/** The answer of the firmer stays, with who gave it and when. */
async function merge({ tx }: Work, own: ProposalMember, former: ProposalMember): Promise<void> {
  const { commitment, reason, respondedById, respondedAt, consentedAt } = staysOf(own, former)
  await tx.proposalMember.delete({ where: { id: former.id } })
  await tx.proposalMember.update({
    where: { id: own.id },
    data: { commitment, reason, respondedById, respondedAt, consentedAt },
  })
}

const wasOf = (former: ProposalMember, own: ProposalMember | null) => ({
  proposalId: former.proposalId,
  commitment: former.commitment,
  ...(own ? { mergedInto: own.id, itsCommitment: own.commitment } : {}),
})

/** A successor leads what the authority led, as firmly as it did: nobody’s approval lapses because the lead has a new name. */
export const followLead: Follow = async (work, { formerId, successorId }) => {
  await work.tx.$executeRaw`
    update approval set substance = jsonb_set(substance, '{leadAuthorityId}', to_jsonb(${successorId}::text))
    where substance->>'leadAuthorityId' = ${formerId}`
  const led = await work.tx.proposal.updateManyAndReturn({
    where: { leadAuthorityId: formerId },
    data: { leadAuthorityId: successorId },
    select: { id: true },
  })
  for (const { id } of led) await noteChange(work, id)
  return moved('PROPOSAL_LED', led)
}

/** A lead that was proposed to the authority is proposed to its successor. */
export const followProposedLead: Follow = async (work, { formerId, successorId }) => {
  const proposed = await work.tx.proposal.updateManyAndReturn({
    where: { toLeadAuthorityId: formerId },
    data: { toLeadAuthorityId: successorId },
    select: { id: true },
  })
  for (const { id } of proposed) await noteChange(work, id)
  return moved('PROPOSED_LEAD', proposed)
}

async function noteChange(work: Work, id: string): Promise<void> {
  await work.tx.proposal.update({ where: { id }, data: { updatedAt: work.now, version: { increment: 1 } } })
  work.record({ type: 'ProposalChanged', proposalId: id })
}
