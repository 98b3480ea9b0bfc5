import { beforeEach, expect, test } from 'vitest'
import { decideMatch } from '../../server/matching/decide-match.ts'
import { shareNeed } from '../../server/needs/share-need.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { abandonProposal } from '../../server/proposals/abandon-proposal.ts'
import { declineProposal } from '../../server/proposals/decline-proposal.ts'
import { joinProposal } from '../../server/proposals/join-proposal.ts'
import { openProposal } from '../../server/proposals/open-proposal.ts'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const [leeds, bradford, york, kent] = (await Promise.all(
  ['leeds', 'bradford', 'york', 'kent'].map(market.officer),
)) as [Actor, Actor, Actor, Actor]

const parking = {
  title: 'Parking enforcement back office',
  description: 'Penalty charge notices, permits, appeals and payments for our parking enforcement team.',
  earliestStartOn: '2027-06-01',
  latestStartOn: '2027-12-31',
  valueExVatPence: 10_000_000,
}
let needs: { leeds: string; bradford: string; york: string }

beforeEach(async () => {
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done cascade`
  const unlike = {
    title: 'Library management system',
    description: 'Lending, catalogue and self-service kiosks for libraries.',
  }
  await market.postedNeed(kent, unlike)
  needs = {
    leeds: await market.postedNeed(leeds, parking),
    bradford: await market.postedNeed(bradford, {
      ...parking,
      latestStartOn: '2027-10-31',
      valueExVatPence: 5_000_000,
    }),
    york: await market.postedNeed(york, { ...parking, earliestStartOn: '2027-08-01', valueExVatPence: null }),
  }
  await market.settle()
})

const suggestion = () =>
  db.proposal.findFirstOrThrow({ where: { status: 'SUGGESTED' }, include: { members: true, needs: true } })

test('matched needs whose start windows overlap become one suggestion, with value, window and reasons', async () => {
  const proposal = await suggestion()
  expect(await db.proposal.count()).toBe(1)
  expect(new Set(proposal.needs.map(({ needId }) => needId))).toEqual(new Set(Object.values(needs)))
  expect(proposal).toMatchObject({
    valueExVatPence: 15_000_000n,
    needsWithoutValue: 1,
    windowEarliestOn: new Date('2027-08-01'),
    windowLatestOn: new Date('2027-10-31'),
  })
  expect(proposal.title).toMatch(/parking/i)
  expect(proposal.reasons).not.toHaveLength(0)
  expect(proposal.members.map(({ commitment }) => commitment)).toEqual(['INVITED', 'INVITED', 'INVITED'])
})

test('working the suggestions out again changes nothing', async () => {
  const before = await suggestion()
  await db.need.updateMany({ data: { groupedAt: null } })
  for (const needId of Object.values(needs))
    await market.unitOfWork(leeds, async (work) => work.record({ type: 'MatchesChanged', needIds: [needId] }))
  await market.settle()
  expect(await db.proposal.findMany({ select: { id: true, status: true, createdAt: true } })).toEqual([
    { id: before.id, status: 'SUGGESTED', createdAt: before.createdAt },
  ])
})

test('needs that could not start together are not suggested together', async () => {
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done cascade`
  await market.postedNeed(leeds, { ...parking, latestStartOn: '2027-06-30' })
  await market.postedNeed(bradford, { ...parking, earliestStartOn: '2029-01-01', latestStartOn: '2029-06-30' })
  await market.settle()
  expect(await db.match.count()).toBe(1)
  expect(await db.proposal.count()).toBe(0)
})

test('when a need is withdrawn its suggestion is superseded by one of those that remain', async () => {
  const before = await suggestion()
  await unitOfWork(york, (work) => withdrawNeed(work, { needId: needs.york }))
  await market.settle()
  expect(await db.proposal.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject({ status: 'SUPERSEDED' })
  const after = await suggestion()
  expect(new Set(after.needs.map(({ needId }) => needId))).toEqual(new Set([needs.leeds, needs.bradford]))
})

test('a dismissed pair is not suggested together', async () => {
  const match = await db.match.findFirstOrThrow({
    where: { sides: { some: { needId: needs.leeds, otherNeedId: needs.york } } },
  })
  await unitOfWork(leeds, (work) =>
    decideMatch(work, { matchId: match.id, needId: needs.leeds, decision: 'DISMISSED', reason: 'Different scope' }),
  )
  await market.settle()
  for (const { needs: members } of await db.proposal.findMany({
    where: { status: 'SUGGESTED' },
    include: { needs: true },
  })) {
    const ids = members.map(({ needId }) => needId)
    expect(ids.includes(needs.leeds) && ids.includes(needs.york)).toBe(false)
  }
})

test('a member opens it, others join or decline, and each step is a fact', async () => {
  const { id: proposalId } = await suggestion()
  await expect(unitOfWork(bradford, (work) => joinProposal(work, { proposalId }))).rejects.toMatchObject({
    code: 'PROPOSAL_SUGGESTED',
  })
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
  await unitOfWork(bradford, (work) => joinProposal(work, { proposalId, commitment: 'INTENDS' }))
  await unitOfWork(york, (work) => declineProposal(work, { proposalId, reason: 'We have just extended' }))
  const proposal = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    include: { members: { include: { authority: true } } },
  })
  expect(proposal.status).toBe('OPEN')
  expect(Object.fromEntries(proposal.members.map((m) => [m.authority.slug, m.commitment]))).toEqual({
    leeds: 'INTERESTED',
    bradford: 'INTENDS',
    york: 'DECLINED',
  })
  expect((await market.recorded()).map(({ type }) => type).filter((type) => type.startsWith('Proposal'))).toEqual([
    'ProposalSuggested',
    'ProposalOpened',
    'ProposalJoined',
    'ProposalDeclined',
  ])
})

test('of two who open it at once one wins and the other is told', async () => {
  const { id: proposalId } = await suggestion()
  const outcomes = await Promise.allSettled(
    [leeds, bradford, york].map((actor) => unitOfWork(actor, (work) => openProposal(work, { proposalId }))),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'PROPOSAL_OPEN' })
})

test('a proposal that fewer than two needs carry is abandoned in the same moment', async () => {
  const { id: proposalId } = await suggestion()
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
  const decline = (actor: Actor) =>
    unitOfWork(actor, (work) => declineProposal(work, { proposalId, reason: 'No money' }))
  await Promise.all([decline(bradford), decline(york)])
  expect(await db.proposal.findUniqueOrThrow({ where: { id: proposalId } })).toMatchObject({
    status: 'ABANDONED',
    endedReason: expect.stringMatching(/two needs/),
  })
})

test('a proposal does not exist for an authority it does not name', async () => {
  const { id: proposalId } = await suggestion()
  await expect(unitOfWork(kent, (work) => openProposal(work, { proposalId }))).rejects.toMatchObject({
    name: 'NotFound',
  })
  expect((await market.ask(kent, '{ proposals { nodes { id } } }')).data.proposals.nodes).toEqual([])
})

test('only who opened it, or a coordinator, gives it up', async () => {
  const { id: proposalId } = await suggestion()
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
  const abandon = (actor: Actor) =>
    unitOfWork(actor, (work) => abandonProposal(work, { proposalId, reason: 'Out of time' }))
  await expect(abandon(bradford)).rejects.toMatchObject({ name: 'NotAllowed' })
  await abandon(await market.person('COORDINATOR'))
  expect((await db.proposal.findUniqueOrThrow({ where: { id: proposalId } })).status).toBe('ABANDONED')
})

test('what an officer opened meanwhile is not undone by a suggestion worked out before', async () => {
  const { id: proposalId } = await suggestion()
  await unitOfWork(york, (work) => withdrawNeed(work, { needId: needs.york }))
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
  await market.settle()
  expect((await db.proposal.findUniqueOrThrow({ where: { id: proposalId } })).status).toBe('OPEN')
})

test('a need that is withdrawn or no longer shared leaves an open proposal, and takes its value with it', async () => {
  const { id: proposalId } = await suggestion()
  await unitOfWork(leeds, (work) => openProposal(work, { proposalId }))
  await unitOfWork(bradford, (work) =>
    shareNeed(work, { needId: needs.bradford, sharing: 'DRAFT', mayBeCounted: false, reason: 'Not now' }),
  )
  await market.settle()
  const now = () =>
    db.proposal.findUniqueOrThrow({ where: { id: proposalId }, include: { needs: true, members: true } })
  expect(await now()).toMatchObject({
    status: 'OPEN',
    valueExVatPence: 10_000_000n,
    windowLatestOn: new Date('2027-12-31'),
  })
  expect((await now()).needs.map(({ needId }) => needId)).not.toContain(needs.bradford)
  expect((await now()).members.map(({ commitment }) => commitment)).toContain('WITHDRAWN')
  await unitOfWork(york, (work) => withdrawNeed(work, { needId: needs.york }))
  await market.settle()
  expect((await now()).status).toBe('ABANDONED')
})

test('when one side dismisses a match, the other side is grouped afresh as well', async () => {
  await db.$executeRaw`truncate need, proposal, match, event, reaction_done cascade`
  const [a, b, c] = [
    await market.postedNeed(leeds, { ...parking, latestStartOn: '2027-06-30' }),
    await market.postedNeed(bradford, parking),
    await market.postedNeed(york, { ...parking, earliestStartOn: '2027-09-01' }),
  ]
  await market.settle()
  const ab = await db.match.findFirstOrThrow({ where: { sides: { some: { needId: a, otherNeedId: b } } } })
  const dismiss = (needId: string, actor: Actor) =>
    unitOfWork(actor, (work) => decideMatch(work, { matchId: ab.id, needId, decision: 'DISMISSED', reason: 'No' }))
  await dismiss(a, leeds)
  await market.settle()
  const suggested = await db.proposal.findMany({ where: { status: 'SUGGESTED' }, include: { needs: true } })
  expect(suggested.map(({ needs: held }) => new Set(held.map(({ needId }) => needId)))).toEqual([new Set([b, c])])
})
