import { expect, test } from 'vitest'
import type { Actor } from '../../server/organisations/actor.ts'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db } = market
const coordinator = await market.person('COORDINATOR')
const leeds = await market.officer('leeds')

const HEADINGS =
  'reference,title,description,kind,regime,owner,url,awarded_on,ends_on,reason_for_longer,advertised_inc_vat,fee_percent,single_supplier,direct_award,users,lot_title,lot_cpv,lot_advertised_inc_vat,suppliers'
const rm1 = (lot: string, more: { ends?: string; all?: string } = {}) =>
  `RM1,"Housing, repairs and more",Housing systems,closed,PA2023,A buying body,https://example.org/rm1,2027-01-01,${more.ends ?? '2031-01-01'},,"${more.all ?? '£1,000,000'}",0.5,no,yes,nation:ENGLAND;authority:cardiff,${lot}`
const repairs = 'Repairs,48000000-8,400000,Northgrid Ltd'
const rents = 'Rents,48000000;72000000,600000.50,Northgrid Ltd;Southgrid Ltd'

const IMPORT = `mutation ($content: String!) { importFrameworks(content: $content) {
  __typename
  ... on InvalidInput { problems { field message } }
  ... on MutationImportFrameworksSuccess { data { read created updated unchanged rejected problems { line field problem fix } } }
} }`
const importing = async (who: Actor, ...lines: string[]) => {
  const { data, errors } = await market.ask(who, IMPORT, { content: lines.join('\n') })
  expect(errors).toBeUndefined()
  return data.importFrameworks
}
const nothing = { created: 0, updated: 0, unchanged: 0, rejected: 0, problems: [] }

test('a catalogue is brought in, one line a lot; the same again changes nothing, another value does', async () => {
  const lines = [HEADINGS, rm1(rents, { all: '1,000,000.50' }), rm1(repairs, { all: '1,000,000.50' })]
  expect((await importing(coordinator, ...lines)).data).toEqual({ ...nothing, read: 1, created: 1 })
  const framework = await db.framework.findFirstOrThrow({
    include: { lots: { include: { suppliers: true }, orderBy: { number: 'asc' } }, users: true },
  })
  expect(framework).toMatchObject({
    ...{ reference: 'RM1', feeBasisPoints: 50, isDirectAwardAllowed: true, advertisedIncVatPence: 100_000_050n },
    lots: [
      { title: 'Rents', cpvCodes: ['48000000', '72000000'], advertisedIncVatPence: 60_000_050n },
      { title: 'Repairs', advertisedIncVatPence: 40_000_000n, suppliers: [{ name: 'Northgrid Ltd' }] },
    ],
  })
  expect(framework.users.map(({ kind }) => kind).sort()).toEqual(['AUTHORITY', 'NATION'])
  expect((await importing(coordinator, ...lines)).data).toEqual({ ...nothing, read: 1, unchanged: 1 })
  expect((await importing(coordinator, HEADINGS, rm1(rents))).data).toEqual({ ...nothing, read: 1, updated: 1 })
  expect(await db.frameworkLot.count()).toBe(1)
  expect(await db.framework.count()).toBe(1)
  expect(await market.recorded('FrameworksImported')).toHaveLength(2)
})

test('a bad line is named with its field, what is wrong and what to do, and the others come in', async () => {
  const { data } = await importing(
    coordinator,
    HEADINGS,
    rm1(rents).replaceAll('RM1', 'RM2').replace('2027-01-01', '1 January'),
    rm1(rents, { ends: '2032-01-01' }).replaceAll('RM1', 'RM3'),
    rm1(rents).replaceAll('RM1', 'RM4').replace('authority:cardiff', 'authority:atlantis'),
    rm1(rents).replaceAll('RM1', 'RM5').replace('600000.50', '600000'),
    rm1(repairs, { all: '£2,000,000' }).replaceAll('RM1', 'RM5'),
    rm1(repairs).replaceAll('RM1', 'RM6'),
  )
  expect(data).toMatchObject({ read: 5, created: 1, rejected: 4 })
  const told = data.problems.map(({ line, field, fix }: Record<string, unknown>) => [line, field, fix])
  expect(told).toEqual([
    [2, 'awarded_on', 'Enter a day like 2027-03-31'],
    [3, 'ends_on', expect.stringMatching(/1 January 2031 at most/)],
    [4, 'users', 'Enter its slug, like leeds'],
    [6, 'advertised_inc_vat', 'Make both the same'],
  ])
})

test('what is no catalogue is refused, and so is who does not keep it', async () => {
  expect((await importing(coordinator, 'name', 'Housing')).problems[0].message).toMatch(/^These headings are missing/)
  expect((await importing(coordinator, HEADINGS, '"')).problems[0].message).toMatch(/^This is no CSV/)
  expect((await importing(leeds, HEADINGS, rm1(rents))).__typename).toBe('NotAllowed')
})
