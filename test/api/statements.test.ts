import { expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const leeds = await market.officer('leeds')
const coordinator = await market.person('COORDINATOR')

const words = [
  'Housing management system for rents and voids',
  'Parking enforcement back office and permits',
  'Electoral registration software',
]
for (const authority of ['leeds', 'bradford', 'kirklees', 'wakefield', 'calderdale', 'york', 'sheffield', 'barnsley']) {
  const officer = await market.officer(authority)
  for (const title of words)
    await market.postedNeed(officer, {
      title,
      description: `${title}: replacement of the present one, hosted, with support.`,
      requirements: [{ text: 'Support' }],
      earliestStartOn: '2027-04-01',
      latestStartOn: '2027-09-30',
    })
}
await market.settle()
await market.db.contract.createMany({
  data: await Promise.all(
    Array.from({ length: 12 }, async (_, i) => ({
      authorityId: await market.authorityId('leeds'),
      title: `Contract ${i}`,
      description: '',
    })),
  ),
})

const lists: Record<string, string> = {
  needs: 'id title authority { name } department { name } category { name parent { name } } requirements { text }',
  matches:
    'id probability reasons { text } sides { decision need { title authority { name } } otherNeed { title authority { name } } }',
  proposals:
    'id title members { commitment authority { name } } needs { title authority { name } requirements { text } }',
  contracts: 'id title authority { name } category { name }',
  authorities: 'id name departments { name }',
}

test.each(Object.entries(lists))(
  'the list %s sends as many SQL statements for many rows as for two',
  async (list, fields) => {
    const actor = list === 'contracts' ? leeds : coordinator
    const read = async (first: number) => {
      let rows = 0
      const statements = await market.statementsOf(async () => {
        const answer = await market.ask(
          actor,
          `{ ${list}(first: ${first}) { nodes { ${fields} } pageInfo { hasNextPage } } }`,
        )
        expect(answer.errors).toBeUndefined()
        rows = answer.data[list].nodes.length
      })
      return { rows, statements }
    }
    await read(1) // what a web server reads once
    const [few, many] = [await read(2), await read(12)]
    expect(many.rows).toBeGreaterThan(few.rows)
    expect(many.statements).toBe(few.statements)
    expect(many.statements).toBeLessThanOrEqual(10)
  },
)
