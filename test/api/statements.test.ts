import { expect, test } from 'vitest'
import type { Actor } from '../../server/organisations/actor.ts'
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

await market.db.framework.createMany({
  data: Array.from({ length: 12 }, (_, i) => ({
    ...({
      title: `Framework ${i}`,
      description: '',
      kind: 'CLOSED',
      regime: 'PA2023',
      ownerName: 'A buying body',
    } as const),
    ...{ awardedOn: new Date('2026-01-01'), endsOn: new Date('2099-01-01'), advertisedIncVatPence: 1n },
  })),
})
const approver = await market.person('APPROVER', { authority: 'leeds' })
const leedsId = await market.authorityId('leeds')
for (let i = 0; i < 12; i++)
  await market.db.proposal.create({
    data: {
      ...{
        title: `To approve ${i}`,
        groupKey: `to approve ${i}`,
        status: 'OPEN',
        probability: 0.9,
        engineVersion: 'test',
      },
      ...{ reasons: [], against: [] },
      members: { create: { authorityId: leedsId } },
      signOffs: { create: { authorityId: leedsId, askedAt: new Date(), valueIncVatPence: 1n, isWaiting: true } },
    },
  })

const lists: Record<string, string> = {
  needs: 'id title authority { name } department { name } category { name parent { name } } requirements { text }',
  matches:
    'id probability reasons { text } sides { decision need { title authority { name } } otherNeed { title authority { name } } }',
  proposals:
    'id title members { commitment authority { name } } needs { title authority { name } requirements { text } }',
  contracts: 'id title authority { name } category { name }',
  frameworks:
    'id title lots { title } users { kind } suppliers { name } headroom { left { pence } } mayMyAuthorityUse { mayUse }',
  approvalsWaiting: 'next value { pence } authority { name } proposal { title status } approvals { decision }',
  authorities: 'id name departments { name }',
}

const readers: Record<string, Actor> = { contracts: leeds, approvalsWaiting: approver, frameworks: leeds }

test.each(Object.entries(lists))(
  'the list %s sends as many SQL statements for many rows as for two',
  async (list, fields) => {
    const actor = readers[list] ?? coordinator
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
