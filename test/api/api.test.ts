import { expect, test } from 'vitest'
import { nobody } from '../../server/organisations/actor.ts'
import { globalId, marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')
const supplier = await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' })

test('a need goes from draft to posted to withdrawn through the API', async () => {
  const drafted = await market.ask(
    leeds,
    `mutation ($details: NeedDetailsInput!) { draftNeed(details: $details) {
      __typename ... on MutationDraftNeedSuccess { data { id version status valueExVat { pence currency } earliestStartOn } } } }`,
    {
      details: {
        title: 'Parking back office',
        description: 'Permits, notices and appeals.',
        earliestStartOn: '2027-06-01',
        valueExVatPence: 45_000_000,
      },
    },
  )
  const need = drafted.data.draftNeed.data
  expect(need).toMatchObject({
    version: 1,
    status: 'DRAFT',
    valueExVat: { pence: 45_000_000, currency: 'GBP' },
    earliestStartOn: '2027-06-01',
  })
  const posted = await market.ask(
    leeds,
    `mutation ($id: ID!) { postNeed(needId: $id, expectedVersion: 1, mayBeCounted: true) { ... on MutationPostNeedSuccess { data { status sharing mayBeCounted } } } }`,
    need,
  )
  expect(posted.data.postNeed.data).toEqual({ status: 'POSTED', sharing: 'COUNCILS', mayBeCounted: true })
  const withdrawn = await market.ask(
    leeds,
    `mutation ($id: ID!) { withdrawNeed(needId: $id, reason: "Merged") { ... on MutationWithdrawNeedSuccess { data { status withdrawnReason } } } }`,
    need,
  )
  expect(withdrawn.data.withdrawNeed.data).toEqual({ status: 'WITHDRAWN', withdrawnReason: 'Merged' })
})

test('each way to say no has its own type', async () => {
  const needId = globalId('Need', await market.postedNeed(leeds))
  const outcome = async (actor: typeof leeds, mutation: string) => {
    const { data } = await market.ask(
      actor,
      `mutation { it: ${mutation} { __typename ... on InvalidInput { problems { field message } } ... on Refused { code message } ... on NotFound { message } ... on NotAllowed { message } } }`,
    )
    return data.it
  }
  expect(await outcome(leeds, `editNeed(needId: "${needId}", details: { title: "x" })`)).toMatchObject({
    __typename: 'InvalidInput',
    problems: [{ field: 'title' }],
  })
  expect(await outcome(leeds, `postNeed(needId: "${needId}")`)).toMatchObject({
    __typename: 'Refused',
    code: 'NEED_POSTED',
  })
  expect(
    await outcome(leeds, `postNeed(needId: "${globalId('Need', '01890000-0000-7000-8000-000000000000')}")`),
  ).toMatchObject({ __typename: 'NotFound' })
  expect(await outcome(bradford, `withdrawNeed(needId: "${needId}")`)).toMatchObject({ __typename: 'NotAllowed' })
})

test('a mutation may be asked for nothing but its type', async () => {
  const answer = await market.ask(leeds, 'mutation { draftNeed(details: { title: "Laptops" }) { __typename } }')
  expect(answer).toEqual({ data: { draftNeed: { __typename: 'MutationDraftNeedSuccess' } } })
})

test('node answers the same for hidden, missing and impossible ids', async () => {
  const draft = await market.draftedNeed(leeds)
  const node = (id: string) => market.ask(bradford, 'query ($id: ID!) { node(id: $id) { id } }', { id })
  const hidden = await node(globalId('Need', draft))
  expect(hidden).toEqual({ data: { node: null } })
  for (const id of ['01890000-0000-7000-8000-000000000000', 'nonsense', "' or 1=1 --"])
    expect(await node(globalId('Need', id))).toEqual(hidden)
  expect(
    (await market.ask(leeds, 'query ($id: ID!) { node(id: $id) { __typename } }', { id: globalId('Need', draft) })).data
      .node,
  ).toEqual({ __typename: 'Need' })
})

test('a list never shows another authority’s draft, whatever is asked of it', async () => {
  await market.draftedNeed(leeds, { title: 'Secretive canary draft' })
  for (const filter of ['(search: "canary")', '(status: [DRAFT])', '(mine: false, status: [DRAFT])'])
    expect(
      (await market.ask(bradford, `{ needs${filter} { nodes { title } pageInfo { hasNextPage endCursor } } }`)).data
        .needs.nodes,
    ).toEqual([])
  expect(
    (await market.ask(leeds, '{ needs(search: "CANARY secretive") { nodes { title } } }')).data.needs.nodes,
  ).toHaveLength(1)
})

test('a supplier sees aggregated demand and nothing else', async () => {
  const needId = globalId('Need', await market.postedNeed(leeds))
  const { data } = await market.ask(
    supplier,
    `query ($id: ID!) {
    needs { nodes { id } } matches { nodes { id } } proposals(status: [SUGGESTED, OPEN, ABANDONED, SUPERSEDED]) { nodes { id } }
    contracts { nodes { id } } node(id: $id) { id } }`,
    { id: needId },
  )
  expect(data).toEqual({
    needs: { nodes: [] },
    matches: { nodes: [] },
    proposals: { nodes: [] },
    contracts: { nodes: [] },
    node: null,
  })
})

test('nobody reads anything without signing in, and is told how to', async () => {
  const { data, errors } = await market.ask(nobody, '{ needs { nodes { id } } }')
  expect(data).toEqual({ needs: null })
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('Authorization: Bearer'),
    extensions: { code: 'UNAUTHENTICATED' },
  })
})

test('a token that may only read cannot write', async () => {
  const reader = { ...leeds, scopes: new Set(['READ'] as const) }
  const { errors } = await market.ask(reader, 'mutation { draftNeed(details: { title: "Laptops" }) { __typename } }')
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('only a platform administrator sees parked jobs', async () => {
  const administrator = await market.person('PLATFORM_ADMINISTRATOR')
  await market.db.parkedJob.create({
    data: { id: 'x.matchTheNeed', queue: 'reactions', name: 'matchTheNeed', data: {}, error: 'It failed', attempts: 5 },
  })
  expect((await market.ask(leeds, '{ parkedJobs { id } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  expect((await market.ask(administrator, '{ parkedJobs { id error } }')).data.parkedJobs).toEqual([
    { id: 'x.matchTheNeed', error: 'It failed' },
  ])
})

test('pages follow each other without gap or repeat, forwards and backwards', async () => {
  const mine = await market.officer('york')
  const ids: string[] = []
  for (let i = 0; i < 7; i++)
    ids.unshift(globalId('Need', await market.draftedNeed(mine, { title: `Need number ${i}` })))
  const page = async (args: string) =>
    (
      await market.ask(
        mine,
        `{ needs(mine: true, ${args}) { nodes { id } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } }`,
      )
    ).data.needs
  const first = await page('first: 3')
  const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`)
  const third = await page(`first: 3, after: "${second.pageInfo.endCursor}"`)
  expect([...first.nodes, ...second.nodes, ...third.nodes].map(({ id }) => id)).toEqual(ids)
  expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false])
  const back = await page(`last: 3, before: "${third.pageInfo.startCursor}"`)
  expect(back.nodes).toEqual(second.nodes)
})

test.each([
  ['first: 101', 'PAGE_TOO_LARGE'],
  ['after: "rubbish"', 'BAD_CURSOR'],
  ['first: -1', 'PAGE_TOO_LARGE'],
])('a list asked with %s answers %s', async (args, code) => {
  expect((await market.ask(leeds, `{ needs(${args}) { nodes { id } } }`)).errors?.[0]?.extensions?.code).toBe(code)
})

test('an operation that asks too much is refused with the limit named, before any SQL', async () => {
  const deep =
    '{ authorities { nodes { departments { authority { departments { authority { departments { authority { departments { authority { departments { name } } } } } } } } } } } }'
  const aliases = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { name }`).join(' ')} }`
  for (const operation of [deep, aliases]) {
    let answer: Awaited<ReturnType<typeof market.ask>> | undefined
    const statements = await market.statementsOf(async () => {
      answer = await market.ask(leeds, operation)
    })
    expect(answer?.errors?.[0]?.message).toMatch(/\d+/)
    expect(statements).toBe(0)
  }
})

test('an unexpected failure is masked under a reference', async () => {
  const broken = { ...leeds, memberships: undefined as never }
  const { errors } = await market.ask(broken, '{ needs { nodes { id } } }')
  expect(errors?.[0]?.message).toMatch(/quote the reference [0-9a-f-]{36}/)
  expect(JSON.stringify(errors)).not.toMatch(/memberships|TypeError|at /)
})
