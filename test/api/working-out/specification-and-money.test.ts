import { beforeAll, expect, test } from 'vitest'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { openParkingProposal } from './market.ts'

const market = await marketplace()
let proposal: Awaited<ReturnType<typeof openParkingProposal>>

beforeAll(async () => {
  const permits = { text: 'Permits are issued online', priority: 'MUST' }
  proposal = await openParkingProposal(market, {
    leeds: { requirements: [permits, { text: 'Available 99.5% of the time', priority: 'SHOULD' }], hosting: 'CLOUD' },
    bradford: { requirements: [permits, { text: 'Available 99.9% of the time', priority: 'MUST' }], hosting: 'EITHER' },
    york: { requirements: [permits, { text: 'Appeals are kept for six years', priority: 'MUST' }] },
  })
})

const line = '{ text priority agreement isCore wordings { authority { slug } text adds lacks } }'
const specification = `specification { number lines ${line} conditions { about agreement common askedFor } }`
const outcome =
  '__typename ... on Refused { code } ... on InvalidInput { problems { field message } } ... on NotAllowed { message }'
const success = (verb: string, what: string) =>
  `... on Mutation${verb[0]?.toUpperCase()}${verb.slice(1)}Success { data { ${what} } }`
const asked = async (what: string, as = proposal.leeds) => {
  const { data, errors } = await market.ask(as, `query ($id: ID!) { node(id: $id) { ... on Proposal { ${what} } } }`, {
    id: proposal.globalId,
  })
  expect(errors).toBeUndefined()
  return data.node
}
const tell = async (verb: string, args: string, what: string, as = proposal.leeds) => {
  const { data, errors } = await market.ask(
    as,
    `mutation ($id: ID!) { it: ${verb}(proposalId: $id, ${args}) { ${outcome} ${success(verb, what)} } }`,
    { id: proposal.globalId },
  )
  expect(errors).toBeUndefined()
  return data.it
}

test('what members require stands side by side: the core, what is alike with its difference, and what is unique', async () => {
  const { lines, conditions } = (await asked(specification)).specification
  const found = (text: RegExp) => lines.find((one: { text: string }) => text.test(one.text))
  expect(found(/Permits/)).toMatchObject({ agreement: 'SAME', isCore: true, wordings: [{}, {}, {}] })
  expect(found(/Available/)).toMatchObject({ agreement: 'SIMILAR', isCore: false, text: 'Available 99.9% of the time' })
  expect(found(/Available/).wordings).toContainEqual(
    expect.objectContaining({ authority: { slug: 'leeds' }, text: 'Available 99.5% of the time' }),
  )
  expect(found(/Appeals/)).toMatchObject({ agreement: 'UNIQUE', wordings: [{ authority: { slug: 'york' } }] })
  expect(conditions).toMatchObject([{ about: 'HOSTING', agreement: 'SIMILAR', common: 'CLOUD' }])
})

test('a version keeps the merge with the members’ edits, which the next versions keep, and says what has changed since', async () => {
  const save = async (edits: string, as = proposal.york) =>
    tell(
      'saveSpecification',
      `expectedVersion: ${await proposal.version()}, edits: ${edits}`,
      `specificationVersions { number lines ${line} }`,
      as,
    )
  const saved = await save('[{ text: "Appeals are kept for six years", priority: SHOULD }]', proposal.york)
  expect(saved.data.specificationVersions).toMatchObject([{ number: 1 }])
  expect(saved.data.specificationVersions[0].lines).toContainEqual(
    expect.objectContaining({ text: 'Appeals are kept for six years', priority: 'SHOULD' }),
  )
  const since = (version: number) =>
    `specification { lines { text priority isReworded } changesSince(version: ${version}) { kind before { text } after { text priority } } }`
  const { specification } = await asked(since(1))
  expect(specification.changesSince).toEqual([])
  expect(specification.lines).toContainEqual({
    text: 'Appeals are kept for six years',
    priority: 'SHOULD',
    isReworded: true,
  })
  expect((await asked(since(9))).specification.changesSince).toBeNull()
  const again = await save(
    '[{ text: "Permits are issued online", newText: "Every permit can be had online, at any hour" }]',
  )
  const kept = again.data.specificationVersions[1].lines
  expect(kept).toContainEqual(expect.objectContaining({ text: 'Appeals are kept for six years', priority: 'SHOULD' }))
  expect(kept.find(({ text }: { text: string }) => /any hour/.test(text)).wordings[0].adds).toEqual(['issued'])
  const backToTheMerge = '[{ text: "Appeals are kept for six years", priority: MUST }]'
  expect((await save(backToTheMerge)).data.specificationVersions[2].lines).toContainEqual(
    expect.objectContaining({ text: 'Appeals are kept for six years', priority: 'MUST' }),
  )
  expect(await save('[{ text: "Nobody said this" }]')).toMatchObject({ problems: [{ field: 'edits.0.text' }] })
  expect(await tell('saveSpecification', 'expectedVersion: 1', 'id')).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  expect(await save('[]', await market.officer('kent'))).toMatchObject({ __typename: 'NotFound' })
})

test('a member states what it expects to save, for itself only, with every assumption and its source', async () => {
  const what =
    'savings { authority { slug } baselineKind baseline { pence } price { least { pence } most { pence } } avoided { most { pence } } isCashable realised { pence } assumptions { words source leastPercent mostPercent avoided { least { pence } } } }'
  const baseline =
    'baselineKind: PREVIOUS_COST, baselinePence: 4000000, baselineSource: "Ledger 2025/26", isCashable: true'
  const price = '{ words: "More users, lower price", source: "Two bids in 2025", leastPercent: 5, mostPercent: 12.5 }'
  const avoided = '{ words: "One procurement", source: "Officer hours", leastPence: 100000, mostPence: 200000 }'
  const stated = await tell('stateSavings', `${baseline}, assumptions: [${price}, ${avoided}]`, what)
  expect(stated.data.savings).toMatchObject([
    {
      authority: { slug: 'leeds' },
      price: { least: { pence: 200_000 }, most: { pence: 500_000 } },
      avoided: { most: { pence: 200_000 } },
      realised: null,
      assumptions: [{ leastPercent: 5, mostPercent: 12.5, avoided: null }, { avoided: { least: { pence: 100_000 } } }],
    },
  ])
  const realised = `${baseline}, realisedPence: 300000, realisedSource: "Ledger 2029", assumptions: [${price}]`
  expect((await tell('stateSavings', realised, what)).data.savings).toMatchObject([
    { realised: { pence: 300_000 }, assumptions: [{}] },
  ])
  const mixed = '{ words: "Both", source: "None", leastPercent: 5, mostPence: 3 }'
  expect(await tell('stateSavings', `${baseline}, assumptions: [${mixed}]`, what)).toMatchObject({
    problems: [{ field: 'assumptions.0' }],
  })
  const leeds = globalId('Authority', await market.authorityId('leeds'))
  expect(
    await tell('stateSavings', `authorityId: "${leeds}", ${baseline}, assumptions: []`, what, proposal.york),
  ).toMatchObject({ __typename: 'NotAllowed' })
})

test('a cost is shared to the penny, by parts once the members have agreed on them', async () => {
  const shares = (method: string, cost = 100) =>
    `costShares(method: ${method}, costPence: ${cost}) { authority { slug } amount { pence } isMeasured }`
  const bySlug = (all: { authority: { slug: string }; amount: { pence: number } }[]) =>
    Object.fromEntries(all.map(({ authority, amount }) => [authority.slug, amount.pence]))
  const equal = Object.values(bySlug((await asked(shares('EQUAL'))).costShares))
  expect(equal.sort()).toEqual([33, 33, 34])
  expect(
    (await asked(shares('CUSTOM'))).costShares.every(({ isMeasured }: { isMeasured: boolean }) => !isMeasured),
  ).toBe(true)
  const [leeds, bradford, york] = (await Promise.all(['leeds', 'bradford', 'york'].map(market.authorityId))).map((id) =>
    globalId('Authority', id),
  )
  const part = (id: string | undefined, parts: number) => `{ authorityId: "${id}", parts: ${parts} }`
  const set = async (parts: string[], as = proposal.leeds) =>
    tell(
      'setCostParts',
      `expectedVersion: ${await proposal.version()}, parts: [${parts.join(', ')}]`,
      shares('CUSTOM', 1_001),
      as,
    )
  expect(await set([part(leeds, 2), part(york, 1)])).toMatchObject({ problems: [{ field: 'parts' }] })
  expect(await set([part(leeds, 2), part(york, 1), part(bradford, 1)], proposal.york)).toMatchObject({
    __typename: 'NotAllowed',
  })
  const set3 = await set([part(leeds, 2), part(york, 1), part(bradford, 1)])
  const custom = bySlug(set3.data.costShares)
  expect(custom.leeds).toBeGreaterThanOrEqual(500)
  expect(Object.values(custom).reduce((sum, one) => sum + one, 0)).toBe(1_001)
})
