import { beforeAll, expect, test } from 'vitest'
import { marketplace } from '../../support/marketplace.ts'
import { openParkingProposal } from './market.ts'

const market = await marketplace()
let proposal: Awaited<ReturnType<typeof openParkingProposal>>

beforeAll(async () => {
  proposal = await openParkingProposal(market, {
    york: {
      contractEndsOn: '2027-03-31',
      latestExtendableEndOn: '2027-06-30',
      posting: { fieldTiers: [{ group: 'INCUMBENT', sharing: 'DRAFT', reason: 'Under negotiation' }] },
    },
  })
})

const timetable = `timetable { missing startOn startBasis isFeasible earliestStartOn steps { step earliestOn latestOn isCritical rule source authority { slug } } positions { kind days authority { slug } } remedies { changes delayDays } membersLeftOut { slug } }`
const asked = async (as = proposal.leeds) => {
  const { data, errors } = await market.ask(
    as,
    `query ($id: ID!) { node(id: $id) { ... on Proposal { ${timetable} } } }`,
    { id: proposal.globalId },
  )
  expect(errors).toBeUndefined()
  return data.node?.timetable
}
const latest = (table: { steps: { step: string; latestOn: string }[] }, step: string) =>
  table.steps.find((one) => one.step === step)?.latestOn

const plan = (as = proposal.leeds, choices = '{ isPlannedNotice: true }', version?: number) =>
  proposal
    .version()
    .then((now) =>
      market.ask(
        as,
        `mutation ($id: ID!, $version: Int!) { it: planTimetable(proposalId: $id, expectedVersion: $version, choices: ${choices}) { __typename ... on Refused { code } ... on InvalidInput { problems { field message } } ... on MutationPlanTimetableSuccess { data { moved { step from to } proposal { ${timetable} } } } } }`,
        { id: proposal.globalId, version: version ?? now },
      ),
    )

test('until a day is chosen it is planned back from the first contract end that all members are told', async () => {
  // York's contract ends first, but York withholds that from the others
  const table = await asked()
  expect(table).toMatchObject({ missing: null, startOn: '2027-09-30', startBasis: 'EARLIEST_CONTRACT_END' })
  expect(await asked(proposal.york)).toMatchObject({ startOn: '2027-09-30' })
})

test('three dates by hand, for a service that starts on Wednesday 1 September 2027', async () => {
  await market.db.proposal.update({ where: { id: proposal.id }, data: { startOn: new Date('2027-09-01') } })
  const table = await asked()
  // 60 days to mobilise: contract on Friday 2 July, so standstill ends on Thursday 1 July; 8 working days before that
  // (22, 23, 24, 25, 28, 29, 30 June, 1 July: s.51) the award notice is on Monday 21 June.
  expect(latest(table, 'AWARD_NOTICE')).toBe('2027-06-21')
  // 28 days to evaluate: tenders by 24 May; 25 days to tender (s.54): the notice on Thursday 29 April.
  expect(latest(table, 'TENDER_NOTICE')).toBe('2027-04-29')
  // 5 working days of call-in before that (23, 26, 27, 28, 29 April): each member decides by Thursday 22 April.
  const decisions = table.steps.filter(({ step }: { step: string }) => step.startsWith('DECISION'))
  expect(decisions.map(({ latestOn }: { latestOn: string }) => latestOn)).toEqual(Array(3).fill('2027-04-22'))
  expect(table.steps.find(({ step }: { step: string }) => step === 'STANDSTILL')).toMatchObject({
    source: 'Procurement Act 2023 s.51(2)',
  })
})

test('a member reads its own contract as it is, and of others no more than they share', async () => {
  const positions = async (as = proposal.leeds) =>
    Object.fromEntries(
      (await asked(as)).positions.map((one: { kind: string; days: number; authority: { slug: string } }) => [
        one.authority.slug,
        [one.kind, one.days],
      ]),
    )
  expect(await positions()).toEqual({
    leeds: ['COVERED', 29],
    bradford: ['COVERED', 29],
    york: ['NOTHING_STATED', null],
  })
  // 30 June, with every extension, to 1 September
  expect((await positions(proposal.york)).york).toEqual(['BRIDGE', 63])
})

test('a change of plan answers with what moved, and expects the version that was read', async () => {
  const { data } = await plan()
  const moved = data.it.data.moved as { step: string; from: string | null; to: string | null }[]
  // with a planned notice 10 days are enough to tender: 24 May less 10 days is Friday 14 May
  expect(moved).toContainEqual({ step: 'TENDER_NOTICE', from: '2027-04-29', to: '2027-05-14' })
  // and it is published 40 days before (s.15): 4 April is a Sunday, so on Friday 2 April
  expect(moved.map(({ step }) => step)).not.toContain('AWARD_NOTICE')
  expect(latest(data.it.data.proposal.timetable, 'PLANNED_NOTICE')).toBe('2027-04-02')
  expect((await plan(proposal.leeds, '{ evaluationDays: 14 }', 1)).data.it).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  expect((await plan(proposal.leeds, '{ evaluationDays: -1 }')).data.it.problems).toMatchObject([
    { field: 'choices.evaluationDays' },
  ])
  expect(await market.recorded('TimetablePlanned')).toEqual([{ type: 'TimetablePlanned', proposalId: proposal.id }])
})

test('who opened the proposal plans; once an authority leads, that authority does', async () => {
  expect((await plan(proposal.york)).data.it).toMatchObject({ __typename: 'NotAllowed' })
  const leadAuthorityId = await market.authorityId('york')
  const ofYork = { proposalId_authorityId: { proposalId: proposal.id, authorityId: leadAuthorityId } }
  await market.db.proposalMember.update({ where: ofYork, data: { commitment: 'INTENDS' } })
  const lead = (data: object) => market.db.proposal.update({ where: { id: proposal.id }, data })
  await lead({ leadAuthorityId, leadAcceptedAt: new Date() })
  expect((await plan(proposal.york)).data.it).toMatchObject({ __typename: 'MutationPlanTimetableSuccess' })
  expect((await plan(proposal.leeds)).data.it).toMatchObject({ __typename: 'NotAllowed' })
  await lead({ leadAuthorityId: null, leadAcceptedAt: null })
  expect((await plan(await market.officer('kent'))).data.it).toMatchObject({ __typename: 'NotFound' })
})

test('what cannot be kept any more says what would make it so', async () => {
  const soon = new Date(Date.now() + 60 * 86_400_000)
  await market.db.proposal.update({ where: { id: proposal.id }, data: { startOn: soon } })
  const table = await asked()
  expect(table.isFeasible).toBe(false)
  expect(table.remedies[0].delayDays).toBeGreaterThan(0)
  expect(table.steps.filter(({ isCritical }: { isCritical: boolean }) => isCritical).length).toBeGreaterThan(0)
})

test('members of different nations have to say who leads before the law is known', async () => {
  const cardiff = await market.authorityId('cardiff')
  await market.db.proposalMember.create({
    data: { proposalId: proposal.id, authorityId: cardiff, commitment: 'INTERESTED' },
  })
  expect(await asked()).toMatchObject({ missing: expect.stringMatching(/Propose an authority to lead/), steps: [] })
})
