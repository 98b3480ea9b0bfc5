import { expect, test } from 'vitest'
import type { Actor } from '../../server/organisations/actor.ts'
import { actingAs } from '../../server/platform/second-wall.ts'
import { abandonProposal } from '../../server/proposals/abandon-proposal.ts'
import { holdSuggestion } from '../../server/proposals/forming/hold-suggestion.ts'
import { releaseSuggestion } from '../../server/proposals/forming/release-suggestion.ts'
import { reviewRegion } from '../../server/proposals/forming/review-region.ts'
import { openProposal } from '../../server/proposals/open-proposal.ts'
import { follower } from '../api/changes/followed.ts'
import { authorityOf, suggestionAmong } from '../support/forming.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const [leeds, york] = (await Promise.all(['leeds', 'york'].map(market.officer))) as [Actor, Actor]
const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
const coordinator = await market.person('COORDINATOR')
const suggested = () => suggestionAmong(market, [leeds, york].map(authorityOf), { status: 'SUGGESTED' })

const sees = async (actor: Actor, id: string) => {
  const { data } = await market.ask(
    actor,
    `{ node(id: "${globalId('Proposal', id)}") { id } proposals(status: [HELD, SUGGESTED, ABANDONED], first: 100) { nodes { id } } }`,
  )
  const listed = (data.proposals.nodes as { id: string }[]).some((one) => one.id === globalId('Proposal', id))
  expect(listed).toBe(data.node !== null)
  const behind = await actingAs(actor, async () => await db.proposal.findMany({ where: { id } }))
  return { listed, behind: behind.length > 0 }
}
const NEVER = { listed: false, behind: false }

test('a held suggestion does not exist for its members, in lists, by id, behind the second wall or in the feed', async () => {
  const id = await suggested()
  const feeds = { leeds: follower(db, leeds), coordinator: follower(db, coordinator) }
  for (const feed of Object.values(feeds)) await feed.catchUp()
  expect([...feeds.leeds.held()].some((key) => key.includes(id))).toBe(true)
  await unitOfWork(coordinator, (work) => holdSuggestion(work, { proposalId: id }))
  expect(await sees(leeds, id)).toEqual(NEVER)
  expect(await sees(coordinator, id)).toMatchObject({ listed: true })
  for (const feed of Object.values(feeds)) await feed.catchUp()
  expect([...feeds.leeds.held()].some((key) => key.includes(id))).toBe(false)
  expect([...feeds.coordinator.held()].some((key) => key.includes(id))).toBe(true)
  await expect(unitOfWork(leeds, (work) => openProposal(work, { proposalId: id }))).rejects.toThrow('no such proposal')
  await unitOfWork(coordinator, (work) => releaseSuggestion(work, { proposalId: id }))
  expect(await sees(leeds, id)).toEqual({ listed: true, behind: true })
  await feeds.leeds.catchUp()
  expect([...feeds.leeds.held()].some((key) => key.includes(id))).toBe(true)
  expect(await market.recorded('ProposalSuggested')).toContainEqual({ type: 'ProposalSuggested', proposalId: id })
})

test('one that ends while it is held never existed for its members', async () => {
  const id = await suggested()
  await unitOfWork(coordinator, (work) => holdSuggestion(work, { proposalId: id }))
  await unitOfWork(coordinator, (work) => abandonProposal(work, { proposalId: id, reason: 'Not alike' }))
  expect(await sees(leeds, id)).toEqual(NEVER)
  const { data } = await market.ask(administrator, '{ auditLog(first: 100) { nodes { objectIds } } }')
  expect(JSON.stringify(data)).not.toContain(globalId('Proposal', id))
})

test('officers review nothing, and what was opened is not held', async () => {
  const id = await suggested()
  await expect(unitOfWork(leeds, (work) => holdSuggestion(work, { proposalId: id }))).rejects.toThrow('not allowed')
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId: id }))
  await expect(unitOfWork(coordinator, (work) => holdSuggestion(work, { proposalId: id }))).rejects.toMatchObject({
    code: 'PROPOSAL_OPEN',
  })
  await expect(unitOfWork(coordinator, (work) => releaseSuggestion(work, { proposalId: id }))).rejects.toMatchObject({
    code: 'PROPOSAL_OPEN',
  })
})

test('a coordinator opens a suggestion for its members, none of which has said anything then', async () => {
  const id = await suggested()
  await unitOfWork(coordinator, (work) => openProposal(work, { proposalId: id }))
  const { status, members } = await db.proposal.findUniqueOrThrow({ where: { id }, include: { members: true } })
  expect([status, ...members.map(({ commitment }) => commitment)]).toEqual(['OPEN', 'INVITED', 'INVITED'])
})

test('where a coordinator reviews a region its new suggestions are held, and told afresh they stay so', async () => {
  const region = 'Yorkshire and The Humber'
  const ofWales = await market.person('COORDINATOR', { regions: ['Wales'] })
  await expect(unitOfWork(ofWales, (work) => reviewRegion(work, { region, isReviewed: true }))).rejects.toThrow(
    'not allowed',
  )
  await unitOfWork(coordinator, (work) => reviewRegion(work, { region, isReviewed: true }))
  expect((await market.ask(coordinator, '{ reviewedRegions }')).data.reviewedRegions).toEqual([region])
  expect((await market.ask(leeds, '{ reviewedRegions }')).data.reviewedRegions).toEqual([])
  const parking = {
    title: 'Parking enforcement back office',
    description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  }
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done cascade`
  for (const officer of [leeds, york]) await market.postedNeed(officer, parking)
  await market.settle()
  const held = await db.proposal.findFirstOrThrow()
  expect(held).toMatchObject({ status: 'HELD' })
  expect(await market.recorded('ProposalSuggested')).toEqual([])
  expect(await market.recorded('SuggestionHeld')).toEqual([{ type: 'SuggestionHeld', proposalId: held.id }])
  expect(await sees(leeds, held.id)).toEqual(NEVER)
  await market.postedNeed(await market.officer('bradford'), parking)
  await market.settle()
  const standing = await db.proposal.findMany({ where: { status: { in: ['HELD', 'SUGGESTED'] } } })
  expect(standing.map(({ status }) => status)).toEqual(['HELD'])
  const superseded = await db.proposal.findMany({ where: { status: 'SUPERSEDED' } })
  for (const { id } of superseded) expect(await sees(leeds, id)).toEqual(NEVER)
})
