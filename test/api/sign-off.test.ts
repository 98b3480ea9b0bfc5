import { expect, test } from 'vitest'
import { globalId, marketplace } from '../support/marketplace.ts'
import { settledProposal } from '../support/settled-proposal.ts'

const market = await marketplace()
const proposalId = globalId('Proposal', await settledProposal(market, { leeds: 20_000_00n, bradford: 10_000_00n }))
const leedsId = globalId('Authority', await market.authorityId('leeds'))
const officers = { leeds: await market.officer('leeds'), bradford: await market.officer('bradford') }
const [ann, ben] = [
  await market.person('APPROVER', { authority: 'leeds' }),
  await market.person('APPROVER', { authority: 'leeds' }),
]
const cas = await market.person('APPROVER', { authority: 'bradford' })
const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })

const SIGN_OFF = `signOff { authority { slug } approvedAt askedAt note value { pence } needed next
  approvals { approver decision personName evidence link decidedAt lapsedAt lapsedReasons } }`
const decide = (mutation: string) => `mutation ($proposalId: ID!, $approver: Approver!) {
  it: ${mutation}(proposalId: $proposalId, approver: $approver, evidence: "Decision D1", link: "https://leeds.example/d1") {
    __typename
    ... on Problem { message }
    ... on Mutation${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Success { data { status version ${SIGN_OFF} } }
  }
}`
const read = async (actor: typeof ann) =>
  (await market.ask(actor, `{ node(id: "${proposalId}") { ... on Proposal { ${SIGN_OFF} } } }`)).data.node.signOff

test('an authority signs off step by step; others see that it approved, and when', async () => {
  const asked = await market.ask(
    officers.leeds,
    `mutation { it: askForApproval(proposalId: "${proposalId}", note: "By March") { __typename } }`,
  )
  expect(asked.data.it.__typename).toBe('MutationAskForApprovalSuccess')

  const waiting = `{ approvalsWaiting(first: 5) { totalCount nodes { next value { pence } proposal { title } } } }`
  const list = (await market.ask(ann, waiting)).data.approvalsWaiting
  expect(list).toEqual({
    totalCount: 1,
    nodes: [{ next: 'OFFICER', value: { pence: 3_600_000 }, proposal: { title: 'Housing management' } }],
  })
  for (const who of [officers.leeds, cas])
    expect((await market.ask(who, waiting)).data.approvalsWaiting.nodes).toEqual([])

  const first = await market.ask(ann, decide('giveApproval'), { proposalId, approver: 'OFFICER' })
  expect(first.data.it.data.signOff).toMatchObject([
    { needed: ['OFFICER', 'PROCUREMENT'], next: 'PROCUREMENT', approvedAt: null },
  ])
  const again = await market.ask(ann, decide('giveApproval'), { proposalId, approver: 'PROCUREMENT' })
  expect(again.data.it).toEqual({
    __typename: 'Refused',
    message: 'Two different people must approve: ask a colleague',
  })
  await market.ask(ben, decide('askBeforeApproving'), { proposalId, approver: 'PROCUREMENT' })
  await market.ask(ben, decide('giveApproval'), { proposalId, approver: 'PROCUREMENT' })

  const [own] = await read(officers.leeds)
  expect(own).toMatchObject({ note: 'By March', next: null, approvedAt: expect.any(String) })
  expect(own.approvals.map(({ decision }: { decision: string }) => decision)).toEqual([
    'APPROVED',
    'QUESTION',
    'APPROVED',
  ])
  expect(own.approvals[0]).toMatchObject({ personName: 'approver of leeds', evidence: 'Decision D1', lapsedAt: null })

  const [others] = await read(cas)
  expect(others).toEqual({
    authority: { slug: 'leeds' },
    approvedAt: own.approvedAt,
    ...{ askedAt: null, note: null, value: null, needed: null, next: null, approvals: [] },
  })
  expect((await market.ask(ann, waiting)).data.approvalsWaiting.nodes).toEqual([])
})

test('an authority says how it decides, for every council to read and for no supplier', async () => {
  const set = `mutation { it: setDelegation(authorityId: "${leedsId}", effectiveFrom: "2027-04-01", source: "Constitution",
    keyDecisionFromPence: 25000000, callInWorkingDays: 4, papersDaysBefore: 5, startMayMoveDays: 30,
    delegation: [{ approver: OFFICER, fromPence: 0 }, { approver: MEMBERS, fromPence: 10000000 }]) { __typename } }`
  expect((await market.ask(administrator, set)).data.it.__typename).toBe('MutationSetDelegationSuccess')
  const meet = `mutation { it: setDecisionMeetings(authorityId: "${leedsId}", body: "Cabinet", on: ["2030-02-01", "2030-01-01"]) { __typename } }`
  expect((await market.ask(administrator, meet)).data.it.__typename).toBe('MutationSetDecisionMeetingsSuccess')
  const route = `{ node(id: "${leedsId}") { ... on Authority {
    before: decisionRoute(on: "2027-03-31") { isDefault }
    decisionRoute(on: "2027-04-01") { isDefault source callInWorkingDays keyDecisionFrom { pence } delegation { approver from { pence } } }
    decisionMeetings { body on } } } }`
  expect((await market.ask(officers.bradford, route)).data.node).toMatchObject({
    before: { isDefault: true },
    decisionRoute: {
      ...{ isDefault: false, source: 'Constitution', callInWorkingDays: 4, keyDecisionFrom: { pence: 25_000_000 } },
      delegation: expect.arrayContaining([{ approver: 'MEMBERS', from: { pence: 10_000_000 } }]),
    },
    decisionMeetings: [{ on: '2030-01-01' }, { on: '2030-02-01' }],
  })
  const supplier = await market.person('SUPPLIER_MEMBER', { supplier: 'Acme Systems' })
  expect((await market.ask(supplier, route)).data.node).toEqual({
    before: null,
    decisionRoute: null,
    decisionMeetings: null,
  })
})
