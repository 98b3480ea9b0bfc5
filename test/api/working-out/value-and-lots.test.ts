import { beforeAll, expect, test } from 'vitest'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { openParkingProposal } from './market.ts'

const market = await marketplace()
let proposal: Awaited<ReturnType<typeof openParkingProposal>>

beforeAll(async () => {
  proposal = await openParkingProposal(market, {
    bradford: { valueExVatPence: 1_000_000 },
    york: { posting: { fieldTiers: [{ group: 'VALUE', sharing: 'DRAFT', reason: 'Not agreed' }] } },
  })
})

const value = 'incVat { pence } exVat { pence } extensionsExVat { pence } needsWithoutValue isAboveThreshold source'
const estimate = `statutoryEstimate { missing nation regime total { ${value} threshold { pence } } follows { kind words source } }`
const lots = `lots { number title smeFit needs { id } estimate { ${value} } } notDividedReason`
const brief = 'brief { what withWhom whyTogether money risk decisionWanted byWhen ifNothing missing }'
const asked = async (as = proposal.leeds, what = `${estimate} ${lots} ${brief}`) => {
  const { data, errors } = await market.ask(as, `query ($id: ID!) { node(id: $id) { ... on Proposal { ${what} } } }`, {
    id: proposal.globalId,
  })
  expect(errors).toBeUndefined()
  return data.node
}
const outcome =
  '__typename ... on Refused { code } ... on InvalidInput { problems { field message } } ... on NotAllowed { message }'
const divide = async (drawn: { title: string; needs: string[] }[], as = proposal.leeds, version?: number) =>
  (
    await market.ask(
      as,
      `mutation ($id: ID!, $version: Int!, $lots: [LotInput!]!) { it: divideIntoLots(proposalId: $id, expectedVersion: $version, lots: $lots) { ${outcome} ... on MutationDivideIntoLotsSuccess { data { ${lots} } } } }`,
      {
        id: proposal.globalId,
        version: version ?? (await proposal.version()),
        lots: drawn.map(({ title, needs }) => ({
          title,
          needIds: needs.map((slug) => globalId('Need', proposal.needs[slug] ?? slug)),
        })),
      },
    )
  ).data.it

test('the estimate counts VAT and extensions, and not what a member withholds from others', async () => {
  const { total, nation, regime, follows } = (await asked()).statutoryEstimate
  // Leeds £100,000 and Bradford £10,000 over 48 months, and half of that again for 24 months more; VAT at 20 %
  expect(total).toMatchObject({
    exVat: { pence: 16_500_000 },
    extensionsExVat: { pence: 5_500_000 },
    incVat: { pence: 19_800_000 },
    needsWithoutValue: 1,
    threshold: { pence: 20_772_000 },
    isAboveThreshold: true,
    source: 'SI 2025/1200',
  })
  expect({ nation, regime }).toEqual({ nation: 'ENGLAND', regime: 'Procurement Act 2023' })
  expect(
    follows.filter(({ kind }: { kind: string }) => kind === 'NOTICE').map(({ words }: { words: string }) => words),
  ).toEqual(['Tender notice (UK4)', 'Contract award notice (UK6)', 'Contract details notice (UK7)'])
  expect((await asked(proposal.york)).statutoryEstimate.total).toEqual(total)
})

test('every need is in exactly one lot, or the need is named', async () => {
  const [one, two] = [
    { title: 'North', needs: ['leeds', 'york'] },
    { title: 'West', needs: ['bradford', 'york'] },
  ]
  expect((await divide([one, two])).problems).toEqual([
    {
      field: 'lots.1.needIds',
      message: '“Parking enforcement back office” is in “North” and in “West”. Leave it in one of them',
    },
  ])
  expect((await divide([one, { title: 'north', needs: ['bradford'] }])).problems).toMatchObject([
    { field: 'lots.1.title' },
  ])
  expect(
    (
      await divide([
        { title: 'A', needs: ['leeds'] },
        { title: 'B', needs: ['york'] },
      ])
    ).problems,
  ).toMatchObject([{ field: 'lots', message: expect.stringMatching(/is in no lot/) }])
  expect((await divide([one])).problems).toMatchObject([{ field: 'lots' }])
  const elsewhere = '01890000-0000-7000-8000-000000000000'
  expect((await divide([one, { title: 'West', needs: ['bradford', elsewhere] }])).problems).toMatchObject([
    { field: 'lots.1.needIds', message: expect.stringMatching(/not in this proposal/) },
  ])
})

test('lots drawn by a member have their own estimate, under the law of the total', async () => {
  const drawn = await divide(
    [
      { title: 'Cities', needs: ['leeds', 'york'] },
      { title: 'Bradford', needs: ['bradford'] },
    ],
    proposal.bradford,
  )
  expect(drawn.data.lots).toMatchObject([
    { number: 1, title: 'Cities', needs: [{}, {}], estimate: { incVat: { pence: 18_000_000 }, needsWithoutValue: 1 } },
    {
      number: 2,
      title: 'Bradford',
      estimate: { incVat: { pence: 1_800_000 } },
      smeFit: expect.stringMatching(/^A small company could bid/),
    },
  ])
  expect(await market.recorded('LotsDrawn')).toHaveLength(1)
  expect(
    await divide(
      [
        { title: 'A', needs: ['leeds'] },
        { title: 'B', needs: ['bradford', 'york'] },
      ],
      proposal.leeds,
      1,
    ),
  ).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  expect(await divide([], await market.officer('kent'))).toMatchObject({ __typename: 'InvalidInput' })
})

test('a purchase left in one piece says why, and its lots go', async () => {
  const { data } = await market.ask(
    proposal.york,
    `mutation ($id: ID!, $version: Int!) { it: leaveUndivided(proposalId: $id, expectedVersion: $version, reason: "One system has to serve all") { ${outcome} ... on MutationLeaveUndividedSuccess { data { ${lots} } } } }`,
    { id: proposal.globalId, version: await proposal.version() },
  )
  expect(data.it.data).toEqual({ lots: [], notDividedReason: 'One system has to serve all' })
})

test('a way to divide is suggested where values are far apart only as far as all are told', async () => {
  const { suggestedLots } = await asked(proposal.leeds, 'suggestedLots { by lots { title needs { id } } }')
  // York withholds its value, so size is not suggested; all are in one region and of one category
  expect(suggestedLots).toEqual([])
})

test('the councillor’s page says what the record holds, and what it lacks', async () => {
  const { brief: page } = await asked(proposal.leeds, brief)
  expect(page).toMatchObject({
    withWhom: expect.stringMatching(/Leeds/),
    money:
      'The estimate is £198,000 over the whole term, including VAT and extensions. It counts 2 of 3 needs: the others state no value to all members.',
    decisionWanted: 'Whether to take part, and who should lead.',
    ifNothing: expect.stringMatching(/ends on 30 September 2027 and can be extended to 30 September 2028/),
    missing: [
      'How they buy together has not been chosen',
      'No authority has been proposed to lead',
      '1 need is without a value that all members may see',
    ],
  })
  expect(page.byWhen).toMatch(/by \d+ \w+ 2027\.$/)
})

test('only members see any of it, and nothing is changed before it is opened or once it is agreed', async () => {
  expect(await asked(await market.officer('kent'))).toBeNull()
  await market.db.proposal.update({ where: { id: proposal.id }, data: { status: 'AGREED' } })
  expect(
    await divide([
      { title: 'A', needs: ['leeds'] },
      { title: 'B', needs: ['bradford', 'york'] },
    ]),
  ).toMatchObject({
    code: 'PROPOSAL_AGREED',
  })
})
