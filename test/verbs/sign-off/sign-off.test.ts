import { beforeEach, describe, expect, test } from 'vitest'
import { withdrawNeed } from '../../../server/needs/withdraw-need.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { declineProposal } from '../../../server/proposals/decline-proposal.ts'
import { findConsequences } from '../../../server/proposals/forming/find-consequences.ts'
import { withdrawFromProposal } from '../../../server/proposals/forming/withdraw-from-proposal.ts'
import { joinProposal } from '../../../server/proposals/join-proposal.ts'
import type { Approver } from '../../../server/proposals/sign-off/approvals-needed.ts'
import { askBeforeApproving } from '../../../server/proposals/sign-off/ask-before-approving.ts'
import { askForApproval } from '../../../server/proposals/sign-off/ask-for-approval.ts'
import { declineApproval } from '../../../server/proposals/sign-off/decline-approval.ts'
import { giveApproval } from '../../../server/proposals/sign-off/give-approval.ts'
import { marketplace } from '../../support/marketplace.ts'
import { changing, settledProposal, type Worth } from '../../support/settled-proposal.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const change = changing(market)
const [leeds, bradford] = (await Promise.all(['leeds', 'bradford'].map(market.officer))) as [Actor, Actor]
const approvers = async (authority: string) =>
  (await Promise.all([1, 2].map(() => market.person('APPROVER', { authority })))) as [Actor, Actor]
const [ann, ben] = await approvers('leeds')
const [cas, dee] = await approvers('bradford')

/** £30,000 together, £36,000 with VAT: by the rules where none are set, an officer and procurement approve. */
const small = { leeds: 20_000_00n, bradford: 10_000_00n }
let proposalId: string

const ask = (actor: Actor, more: object = {}) =>
  unitOfWork(actor, (work) => askForApproval(work, { proposalId, ...more }))
const approve = (actor: Actor, approver: Approver, more: object = {}) =>
  unitOfWork(actor, (work) => giveApproval(work, { proposalId, approver, evidence: 'Decision D123', ...more }))
const standing = async () =>
  (await db.approval.findMany({ where: { decision: 'APPROVED', lapsedAt: null } }))
    .map(({ approver }) => approver)
    .sort()
const status = async () => (await db.proposal.findUniqueOrThrow({ where: { id: proposalId } })).status
const begin = async (worth: Worth = small) => {
  proposalId = await settledProposal(market, worth)
}
const approveAll = async () => {
  await ask(leeds)
  await approve(ann, 'OFFICER')
  await approve(ben, 'PROCUREMENT')
  await ask(bradford)
  await approve(cas, 'OFFICER')
  await approve(dee, 'PROCUREMENT')
}

beforeEach(async () => {
  await db.$executeRaw`truncate need, proposal, event, reaction_done, decision_setting, delegation_rule cascade`
  await begin()
})

describe('an approval is asked for', () => {
  test('by an officer of a member that intends to buy', async () => {
    await ask(leeds, { note: 'Please approve by March' })
    expect(await db.signOff.findFirstOrThrow()).toMatchObject({
      note: 'Please approve by March',
      valueIncVatPence: 36_000_00n,
      isWaiting: true,
      approvedAt: null,
    })
    expect(await market.recorded('ApprovalAsked')).toHaveLength(1)
  })
  test('and not by one of a member that does not', async () => {
    await db.proposalMember.updateMany({ data: { commitment: 'INTERESTED' } })
    await expect(ask(leeds)).rejects.toThrow(/intends to buy/)
  })
  test.each<[object, RegExp]>([
    [{ startOn: null }, /when the service has to start/],
    [{ notDividedReason: null }, /no lots/],
    [{ leadAuthorityId: null }, /No authority is to lead/],
    [{ leadAcceptedAt: null }, /has not accepted/],
  ])('and not before what there is to approve is settled: %j', async (missing, why) => {
    await db.proposal.update({ where: { id: proposalId }, data: missing })
    await expect(ask(leeds)).rejects.toThrow(why)
  })
  test('nor while a member keeps its value from the others', async () => {
    await db.need.updateMany({
      where: { authorityId: await market.authorityId('bradford') },
      data: { valueSharing: 'DRAFT' },
    })
    await expect(ask(leeds)).rejects.toThrow(/1 of the needs states no value/)
  })
})

describe('an approval is given', () => {
  test('in order, and with the last of the last member the proposal is agreed', async () => {
    await approveAll()
    expect(await status()).toBe('AGREED')
    const listed = await market.ask(leeds, '{ proposals(first: 1) { nodes { status } } }')
    expect(listed.data.proposals.nodes).toEqual([{ status: 'AGREED' }])
    expect(await market.recorded('ProposalAgreed')).toEqual([{ type: 'ProposalAgreed', proposalId }])
    expect(await db.signOff.findMany({ where: { OR: [{ isWaiting: true }, { approvedAt: null }] } })).toEqual([])
  })
  test('not before it is this one’s turn', async () => {
    await ask(leeds)
    await expect(approve(ann, 'PROCUREMENT')).rejects.toThrow('The next to approve is the responsible officer')
  })
  test('not before it was asked for', async () => {
    await expect(approve(ann, 'OFFICER')).rejects.toThrow(/not asked for/)
  })
  test('by two people, where two must', async () => {
    await ask(leeds)
    await approve(ann, 'OFFICER')
    await expect(approve(ann, 'PROCUREMENT')).rejects.toThrow('Two different people must approve')
    await approve(ben, 'PROCUREMENT')
  })
  test('for one’s own authority only', async () => {
    await ask(leeds)
    const leedsId = await market.authorityId('leeds')
    await expect(approve(cas, 'OFFICER', { authorityId: leedsId })).rejects.toThrow(/not allowed/)
    await expect(approve(leeds, 'OFFICER')).rejects.toThrow(/not allowed/)
    const stranger = await market.person('APPROVER', { authority: 'kent' })
    await expect(approve(stranger, 'OFFICER')).rejects.toThrow(/no such proposal/)
  })
  test('on evidence, and of what was read', async () => {
    await ask(leeds)
    await expect(approve(ann, 'OFFICER', { evidence: ' ' })).rejects.toThrow(/On what|on what/)
    await expect(approve(ann, 'OFFICER', { link: 'javascript:alert(1)' })).rejects.toThrow(/web address/)
    await expect(approve(ann, 'OFFICER', { expectedVersion: 99 })).rejects.toThrow(/changed this proposal/)
  })
  test('once, when several try at the same moment: the others are told who was first', async () => {
    await ask(leeds)
    const eve = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
    const tried = await Promise.allSettled([ann, ben, eve, ann, ben].map((who) => approve(who, 'OFFICER')))
    expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of tried)
      if (one.status === 'rejected') expect(one.reason.message).toMatch(/approved this for the responsible officer on /)
    expect(await standing()).toEqual(['OFFICER'])
    expect(await market.recorded('ApprovalGiven')).toHaveLength(1)
  })
})

test('who declines says why, and nothing waits until it is asked for again', async () => {
  await ask(leeds)
  const decline = { proposalId, approver: 'OFFICER', evidence: 'No budget' }
  await unitOfWork(ann, (work) => declineApproval(work, decline))
  await expect(approve(ann, 'OFFICER')).rejects.toThrow(/declined since/)
  await ask(leeds, { note: 'There is a budget now' })
  await approve(ann, 'OFFICER')
})

test('who asks first goes on waiting', async () => {
  await ask(leeds)
  const question = { proposalId, approver: 'OFFICER', evidence: 'Who pays for migration?' }
  await unitOfWork(ann, (work) => askBeforeApproving(work, question))
  await approve(ann, 'OFFICER')
  expect((await db.approval.findMany()).map(({ decision }) => decision).sort()).toEqual(['APPROVED', 'QUESTION'])
})

describe('approvals lapse in the commit that changes', () => {
  beforeEach(approveAll)
  const reasons = async () => [...new Set((await db.approval.findMany()).flatMap(({ lapsedReasons }) => lapsedReasons))]

  test('the lead', async () => {
    await change(proposalId, { leadAuthorityId: await market.authorityId('bradford') })
    expect(await reasons()).toEqual(['Another authority is to lead'])
    expect(await status()).toBe('OPEN')
    expect(await standing()).toEqual([])
    expect(await market.recorded('ApprovalsLapsed')).toHaveLength(2)
    expect(await market.recorded('ProposalReopened')).toEqual([{ type: 'ProposalReopened', proposalId }])
    await approve(ben, 'OFFICER')
  })
  test('the lots', async () => {
    await change(proposalId, { lots: { create: { number: 1, title: 'Repairs' } } })
    expect(await reasons()).toEqual(['There are new lots: Repairs'])
  })
  test('the start, by more days than the authority allows', async () => {
    await change(proposalId, { startOn: new Date('2028-06-30') })
    expect(await status()).toBe('AGREED')
    await change(proposalId, { startOn: new Date('2028-07-01') })
    expect(await reasons()).toEqual(['The service is to start on 1 July 2028, 91 days later than approved'])
  })
  test('whether a member takes part at all', async () => {
    await db.proposal.update({ where: { id: proposalId }, data: { status: 'OPEN' } })
    await unitOfWork(bradford, (work) => declineProposal(work, { proposalId, reason: 'Too early' }))
    expect(await status()).toBe('ABANDONED')
  })
  test('the value, when it reaches another of the authority’s limits, to the penny', async () => {
    const worth = (pence: bigint) =>
      db.need.updateMany({
        where: { proposals: { some: {} }, valueExVatPence: { gt: 15_000_00n } },
        data: { valueExVatPence: pence },
      })
    // 73,333.33 + 10,000 excluding VAT are 99,999.99 and 0.6 of a penny with it, rounded up need by need
    await worth(73_333_32n)
    await change(proposalId, {})
    expect(await status()).toBe('AGREED')
    await worth(73_333_34n)
    await change(proposalId, {})
    expect(await reasons()).toEqual(['The value went from £36,000 to £100,000, which other rules apply to'])
    expect(await status()).toBe('OPEN')
  })
  test('a need that is withdrawn', async () => {
    const { id } = await db.need.findFirstOrThrow({ where: { authorityId: await market.authorityId('bradford') } })
    await unitOfWork(bradford, (work) => withdrawNeed(work, { needId: id, reason: 'Not any more' }))
    await market.settle()
    expect(await status()).toBe('ABANDONED')
  })
})

describe('what an answer would do to approvals is told beforehand, and then happens', () => {
  const wouldLapse = async (actor: Actor, commitment: 'INTENDS' | 'WITHDRAWN') =>
    (await unitOfWork(actor, (work) => findConsequences(work, { proposalId, authorityId: null, commitment })))
      ?.approvalsThatLapse
  const why = async (authority: string) =>
    (
      await db.approval.findMany({
        where: { lapsedAt: { not: null }, signOff: { authorityId: await market.authorityId(authority) } },
        orderBy: { id: 'asc' },
      })
    ).map(({ approver, lapsedReasons }) => [approver, lapsedReasons])

  test('when the member that leads withdraws', async () => {
    await begin({ leeds: 20_000_00n, bradford: 10_000_00n, york: 1_00n })
    await approveAll()
    expect(await wouldLapse(leeds, 'WITHDRAWN')).toEqual([
      'Leeds City Council: its approval by the responsible officer, procurement would lapse. The authority no longer intends to buy',
      'City of Bradford Metropolitan District Council: its approval would lapse. No authority is to lead',
    ])
    expect(await why('leeds')).toEqual([])
    await unitOfWork(leeds, (work) => withdrawFromProposal(work, { proposalId, reason: 'No money' }))
    expect(await why('leeds')).toEqual(
      ['OFFICER', 'PROCUREMENT'].map((approver) => [approver, ['The authority no longer intends to buy']]),
    )
    expect(await why('bradford')).toEqual(
      ['OFFICER', 'PROCUREMENT'].map((approver) => [approver, ['No authority is to lead']]),
    )
  })
  test('when one joins so late that the value reaches other rules; a part of another’s approval goes unsaid', async () => {
    await begin({ leeds: 20_000_00n, bradford: 10_000_00n, york: 60_000_00n })
    const york = await market.officer('york')
    await unitOfWork(york, (work) => declineProposal(work, { proposalId, reason: 'Too early' }))
    await ask(leeds)
    await approve(ann, 'OFFICER')
    expect(await wouldLapse(york, 'INTENDS')).toEqual([])
    await approve(ben, 'PROCUREMENT')
    const changed = 'The value went from £36,000 to £108,000, which other rules apply to'
    expect(await wouldLapse(york, 'INTENDS')).toEqual([`Leeds City Council: its approval would lapse. ${changed}`])
    await unitOfWork(york, (work) => joinProposal(work, { proposalId, commitment: 'INTENDS' }))
    expect(await why('leeds')).toEqual(['OFFICER', 'PROCUREMENT'].map((approver) => [approver, [changed]]))
  })
})

test('a change that is none in substance changes nothing', async () => {
  await approveAll()
  await change(proposalId, { startOn: new Date('2028-04-02') })
  expect(await standing()).toHaveLength(4)
  expect(await status()).toBe('AGREED')
  expect(await market.recorded('ApprovalsLapsed')).toEqual([])
})

test('one who leaves takes nobody else’s approval along, and those who stay may then have agreed', async () => {
  await begin({ leeds: 20_000_00n, bradford: 10_000_00n, york: 1_00n })
  await approveAll()
  expect(await status()).toBe('OPEN')
  const york = await market.officer('york')
  await unitOfWork(york, (work) => declineProposal(work, { proposalId, reason: 'Too early' }))
  expect(await status()).toBe('AGREED')
  expect(await standing()).toHaveLength(4)
})
