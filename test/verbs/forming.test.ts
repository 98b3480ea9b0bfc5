import { describe, expect, test } from 'vitest'
import type { Actor } from '../../server/organisations/actor.ts'
import type { Work } from '../../server/platform/unit-of-work.ts'
import { acceptLead } from '../../server/proposals/forming/accept-lead.ts'
import { agreeToLateJoining } from '../../server/proposals/forming/agree-to-late-joining.ts'
import { commitToProposal } from '../../server/proposals/forming/commit-to-proposal.ts'
import { consentToLead } from '../../server/proposals/forming/consent-to-lead.ts'
import { planProposal } from '../../server/proposals/forming/plan-proposal.ts'
import { proposeLead } from '../../server/proposals/forming/propose-lead.ts'
import { withdrawFromProposal } from '../../server/proposals/forming/withdraw-from-proposal.ts'
import { joinProposal } from '../../server/proposals/join-proposal.ts'
import { authorityOf, suggestionAmong } from '../support/forming.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

let now = new Date('2026-11-23T10:00:00Z')
const market = await marketplace({ clock: () => now })
const { db, unitOfWork } = market
const [leeds, bradford, york] = (await Promise.all(['leeds', 'bradford', 'york'].map(market.officer))) as [
  Actor,
  Actor,
  Actor,
]
const councils = [leeds, bradford, york].map(authorityOf)
const coordinator = await market.person('COORDINATOR')

const opened = () => suggestionAmong(market, councils, { openedById: leeds.personId })
const does = (actor: Actor, verb: (work: Work, raw: unknown) => Promise<string>, input: object) =>
  unitOfWork(actor, (work) => verb(work, input))
const stored = (id: string) =>
  db.proposal.findUniqueOrThrow({ where: { id }, include: { members: true, entries: true } })

async function allIntend(proposalId: string) {
  for (const actor of [leeds, bradford, york]) await does(actor, joinProposal, { proposalId, commitment: 'INTENDS' })
}

/** Makes an authority lead, by everybody's consent. */
async function leads(proposalId: string, lead: Actor) {
  const leadAuthorityId = authorityOf(lead)
  await does(lead, proposeLead, { proposalId, leadAuthorityId })
  await does(lead, acceptLead, { proposalId })
  for (const other of [leeds, bradford, york])
    if (other !== lead) await does(other, consentToLead, { proposalId, leadAuthorityId })
}

describe('who leads', () => {
  test('an authority leads once it has accepted and all others that mean to buy consent', async () => {
    const proposalId = await opened()
    await allIntend(proposalId)
    await does(bradford, proposeLead, { proposalId, leadAuthorityId: authorityOf(york) })
    await does(york, acceptLead, { proposalId })
    expect((await stored(proposalId)).leadAuthorityId).toBeNull()
    await does(leeds, consentToLead, { proposalId, leadAuthorityId: authorityOf(york) })
    expect(await stored(proposalId)).toMatchObject({ leadAuthorityId: authorityOf(york), toLeadAuthorityId: null })
    expect(await market.recorded('LeadEstablished')).toContainEqual(
      expect.objectContaining({ proposalId, leadAuthorityId: authorityOf(york) }),
    )
  })

  test('until a hand-over is complete the old one leads', async () => {
    const proposalId = await opened()
    await allIntend(proposalId)
    await leads(proposalId, leeds)
    await does(york, proposeLead, { proposalId, leadAuthorityId: authorityOf(york) })
    await does(york, acceptLead, { proposalId })
    await does(bradford, consentToLead, { proposalId, leadAuthorityId: authorityOf(york) })
    expect(await stored(proposalId)).toMatchObject({
      leadAuthorityId: authorityOf(leeds),
      toLeadAuthorityId: authorityOf(york),
    })
    await does(leeds, consentToLead, { proposalId, leadAuthorityId: authorityOf(york) })
    expect((await stored(proposalId)).leadAuthorityId).toBe(authorityOf(york))
  })

  test('a consent is for the authority it names, not for one proposed meanwhile', async () => {
    const proposalId = await opened()
    await allIntend(proposalId)
    await does(leeds, proposeLead, { proposalId, leadAuthorityId: authorityOf(leeds) })
    await does(york, proposeLead, { proposalId, leadAuthorityId: authorityOf(bradford) })
    await expect(does(york, consentToLead, { proposalId, leadAuthorityId: authorityOf(leeds) })).rejects.toMatchObject({
      code: 'LEAD_NOT_PROPOSED',
    })
  })

  test('when the one that leads withdraws nobody leads, the history says so, and what was agreed is open again', async () => {
    const proposalId = await opened()
    await allIntend(proposalId)
    await leads(proposalId, york)
    await db.proposal.update({ where: { id: proposalId }, data: { status: 'AGREED' } })
    await does(york, withdrawFromProposal, { proposalId, reason: 'No money' })
    const { entries, ...after } = await stored(proposalId)
    expect(after).toMatchObject({ leadAuthorityId: null, status: 'OPEN', valueExVatPence: 20_000_000n })
    expect(entries.at(-1)?.what).toMatch(
      /York.* withdrew\. .*York.* led: nobody leads now\. What was agreed is open again/,
    )
  })

  test('once an authority leads it alone plans', async () => {
    const proposalId = await opened()
    await does(leeds, planProposal, { proposalId, model: 'FRAMEWORK' })
    await does(coordinator, planProposal, { proposalId, joinBy: new Date('2027-01-31') })
    await allIntend(proposalId)
    await leads(proposalId, york)
    await does(york, planProposal, { proposalId, startOn: new Date('2028-04-01') })
    for (const actor of [leeds, coordinator])
      await expect(does(actor, planProposal, { proposalId, model: null })).rejects.toThrow('not allowed')
    expect(await stored(proposalId)).toMatchObject({ model: 'FRAMEWORK', joinBy: new Date('2027-01-31') })
  })
})

describe('the last day for joining', () => {
  test('is a day for joining; after it the lead, or who opened it, has to agree', async () => {
    const proposalId = await opened()
    await does(leeds, planProposal, { proposalId, joinBy: new Date('2026-11-30') })
    now = new Date('2026-11-30T23:00:00Z')
    await does(bradford, joinProposal, { proposalId })
    now = new Date('2026-12-01T00:00:00Z')
    await expect(does(york, joinProposal, { proposalId })).rejects.toMatchObject({ code: 'JOINING_CLOSED' })
    await does(york, joinProposal, { proposalId, commitment: 'OBSERVER' })
    await does(bradford, joinProposal, { proposalId, commitment: 'INTENDS' })
    await expect(does(bradford, agreeToLateJoining, { proposalId, authorityId: authorityOf(york) })).rejects.toThrow(
      'not allowed',
    )
    await does(leeds, agreeToLateJoining, { proposalId, authorityId: authorityOf(york) })
    await does(york, joinProposal, { proposalId, commitment: 'INTENDS' })
    now = new Date('2026-11-23T10:00:00Z')
  })

  test('is not in the past, and before the start', async () => {
    const proposalId = await opened()
    for (const [joinBy, startOn, field] of [
      ['2026-11-22', null, 'joinBy'],
      ['2027-03-01', '2027-03-01', 'joinBy'],
    ] as const)
      await expect(
        does(leeds, planProposal, { proposalId, joinBy: new Date(joinBy), startOn: startOn && new Date(startOn) }),
      ).rejects.toMatchObject({ problems: [{ field }] })
  })
})

describe('a commitment', () => {
  test('says how much, and goes with who gives it up', async () => {
    const proposalId = await opened()
    await expect(does(york, commitToProposal, { proposalId, users: 20 })).rejects.toMatchObject({ code: 'JOIN_FIRST' })
    await does(york, joinProposal, { proposalId })
    await expect(does(york, commitToProposal, { proposalId })).rejects.toMatchObject({ problems: [{ field: 'users' }] })
    await does(york, commitToProposal, { proposalId, users: 20, valueExVatPence: 5_000_000n })
    const ofYork = async () => (await stored(proposalId)).members.find((one) => one.authorityId === authorityOf(york))
    expect(await ofYork()).toMatchObject({ commitment: 'COMMITTED', committedUsers: 20 })
    await expect(does(york, joinProposal, { proposalId })).rejects.toMatchObject({ code: 'COMMITTED_ALREADY' })
    await does(york, withdrawFromProposal, { proposalId, reason: 'Budget cut' })
    expect(await ofYork()).toMatchObject({ commitment: 'WITHDRAWN', committedUsers: null, reason: 'Budget cut' })
  })
})

describe('over GraphQL', () => {
  const ID = (id: string) => globalId('Proposal', id)
  const authority = (actor: Actor) => globalId('Authority', authorityOf(actor))
  const run = async (actor: Actor, verb: string, args: string) => {
    const { data, errors } = await market.ask(
      actor,
      `mutation { it: ${verb}(${args}) { __typename ... on Problem { message } ... on Mutation${verb[0]?.toUpperCase()}${verb.slice(1)}Success {
        data { leadState lead { slug } leadAwaits { slug } model agents { name role } versions { what } version } } } }`,
    )
    expect(errors).toBeUndefined()
    return data.it
  }

  test('four councils’ officers plan, commit, choose a lead and name an agent', async () => {
    const id = await opened()
    await run(
      leeds,
      'planProposal',
      `proposalId: "${ID(id)}", model: FRAMEWORK, joinBy: "2027-02-01", startOn: "2028-04-01"`,
    )
    for (const actor of [leeds, bradford, york])
      await run(actor, 'joinProposal', `proposalId: "${ID(id)}", commitment: INTENDS`)
    await run(york, 'commitToProposal', `proposalId: "${ID(id)}", users: 120`)
    const proposed = await run(leeds, 'proposeLead', `proposalId: "${ID(id)}", leadAuthorityId: "${authority(york)}"`)
    expect(proposed.data).toMatchObject({ leadState: 'PROPOSED', leadAwaits: [{ slug: 'bradford' }] })
    await run(york, 'acceptLead', `proposalId: "${ID(id)}"`)
    const led = await run(bradford, 'consentToLead', `proposalId: "${ID(id)}", leadAuthorityId: "${authority(york)}"`)
    expect(led.data).toMatchObject({ leadState: 'LEADS', lead: { slug: 'york' }, leadAwaits: [] })
    const named = await run(york, 'nameAgent', `proposalId: "${ID(id)}", name: "YPO", role: "Runs the procurement"`)
    expect(named.data.agents).toEqual([{ name: 'YPO', role: 'Runs the procurement' }])
    expect((await run(york, 'removeAgent', `proposalId: "${ID(id)}", name: "YPO"`)).data.agents).toEqual([])
    expect((await run(leeds, 'nameAgent', `proposalId: "${ID(id)}", name: "X", role: "Y"`)).__typename).toBe(
      'NotAllowed',
    )
  })

  test('what withdrawing would do is what it then does, and asking changes nothing', async () => {
    const id = await opened()
    await allIntend(id)
    await leads(id, york)
    const lot = await db.proposalLot.create({ data: { proposalId: id, number: 1, title: 'Northern permits' } })
    const need = await db.need.findFirstOrThrow({
      where: { authorityId: authorityOf(york), proposals: { some: { proposalId: id } } },
    })
    await db.proposalLotNeed.create({ data: { lotId: lot.id, needId: need.id } })
    const before = await stored(id)
    const asked = `{ node(id: "${ID(id)}") { ... on Proposal { ifYouWithdraw {
      isPossible says goesOn needsMet combinedValueExVat { pence } lotsLeftEmpty leadBecomesVacant approvalsThatLapse } } } }`
    const { ifYouWithdraw } = (await market.ask(york, asked)).data.node
    expect(await stored(id)).toEqual(before)
    expect(ifYouWithdraw).toEqual({
      isPossible: true,
      says: [
        expect.stringMatching(/York.* leads: nobody would lead any more/),
        'The value excluding VAT would go from £300,000 to £200,000',
        '2 needs instead of 3 would be met together',
        'Nobody would be left in lot 1, Northern permits',
      ],
      goesOn: true,
      needsMet: 2,
      combinedValueExVat: { pence: 20_000_000 },
      lotsLeftEmpty: ['Northern permits'],
      leadBecomesVacant: true,
      approvalsThatLapse: [],
    })
    await run(york, 'withdrawFromProposal', `proposalId: "${ID(id)}", reason: "Merger"`)
    expect(await stored(id)).toMatchObject({ valueExVatPence: 20_000_000n, leadAuthorityId: null, status: 'OPEN' })
    expect((await market.ask(coordinator, asked)).data.node.ifYouWithdraw).toBeNull()
  })

  test('who was slower is told what changed', async () => {
    const id = await opened()
    const { version } = await stored(id)
    const both = await Promise.all([
      run(leeds, 'joinProposal', `proposalId: "${ID(id)}", version: ${version}`),
      run(york, 'declineProposal', `proposalId: "${ID(id)}", version: ${version}, reason: "No"`),
    ])
    const told = both.filter(({ __typename }) => __typename === 'Refused')
    expect(told).toHaveLength(1)
    expect(told[0]?.message).toMatch(
      /has changed since you read it: (Leeds.*is interested|.*York.* declined)\. Read it again/,
    )
  })
})
