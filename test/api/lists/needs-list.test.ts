import { beforeAll, expect, test } from 'vitest'
import { globalId, marketplace } from '../../support/marketplace.ts'

const market = await marketplace()
const leeds = await market.officer('leeds')
const cardiff = await market.officer('cardiff')

beforeAll(async () => {
  const post = (actor: typeof leeds, title: string, more: object = {}) => market.postedNeed(actor, { title, ...more })
  await post(leeds, 'Parking permits', { contractEndsOn: '2027-03-31', valueExVatPence: 5_000_00 })
  await post(leeds, 'Housing repairs', { contractEndsOn: '2026-12-31', valueExVatPence: 90_000_00 })
  await post(leeds, 'Archives', { valueExVatPence: 1_000_00 })
  await post(cardiff, 'Trwyddedau parcio', {
    description: 'Parking permits for the city, â system.',
    contractEndsOn: '2027-01-31',
  })
})

const titles = async (actor: typeof leeds, args: string): Promise<string[]> => {
  const { data, errors } = await market.ask(actor, `{ needs${args} { nodes { title } } }`)
  expect(errors, args).toBeUndefined()
  return data.needs.nodes.map(({ title }: { title: string }) => title)
}

test.each([
  ['(search: "parking")', ['Parking permits', 'Trwyddedau parcio']],
  ['(search: "PARKING per")', ['Parking permits', 'Trwyddedau parcio']],
  ['(search: "parcio")', ['Trwyddedau parcio']],
  ['(search: "parking -city")', ['Parking permits']],
  ['(search: "\\"permits for the city\\"")', ['Trwyddedau parcio']],
  ['(search: "archives or repairs")', ['Archives', 'Housing repairs']],
  ['(search: "zzz")', []],
  ['(search: "  ")', ['Archives', 'Housing repairs', 'Parking permits', 'Trwyddedau parcio']],
  ['(nation: [WALES])', ['Trwyddedau parcio']],
  ['(region: ["Wales"])', ['Trwyddedau parcio']],
  ['(region: ["Nowhere"])', []],
  ['(contractEndsFrom: "2027-01-01", contractEndsBefore: "2027-04-01")', ['Parking permits', 'Trwyddedau parcio']],
  ['(contractEndsFrom: "2027-02-01")', ['Parking permits']],
  ['(mine: false)', ['Trwyddedau parcio']],
  ['(inProposal: true)', []],
])('needs%s are those', async (args, expected) => {
  expect((await titles(leeds, args)).sort()).toEqual(expected)
})

test('needs are found by value among one’s own only: that of others may be shown to fewer than the need', async () => {
  expect((await titles(leeds, '(valueFromPence: 200000)')).sort()).toEqual(['Housing repairs', 'Parking permits'])
  expect(await titles(cardiff, '(valueFromPence: 1)')).toEqual([])
})

test('needs by contract end run soonest first, those without one last, and page after page', async () => {
  const expected = ['Housing repairs', 'Trwyddedau parcio', 'Parking permits', 'Archives']
  expect(await titles(leeds, '(orderBy: { by: CONTRACT_END })')).toEqual(expected)
  expect(await titles(leeds, '(orderBy: { by: CONTRACT_END, direction: DESC })')).toEqual([...expected].reverse())
  const found: string[] = []
  for (let after = ''; found.length < 4; ) {
    const { data } = await market.ask(
      leeds,
      `{ needs(first: 1, orderBy: { by: CONTRACT_END }${after}) { nodes { title } pageInfo { endCursor } } }`,
    )
    found.push(data.needs.nodes[0].title)
    after = `, after: "${data.needs.pageInfo.endCursor}"`
  }
  expect(found).toEqual(expected)
})

test('a cursor says nothing of what the list is ordered by, and fits no list in another order', async () => {
  const { data } = await market.ask(leeds, '{ needs(first: 1) { edges { cursor } } }')
  const { cursor } = data.needs.edges[0]
  expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/20\d\d|updated/)
  const again = await market.ask(leeds, `{ needs(orderBy: { by: START }, after: "${cursor}") { nodes { id } } }`)
  expect(again.errors?.[0]?.extensions?.code).toBe('BAD_CURSOR')
})

test('the list goes on behind a cursor whose need has changed since', async () => {
  const page = (args: string) =>
    market.ask(leeds, `{ needs(first: 2${args}) { nodes { id title } pageInfo { endCursor } } }`)
  const first = (await page('')).data.needs
  const rest = (await page(`, after: "${first.pageInfo.endCursor}"`)).data.needs.nodes
  const lastSeen = Buffer.from(first.nodes[1].id, 'base64').toString().split(':')[1] as string
  await market.db.need.update({ where: { id: lastSeen }, data: { updatedAt: new Date() } })
  expect((await page(`, after: "${first.pageInfo.endCursor}"`)).data.needs.nodes).toEqual(rest)
})

test('nodes answers in the order of the ids, with null for what is hidden or missing', async () => {
  const own = globalId('Need', await market.draftedNeed(leeds, { title: 'Own draft' }))
  const hidden = globalId('Need', await market.draftedNeed(cardiff))
  const authority = globalId('Authority', await market.authorityId('york'))
  const ids = [hidden, authority, own, globalId('Need', 'nonsense'), own]
  const { data } = await market.ask(
    leeds,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Need { title } ... on Authority { slug } } }',
    { ids },
  )
  const draft = { __typename: 'Need', title: 'Own draft' }
  expect(data.nodes).toEqual([null, { __typename: 'Authority', slug: 'york' }, draft, null, draft])
  const many = await market.ask(leeds, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(101).fill(own),
  })
  expect(many.errors?.[0]?.extensions?.code).toBe('PAGE_TOO_LARGE')
})

test('matches are listed along the own side, each once, and filtered as they are shown', async () => {
  for (const title of ['Parking permits again', 'Parking permits once more']) await market.postedNeed(leeds, { title })
  await market.settle()
  const { data } = await market.ask(leeds, '{ matches { nodes { id probability } totalCount } }')
  const shown: { id: string; probability: number }[] = data.matches.nodes
  expect(shown.length).toBeGreaterThan(0)
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
  expect(data.matches.totalCount).toBe(shown.length)
  const least = shown[0]?.probability as number
  const filtered = await market.ask(leeds, `{ matches(probabilityAtLeast: ${least}) { nodes { probability } } }`)
  expect(filtered.data.matches.nodes.map((n: { probability: number }) => n.probability)).toEqual(
    shown.map(({ probability }) => probability).filter((probability) => probability >= least),
  )
})
