import { expect, test } from 'vitest'
import { releaseDemand } from '../../server/demand/release-demand.ts'
import { system } from '../../server/organisations/actor.ts'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

const demand =
  '{ aggregatedDemand { releasedOn threshold cells { categorySlug categoryName nation quarterFrom authorities } } }'
const councils = ['leeds', 'bradford', 'wakefield', 'kirklees', 'calderdale']
const nextYear = new Date().getUTCFullYear() + 1

test('a supplier sees demand of five councils as a band, and nothing of four', async () => {
  const market = await marketplace()
  const commonlot = await running(market)
  const supplier = await commonlot.tokenFor(
    (await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' })).email,
  )
  const post = async (slug: string, details: object, mayBeCounted = true) =>
    market.postedNeed(
      await market.officer(slug),
      { earliestStartOn: `${nextYear}-05-01`, ...details },
      { mayBeCounted },
    )
  for (const slug of councils)
    await post(slug, {
      title: 'Library management system',
      description: 'Catalogue, lending and self-service for our public libraries.',
    })
  for (const slug of councils.slice(0, 4))
    await post(slug, {
      title: 'Parking enforcement',
      description: 'Penalty charge notices, permits and appeals, canary four councils.',
    })
  await post(
    'york',
    { title: 'Parking enforcement', description: 'Penalty charge notices and permits, but not to be counted.' },
    false,
  )
  await until(
    async () => (await market.db.need.count({ where: { matchedAt: null, status: 'POSTED' } })) === 0,
    'every need matched and categorised',
  )
  await until(async () => (await market.db.event.count({ where: { relayedAt: null } })) === 0, 'every fact relayed')
  await until(
    async () => (await market.db.need.count({ where: { categorySlug: null } })) === 0,
    'every need categorised',
  )

  expect((await commonlot.ask(supplier, demand)).data).toEqual({ aggregatedDemand: null })
  await market.unitOfWork(system, releaseDemand)
  const { data } = await commonlot.ask(supplier, demand)
  expect(data.aggregatedDemand).toMatchObject({ threshold: 5 })
  expect(data.aggregatedDemand.cells).toEqual([
    {
      categorySlug: 'libraries-leisure-and-culture',
      categoryName: expect.any(String),
      nation: 'ENGLAND',
      quarterFrom: `${nextYear}-04-01`,
      authorities: 'FIVE_TO_NINE',
    },
  ])

  const everything = await commonlot.ask(
    supplier,
    '{ needs { nodes { id } pageInfo { hasNextPage } } matches { nodes { id } } proposals { nodes { id } } contracts { nodes { id } } imports { nodes { id } } }',
  )
  expect(JSON.stringify(everything)).not.toMatch(/canary|Parking/)
  expect(Object.values(everything.data).every(({ nodes }: any) => nodes.length === 0)).toBe(true)
})
