import type { Actor } from '../../../server/organisations/actor.ts'
import { openProposal } from '../../../server/proposals/open-proposal.ts'
import { globalId, type Marketplace } from '../../support/marketplace.ts'

export const parking = {
  title: 'Parking enforcement back office',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
  valueExVatPence: 10_000_000,
  termMonths: 48,
  extensionMonths: 24,
  contractEndsOn: '2027-09-30',
  latestExtendableEndOn: '2028-09-30',
}

/** Three councils in Yorkshire whose needs make one proposal, which Leeds has opened. */
export async function openParkingProposal(market: Marketplace, details: Record<string, object> = {}) {
  const slugs = ['leeds', 'bradford', 'york'] as const
  const officers = Object.fromEntries(
    await Promise.all(slugs.map(async (slug) => [slug, await market.officer(slug)] as const)),
  ) as Record<(typeof slugs)[number], Actor>
  const needs: Record<string, string> = {}
  for (const slug of slugs) {
    const { posting, ...own } = (details[slug] ?? {}) as { posting?: object }
    needs[slug] = await market.postedNeed(officers[slug], { ...parking, ...own }, posting)
  }
  await market.settle()
  const { id } = await market.db.proposal.findFirstOrThrow({ where: { status: 'SUGGESTED' } })
  await market.unitOfWork(officers.leeds, (work) => openProposal(work, { proposalId: id }))
  const version = async () => (await market.db.proposal.findUniqueOrThrow({ where: { id } })).version
  return { ...officers, needs, id, globalId: globalId('Proposal', id), version }
}
