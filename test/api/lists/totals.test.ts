import { expect, test } from 'vitest'
import { marketplace } from '../../support/marketplace.ts'

const market = await marketplace()
const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')

test('a total counts what the reader may see and has filtered for, and nothing else', async () => {
  for (const title of ['Housing one', 'Housing two', 'Parking']) await market.postedNeed(leeds, { title })
  await market.draftedNeed(leeds, { title: 'Housing draft' })
  const total = async (actor: typeof leeds, args: string) =>
    (await market.ask(actor, `{ needs${args} { totalCount } }`)).data.needs.totalCount
  expect(await total(leeds, '')).toBe(4)
  expect(await total(bradford, '')).toBe(3)
  expect(await total(bradford, '(search: "housing")')).toBe(2)
  expect(await total(bradford, '(search: "housing", first: 1)')).toBe(2)
  expect(await total(bradford, '(status: [DRAFT])')).toBe(0)
})

test('every list has a total', async () => {
  for (const list of ['needs', 'matches', 'proposals', 'contracts', 'demandReleases'])
    expect((await market.ask(leeds, `{ ${list} { totalCount } }`)).errors, list).toBeUndefined()
})
