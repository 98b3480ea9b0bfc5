import { expect, test, vi } from 'vitest'
import { globalId, marketplace } from '../../support/marketplace.ts'

/** What a large import makes is told when all of it is there, and nothing of it is forgotten. */
const market = await marketplace()
const coordinator = await market.person('COORDINATOR')

const notice = (id: number, buyer: string) =>
  JSON.stringify({
    id: `backlog-${id}`,
    buyer,
    title: 'Housing management system for rents, voids and repairs',
    description: 'Rent accounting, tenancies, voids and arrears for our homes.',
    published: '2026-10-01',
  })

test('the needs of an import and their matches are in the feed once it is matched', async () => {
  const buyers = ['Leeds City Council', 'City of York Council', 'Kent County Council', 'Devon County Council']
  const content = buyers.map((buyer, n) => notice(n, buyer)).join('\n')
  const bring = 'mutation ($content: String!) { importNotices(fileName: "n.jsonl", content: $content) { __typename } }'
  await market.ask(coordinator, bring, { content })
  await market.settle()
  const [needs, matches] = [await market.db.need.findMany(), await market.db.match.findMany()]
  expect([needs.length, matches.length > 0]).toEqual([4, true])
  expect(await market.db.$queryRaw`select count(*)::int as left from change_due`).toEqual([{ left: 0 }])
  const there = [...needs.map(({ id }) => globalId('Need', id)), ...matches.map(({ id }) => globalId('Match', id))]
  // the feed waits for every transaction that began earlier in the cluster, those of other tests too
  await vi.waitFor(async () => {
    const { data } = await market.ask(coordinator, '{ changes(first: 100) { changes { kind action id } } }')
    const told = data.changes.changes.map(({ id }: { id: string }) => id)
    expect(told).toEqual(expect.arrayContaining(there))
  }, 20_000)
})
