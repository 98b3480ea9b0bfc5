import type { Prisma } from '../../server/generated/prisma/client.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { system } from '../../server/organisations/actor.ts'
import { lapseApprovals } from '../../server/proposals/sign-off/lapse-approvals.ts'
import type { Marketplace } from './marketplace.ts'

/** The members' needs and what they are worth, excluding VAT. */
export type Worth = Readonly<Record<string, bigint>>

/** An open proposal that is settled: led by the first member, with a start, not divided; each member intends to buy. */
export async function settledProposal(market: Marketplace, worth: Worth): Promise<string> {
  const { db, authorityId } = market
  const members = await Promise.all(
    Object.entries(worth).map(async ([slug, valueExVatPence]) => {
      const officer = await market.officer(slug)
      const needId = await market.postedNeed(officer, { valueExVatPence })
      return { authorityId: await authorityId(slug), needId }
    }),
  )
  const { id } = await db.proposal.create({
    data: {
      status: 'OPEN',
      title: 'Housing management',
      groupKey: members.map(({ needId }) => needId).join(' '),
      probability: 0.9,
      reasons: [],
      against: [],
      engineVersion: 'test',
      model: 'FRAMEWORK',
      startOn: new Date('2028-04-01'),
      leadAuthorityId: members[0]?.authorityId ?? null,
      leadAcceptedAt: new Date('2026-11-01'),
      notDividedReason: 'One system for all',
      needs: { create: members.map(({ needId }) => ({ needId })) },
      members: {
        create: members.map((member) => ({ authorityId: member.authorityId, commitment: 'INTENDS' as const })),
      },
    },
  })
  return id
}

/** Changes a proposal as the verbs do that settle it: the rows, then what that means for approvals, in one commit. */
export const changing =
  (market: Marketplace, actor: Actor = system) =>
  (proposalId: string, data: Prisma.ProposalUncheckedUpdateInput) =>
    market.unitOfWork(actor, async (work) => {
      await work.tx.proposal.update({ where: { id: proposalId }, data })
      await lapseApprovals(work, proposalId)
    })
