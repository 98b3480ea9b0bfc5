import { expect, test } from 'vitest'
import { needsWithReadable } from '../../../server/needs/field-access.ts'
import { visibleNeeds } from '../../../server/needs/need-access.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'

/** Value, incumbent and notes of a need are read by whom their own tier reaches, and by nobody who does not see the need. */

const market = await marketplace()
const [leeds, bradford, york, kent] = [
  await market.officer('leeds'),
  await market.officer('bradford'),
  await market.officer('york'),
  await market.officer('kent'),
]
const coordinators = {
  all: await market.person('COORDINATOR'),
  yorkshire: await market.person('COORDINATOR', { regions: ['Yorkshire and The Humber'] }),
  wales: await market.person('COORDINATOR', { regions: ['Wales'] }),
}
const bradfordId = await market.authorityId('bradford')

const details = {
  valueExVatPence: 7_310_009,
  incumbentSupplier: 'Northgrid Ltd',
  incumbentSystem: 'Gridbase',
  contractEndsOn: '2028-03-31',
  latestExtendableEndOn: '2029-03-31',
  noticeToTerminateOn: '2027-12-31',
  notes: 'The supplier is failing',
}

const fields = `valueExVat { pence } incumbentSupplier incumbentSystem contractEndsOn latestExtendableEndOn
  noticeToTerminateOn notes withheld { group reason }`

const read = async (actor: Actor, needId: string) => {
  const answer = await market.ask(actor, `{ node(id: "${globalId('Need', needId)}") { ... on Need { ${fields} } } }`)
  expect(answer.errors).toBeUndefined()
  return answer.data.node
}

const groupsOf = (need: { withheld: { group: string }[] }) => need.withheld.map(({ group }) => group)

const tiers = (sharing: string) =>
  ['VALUE', 'INCUMBENT', 'NOTES'].map((group) => ({ group, sharing, reason: `Kept to ${sharing}` }))

const readers = { bradford, york, kent, ...coordinators }

test.each([
  ['DRAFT', []],
  ['PARTNERS', ['bradford']],
  ['REGION', ['bradford', 'york', 'all', 'yorkshire']],
  ['COUNCILS', ['bradford', 'york', 'kent', 'all', 'yorkshire', 'wales']],
])('fields shared with %s are read by those alone', async (sharing, allowed) => {
  const posting = { sharing: 'COUNCILS', fieldTiers: tiers(sharing), partnerIds: [bradfordId] }
  const needId = await market.postedNeed(leeds, details, posting)
  expect(await read(leeds, needId)).toMatchObject({ notes: details.notes, withheld: [] })
  for (const [name, reader] of Object.entries(readers)) {
    const need = await read(reader, needId)
    const may = allowed.includes(name as never)
    expect({ name, groups: groupsOf(need) }).toEqual({ name, groups: may ? [] : ['VALUE', 'INCUMBENT', 'NOTES'] })
    const said = Object.entries(need).filter(([field, value]) => field !== 'withheld' && value !== null)
    expect({ name, said: said.length }).toEqual({ name, said: may ? 7 : 0 })
    if (!may) expect(need.withheld[0].reason).toBe(`Kept to ${sharing}`)
  }
})

test('notes stay with the authority unless it shares them; all else goes with the need', async () => {
  const needId = await market.postedNeed(leeds, details)
  const need = await read(kent, needId)
  expect(need).toMatchObject({ notes: null, valueExVat: { pence: 7_310_009 }, incumbentSystem: 'Gridbase' })
  expect(need.withheld).toEqual([{ group: 'NOTES', reason: null }])
})

test('a withheld field reads the same whether it is stated or not', async () => {
  const posting = { fieldTiers: tiers('DRAFT') }
  const stated = await market.postedNeed(leeds, details, posting)
  const empty = await market.postedNeed(leeds, { earliestStartOn: '2027-04-01' }, posting)
  expect(await read(kent, stated)).toEqual(await read(kent, empty))
})

test('a list of needs redacts as the single need does, in as many statements for many as for few', async () => {
  const ids = []
  for (let n = 0; n < 6; n++)
    ids.push(await market.postedNeed(leeds, details, { fieldTiers: tiers('REGION'), sharing: 'COUNCILS' }))
  const list = (first: number) => market.ask(kent, `{ needs(first: ${first}) { nodes { id ${fields} } } }`)
  const { nodes } = (await list(6)).data.needs
  for (const node of nodes) expect(groupsOf(node)).toEqual(['VALUE', 'INCUMBENT', 'NOTES'])
  const [few, many] = [await market.statementsOf(() => list(2)), await market.statementsOf(() => list(6))]
  expect(many).toBe(few)
})

test('a filter by what may be read finds the needs of which it may be read, and no others', async () => {
  const all = ['PARTNERS', 'REGION', 'COUNCILS'] as const
  for (const sharing of all)
    for (const tier of ['DRAFT', ...all])
      await market.db.need.create({
        data: {
          authorityId: await market.authorityId('leeds'),
          ...{ title: `${sharing} ${tier}`, description: '', status: 'POSTED', sharing },
          ...{ valueSharing: tier, incumbentSharing: tier, notesSharing: tier },
          partners: { create: { authorityId: bradfordId } },
        } as never,
      })
  for (const [name, reader] of Object.entries({ leeds, ...readers })) {
    const { nodes } = (await market.ask(reader, '{ needs(first: 100) { nodes { id withheld { group } } } }')).data.needs
    for (const group of ['VALUE', 'INCUMBENT', 'NOTES'] as const) {
      const readable = nodes.filter((need: { withheld: { group: string }[] }) => !groupsOf(need).includes(group))
      const found = await market.db.need.findMany({
        where: { AND: [visibleNeeds(reader), needsWithReadable(reader, group)] },
        select: { id: true },
      })
      const ids = (some: string[]) => ({ name, group, ids: some.sort() })
      expect(ids(found.map(({ id }) => globalId('Need', id)))).toEqual(
        ids(readable.map(({ id }: { id: string }) => id)),
      )
    }
  }
})

test('a need that becomes narrower takes its fields along', async () => {
  const needId = await market.postedNeed(leeds, details, { fieldTiers: tiers('REGION'), sharing: 'COUNCILS' })
  await market.ask(
    leeds,
    `mutation { shareNeed(needId: "${globalId('Need', needId)}", sharing: PARTNERS, partnerIds: ["${globalId('Authority', bradfordId)}"], mayBeCounted: false, reason: "Not yet") { __typename } }`,
  )
  expect(groupsOf(await read(bradford, needId))).toEqual([])
  expect((await market.ask(york, `{ node(id: "${globalId('Need', needId)}") { id } }`)).data.node).toBeNull()
})
