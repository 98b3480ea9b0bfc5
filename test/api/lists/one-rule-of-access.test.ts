import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleContracts } from '../../../server/contracts/contract-access.ts'
import { visibleMatches } from '../../../server/matching/match-access.ts'
import { visibleNeeds } from '../../../server/needs/need-access.ts'
import { needsThat } from '../../../server/needs/need-filters.ts'
import { type Actor, system } from '../../../server/organisations/actor.ts'
import type { Where } from '../../../server/platform/sql/condition.ts'
import { pageStatement } from '../../../server/platform/sql/page.ts'
import { readAs } from '../../../server/platform/sql/read.ts'
import { visibleProposals } from '../../../server/proposals/proposal-access.ts'
import { marketplace } from '../../support/marketplace.ts'

/** Access is written once, for Prisma; lists read it as SQL. Both must mean the same, whoever reads. */

const market = await marketplace()
const councils = ['leeds', 'bradford', 'york', 'cardiff']
const tiers = ['PARTNERS', 'REGION', 'COUNCILS'] as const
for (const [at, council] of councils.entries()) {
  const officer = await market.officer(council)
  const partnerIds = [await market.authorityId(councils[(at + 1) % councils.length] as string)]
  for (const sharing of tiers) {
    const more = sharing === 'PARTNERS' ? { sharing, partnerIds } : { sharing }
    const same = { title: `Parking permits ${council}`, description: 'Permits, notices and appeals, hosted.' }
    await market.postedNeed(officer, same, more)
  }
  await market.draftedNeed(officer)
  await market.db.contract.createMany({
    data: [null, new Date('2026-01-01')].map((publishedOn) => ({
      authorityId: officer.memberships[0]?.authorityId as string,
      title: `Contract of ${council}`,
      description: '',
      publishedOn,
    })),
  })
}
await market.settle()

const some = await Promise.all([
  ...councils.map((authority) => market.officer(authority)),
  market.person('VIEWER', { authority: 'leeds' }),
  market.person('COORDINATOR'),
  market.person('COORDINATOR', { regions: ['Wales'] }),
  market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }),
  market.person('PLATFORM_ADMINISTRATOR'),
])

/** Anybody with any roles together, as people of shared services have. */
const anActor = fc.subarray(some, { minLength: 1, maxLength: 4 }).map(
  ([first, ...more]): Actor => ({
    ...(first as Actor),
    memberships: [first as Actor, ...more].flatMap(({ memberships }) => memberships),
  }),
)

const byPrisma = {
  Need: (where: object) => market.db.need.findMany({ where, select: { id: true } }),
  Match: (where: object) => market.db.match.findMany({ where, select: { id: true } }),
  Proposal: (where: object) => market.db.proposal.findMany({ where, select: { id: true } }),
  Contract: (where: object) => market.db.contract.findMany({ where, select: { id: true } }),
} as const

async function bySql(model: keyof typeof byPrisma, where: Where): Promise<string[]> {
  const order = { by: 'createdAt', type: 'timestamptz', direction: 'asc' } as const
  const page = pageStatement({
    model,
    where,
    order: model === 'Match' ? { ...order, by: 'foundAt' } : order,
    limit: 500,
    inverted: false,
    selection: { select: { id: true } },
  })
  const [answer] = await readAs<{ page: { id: string }[] }>(market.db, system, page)
  return (answer?.page ?? []).map(({ id }) => id).sort()
}

const rules = { Need: visibleNeeds, Match: visibleMatches, Proposal: visibleProposals, Contract: visibleContracts }

test.each(Object.keys(rules) as (keyof typeof rules)[])(
  'what may be seen of %s is the same in SQL as with Prisma',
  async (model) => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(anActor, async (actor) => {
        const where = rules[model](actor)
        const expected = (await byPrisma[model](where)).map(({ id }) => id).sort()
        seen += expected.length
        expect(await bySql(model, where as Where)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
    expect(seen).toBeGreaterThan(0)
  },
)

test('filters mean the same in SQL as with Prisma, whatever is combined', async () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const filters = fc.record({
    mine: maybe(fc.boolean()),
    status: maybe(fc.subarray(['DRAFT', 'POSTED', 'WITHDRAWN'] as const)),
    categorySlugs: maybe(fc.subarray(['parking', 'housing'])),
    valueFromPence: maybe(fc.constant(1n)),
    mayBeCounted: maybe(fc.boolean()),
  })
  await fc.assert(
    fc.asyncProperty(anActor, filters, async (actor, chosen) => {
      const where = { AND: [visibleNeeds(actor), needsThat(chosen, actor)] }
      const expected = (await byPrisma.Need(where)).map(({ id }) => id).sort()
      expect(await bySql('Need', where as Where)).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})
