import { expect, test } from 'vitest'
import { releaseDemand } from '../../../server/demand/release-demand.ts'
import { shareNeed } from '../../../server/needs/share-need.ts'
import { system } from '../../../server/organisations/actor.ts'
import { comparable } from '../../support/comparable.ts'
import { type Marketplace, marketplace } from '../../support/marketplace.ts'
import { everyQuestion, filteredQuestions } from '../../support/questions.ts'

/** What is withheld of a need changes nothing that others read: no reason, sum, date, order, count or probability. */

const worlds = [await marketplace(), await marketplace()] as const

const secrets = [
  {
    valueExVatPence: 900_000_000,
    incumbentSupplier: 'Civica UK Ltd',
    incumbentSystem: 'Civica Cx Housing',
    contractEndsOn: '2027-06-30',
    latestExtendableEndOn: '2029-06-30',
    noticeToTerminateOn: '2026-12-31',
    notes: 'We are leaving them',
  },
  { valueExVatPence: null, incumbentSupplier: null, incumbentSystem: null, notes: null },
]

async function day(world: Marketplace, secret: object) {
  const titles = ['Housing management system for rents and voids', 'Parking permits and penalty charge notices']
  for (const title of titles)
    for (const authority of ['leeds', 'bradford', 'york', 'kirklees', 'wakefield'])
      await world.postedNeed(
        await world.officer(authority),
        {
          title,
          description: `${title}, replaced and supported.`,
          earliestStartOn: '2027-04-01',
          valueExVatPence: 10_000_000,
          incumbentSystem: 'Civica Cx Housing',
          incumbentSupplier: 'Civica UK Ltd',
          contractEndsOn: '2027-06-30',
          ...(authority === 'leeds' ? { ...blank, ...secret } : {}),
        },
        {
          mayBeCounted: true,
          ...(authority === 'leeds' ? { fieldTiers: withheld } : {}),
        },
      )
  await world.settle()
  await world.unitOfWork(system, releaseDemand)
}

const blank = { contractEndsOn: null, valueExVatPence: null }
const withheld = ['VALUE', 'INCUMBENT', 'NOTES'].map((group) => ({ group, sharing: 'DRAFT', reason: 'Commercial' }))

test('worlds that differ in what Leeds withholds look the same to everyone else', async () => {
  await Promise.all(worlds.map((world, n) => day(world, secrets[n] as object)))
  const questions = [
    ...everyQuestion.filter(({ field }) => field !== 'node' && field !== 'viewer'),
    ...filteredQuestions(''),
  ].filter(({ operation }) => !operation.includes('authorityId') && (operation.match(/\{/g)?.length ?? 0) < 4)
  let matched = 0
  for (const [role, at] of [
    ['OFFICER', { authority: 'york' }],
    ['OFFICER', { authority: 'kent' }],
    ['COORDINATOR', {}],
    ['SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }],
  ] as const) {
    const [one, other] = [await worlds[0].person(role, at), await worlds[1].person(role, at)]
    for (const { field, operation } of questions) {
      const [left, right] = [await worlds[0].ask(one, operation), await worlds[1].ask(other, operation)]
      expect(comparable(right), `${role} ${operation}`).toEqual(comparable(left))
      if (field === 'matches') matched += left.data?.matches?.nodes?.length ?? 0
    }
  }
  expect(matched).toBeGreaterThan(0)
})

test('the two worlds really differ, to Leeds', async () => {
  const read = async (world: Marketplace) => {
    const answer = await world.ask(
      await world.officer('leeds'),
      '{ needs(mine: true) { nodes { valueExVat { pence } incumbentSystem notes withheld { group } } } }',
    )
    return comparable(answer)
  }
  expect(await read(worlds[0])).not.toEqual(await read(worlds[1]))
})

test('what is withheld later leaves the matches, the suggestions and the open proposals that told of it', async () => {
  const world = await marketplace()
  const [leeds, york] = [await world.officer('leeds'), await world.officer('york')]
  const said = {
    title: 'Crematorium booking system',
    description: 'Crematorium booking system with diary, memorials and fees.',
    earliestStartOn: '2027-06-01',
    incumbentSystem: 'Gridbase Memoria',
  }
  const needId = await world.postedNeed(leeds, { ...said, valueExVatPence: 5_000_000 })
  await world.postedNeed(york, { ...said, valueExVatPence: 1_000_000 })
  await world.settle()
  const read = async () =>
    (
      await world.ask(
        york,
        `{ matches { nodes { reasons { text } feasibility { valueRatio } } }
           proposals { nodes { reasons combinedValueExVat { pence } needsWithoutValue } } }`,
      )
    ).data
  const before = await read()
  expect(JSON.stringify(before)).toContain('Gridbase')
  expect(before.proposals.nodes).toMatchObject([{ combinedValueExVat: { pence: 6_000_000 }, needsWithoutValue: 0 }])
  await world.unitOfWork(leeds, (work) =>
    shareNeed(work, { needId, sharing: 'COUNCILS', mayBeCounted: false, fieldTiers: withheld }),
  )
  await world.settle()
  const after = await read()
  expect(JSON.stringify(after)).not.toContain('Gridbase')
  expect(after.matches.nodes).toMatchObject([{ feasibility: { valueRatio: null } }])
  expect(after.proposals.nodes).toMatchObject([{ combinedValueExVat: { pence: 1_000_000 }, needsWithoutValue: 1 }])
})
