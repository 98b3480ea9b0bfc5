import { expect, test } from 'vitest'
import { releaseDemand } from '../../../server/demand/release-demand.ts'
import { withdrawNeed } from '../../../server/needs/withdraw-need.ts'
import { system } from '../../../server/organisations/actor.ts'
import { comparable } from '../../support/comparable.ts'
import { type Marketplace, marketplace } from '../../support/marketplace.ts'
import { everyQuestion, filteredQuestions } from '../../support/questions.ts'

/** What an authority keeps to itself changes nothing that anyone else sees: not a count, an order or an absence. */

const worlds = [await marketplace(), await marketplace()] as const
const market = await marketplace()
const questions = [
  ...everyQuestion.filter(({ field }) => field !== 'node' && field !== 'viewer'),
  ...filteredQuestions(''),
]

/** The same market day twice; in one of the worlds Leeds also keeps drafts and needs for itself. */
async function day(world: Marketplace, { withDrafts }: { withDrafts: boolean }) {
  const words = ['Housing management system for rents and voids', 'Parking permits and penalty charge notices']
  const secret = async (title: string, n: number) => {
    if (!withDrafts) return
    const said = {
      title,
      description: `${title}, replaced and supported.`,
      earliestStartOn: '2027-04-01',
      valueExVatPence: 1_000_000 + n,
    }
    const officer = await world.officer('leeds')
    await world.draftedNeed(officer, said)
    await world.postedNeed(officer, { ...said, departmentId: housing }, { sharing: 'DRAFT', mayBeCounted: true })
    const taken = await world.draftedNeed(officer, said)
    await world.unitOfWork(officer, (work) => withdrawNeed(work, { needId: taken }))
  }
  const housing = await world.department('leeds', 'Housing')
  const parks = await world.department('leeds', 'Parks')
  for (const [n, title] of words.entries()) {
    await secret(title, n)
    for (const authority of ['leeds', 'bradford', 'york', 'kirklees', 'wakefield'])
      await world.postedNeed(
        await world.officer(authority),
        {
          title,
          description: `${title}, replaced and supported.`,
          earliestStartOn: '2027-04-01',
          ...(authority === 'leeds' ? { departmentId: parks } : {}),
        },
        { mayBeCounted: true, sharing: authority === 'york' ? 'REGION' : 'COUNCILS' },
      )
    await world.settle()
    await secret(title, n)
  }
  await world.settle()
  await world.unitOfWork(system, releaseDemand)
}

test('a world in which an authority keeps drafts looks to everyone else like one in which it does not', async () => {
  await Promise.all(worlds.map((world, n) => day(world, { withDrafts: n === 1 })))
  const lists = questions.filter(
    ({ operation }) => !operation.includes('authorityId') && (operation.match(/\{/g)?.length ?? 0) < 4,
  )
  for (const [title, at] of [
    ['OFFICER', { authority: 'york' }],
    ['COORDINATOR', {}],
    ['SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }],
  ] as const) {
    const actors = [await worlds[0].person(title, at), await worlds[1].person(title, at)] as const
    for (const { operation } of lists) {
      const [without, withDrafts] = [
        await worlds[0].ask(actors[0], operation),
        await worlds[1].ask(actors[1], operation),
      ]
      expect(comparable(withDrafts), `${title} ${JSON.stringify(at)} ${operation}`).toEqual(comparable(without))
    }
  }
})

test('a need shared with its own authority only changes no proposal that others see', async () => {
  const crematorium = {
    title: 'Crematorium booking system',
    description: 'Crematorium booking system with diary, memorials and fees.',
    earliestStartOn: '2027-06-01',
    valueExVatPence: 5_000_000,
  }
  const departments = [await market.department('leeds', 'Housing'), await market.department('leeds', 'Parks')]
  const [leeds, far] = [await market.officer('leeds'), await market.officer('plymouth')]
  await market.postedNeed(far, { ...crematorium, valueExVatPence: 1_000_000, latestStartOn: '2027-12-31' })
  await market.postedNeed(leeds, { ...crematorium, departmentId: departments[1] })
  await market.settle()
  const seen = async () =>
    (await market.ask(far, '{ proposals { nodes { id status title version combinedValueExVat { pence } } } }')).data
      .proposals.nodes
  const before = await seen()
  expect(before).toHaveLength(1)
  const hidden = { ...crematorium, valueExVatPence: 900_000_000, departmentId: departments[0] }
  await market.postedNeed(leeds, hidden, { sharing: 'DRAFT' })
  await market.settle()
  expect(await seen()).toEqual(before)
})
