import { declineProposal } from '../../../server/proposals/decline-proposal.ts'
import { joinProposal } from '../../../server/proposals/join-proposal.ts'
import { openProposal } from '../../../server/proposals/open-proposal.ts'
import { type Choices, globalId, marketplace } from '../../support/marketplace.ts'

const parking = {
  title: 'Parking enforcement back office',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
}

/**
 * A proposal that Leeds opened: Bradford intends to buy, Sheffield observes, York has declined, Barnsley has not answered.
 * Everybody else stands outside of it, but for coordinators, who see it.
 */
export async function workingWorld(choices: Choices = {}) {
  const market = await marketplace(choices)
  const people = {
    leeds: await market.officer('leeds'),
    'a viewer of Leeds': await market.person('VIEWER', { authority: 'leeds' }),
    bradford: await market.officer('bradford'),
    'an observer': await market.officer('sheffield'),
    'someone invited': await market.officer('barnsley'),
    coordinator: await market.person('COORDINATOR'),
    'an authority that declined': await market.officer('york'),
    'an officer elsewhere': await market.officer('kent'),
    'a supplier': await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }),
    'a platform administrator': await market.person('PLATFORM_ADMINISTRATOR'),
  }
  const { leeds, bradford } = people
  for (const who of [
    leeds,
    bradford,
    people['an observer'],
    people['someone invited'],
    people['an authority that declined'],
  ])
    await market.postedNeed(who, parking)
  await market.settle()
  const { id: proposalId } = await market.db.proposal.findFirstOrThrow({ where: { status: 'SUGGESTED' } })
  await market.unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
  await market.unitOfWork(bradford, (work) => joinProposal(work, { proposalId, commitment: 'INTENDS' }))
  await market.unitOfWork(people['an observer'], (work) => joinProposal(work, { proposalId, commitment: 'OBSERVER' }))
  const left = { proposalId, reason: 'We have just extended' }
  await market.unitOfWork(people['an authority that declined'], (work) => declineProposal(work, left))
  return { market, people, proposalId, proposal: globalId('Proposal', proposalId) }
}

export const readers = [
  'leeds',
  'a viewer of Leeds',
  'bradford',
  'an observer',
  'someone invited',
  'coordinator',
] as const
export const writers = ['leeds', 'bradford', 'an observer', 'someone invited', 'coordinator'] as const
export const outsiders = [
  'an authority that declined',
  'an officer elsewhere',
  'a supplier',
  'a platform administrator',
] as const
