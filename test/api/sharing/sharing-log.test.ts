import { expect, test } from 'vitest'
import { shareNeed } from '../../../server/needs/share-need.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'

/** Every change to who sees a need is previewed in plain words, and logged; taking away needs a reason. */

const market = await marketplace()
const { db, unitOfWork } = market
const [leeds, kent] = [await market.officer('leeds'), await market.officer('kent')]
const bradfordId = await market.authorityId('bradford')

const preview = async (actor: typeof leeds, needId: string, args: string) =>
  (
    await market.ask(
      actor,
      `{ sharingPreview(needId: "${globalId('Need', needId)}", ${args}) {
        __typename
        ... on Problem { message }
        ... on QuerySharingPreviewSuccess { data {
          sentences authorities suppliersMayCount byRegion { nation region authorities } partners { name }
          fields { group sharing authorities }
        } }
      } }`,
    )
  ).data.sharingPreview

test('a preview counts who would see the need and its fields, and writes nothing', async () => {
  const needId = await market.draftedNeed(leeds)
  const before = await db.need.findUniqueOrThrow({ where: { id: needId } })
  const { data } = await preview(
    leeds,
    needId,
    'sharing: REGION, mayBeCounted: true, fieldTiers: [{ group: VALUE, sharing: DRAFT }]',
  )
  const inRegion = await db.authority.count({
    where: { region: 'Yorkshire and The Humber', slug: { not: 'leeds' }, endsOn: null },
  })
  expect(data).toMatchObject({
    authorities: inRegion,
    suppliersMayCount: true,
    byRegion: [{ nation: 'ENGLAND', region: 'Yorkshire and The Humber', authorities: inRegion }],
    fields: [
      { group: 'VALUE', sharing: 'DRAFT', authorities: 0 },
      { group: 'INCUMBENT', sharing: 'REGION', authorities: inRegion },
      { group: 'NOTES', sharing: 'DRAFT', authorities: 0 },
    ],
  })
  expect(data.sentences).toEqual([
    `${inRegion} other authorities in Yorkshire and The Humber would see this need.`,
    'Coordinators who serve Yorkshire and The Humber would see it too.',
    'The value would be read by nobody outside your authority.',
    'The present supplier, system and contract dates would be read by all of them.',
    'The notes would be read by nobody outside your authority.',
    'It may be counted in aggregated demand: suppliers see how many authorities intend to buy, never fewer than five, and not which.',
    `${inRegion} other authorities that cannot see it now would see it.`,
  ])
  expect(await db.need.findUniqueOrThrow({ where: { id: needId } })).toEqual(before)
})

test('a preview names the partners, and says who would no longer see the need', async () => {
  const needId = await market.postedNeed(leeds)
  const { data } = await preview(
    leeds,
    needId,
    `sharing: PARTNERS, partnerIds: ["${globalId('Authority', bradfordId)}"]`,
  )
  expect(data.partners).toEqual([{ name: expect.stringContaining('Bradford') }])
  expect(data.sentences.at(-1)).toMatch(/^\d+ other authorities that can see it now would no longer see it\.$/)
})

test('nobody previews the sharing of another authority’s need', async () => {
  const [open, hidden] = [await market.postedNeed(leeds), await market.draftedNeed(leeds)]
  expect(await preview(kent, open, 'sharing: REGION')).toMatchObject({ __typename: 'NotAllowed' })
  expect(await preview(kent, hidden, 'sharing: REGION')).toMatchObject({ __typename: 'NotFound' })
})

const history = async (actor: typeof leeds, needId: string) =>
  (
    await market.ask(
      actor,
      `{ node(id: "${globalId('Need', needId)}") { ... on Need {
        sharingHistory { by reason from { sharing value notes } to { sharing value notes mayBeCounted } }
      } } }`,
    )
  ).data.node.sharingHistory

test('posting and sharing are logged with who, from, to and why; the own authority alone reads it', async () => {
  const needId = await market.postedNeed(leeds, {}, { sharing: 'REGION' })
  const share = (choice: object) =>
    unitOfWork(leeds, (work) => shareNeed(work, { needId, mayBeCounted: true, ...choice }))
  await share({ sharing: 'COUNCILS' })
  await share({ sharing: 'COUNCILS', fieldTiers: [{ group: 'VALUE', sharing: 'REGION', reason: 'Negotiating' }] })
  expect(await history(leeds, needId)).toEqual([
    {
      by: leeds.name,
      reason: 'Negotiating',
      from: { sharing: 'COUNCILS', value: 'COUNCILS', notes: 'DRAFT' },
      to: { sharing: 'COUNCILS', value: 'REGION', notes: 'DRAFT', mayBeCounted: true },
    },
    {
      by: leeds.name,
      reason: null,
      from: { sharing: 'REGION', value: 'REGION', notes: 'DRAFT' },
      to: { sharing: 'COUNCILS', value: 'COUNCILS', notes: 'DRAFT', mayBeCounted: true },
    },
    {
      by: leeds.name,
      reason: null,
      from: { sharing: 'DRAFT', value: 'DRAFT', notes: 'DRAFT' },
      to: { sharing: 'REGION', value: 'REGION', notes: 'DRAFT', mayBeCounted: false },
    },
  ])
  expect(await history(kent, needId)).toBeNull()
})

test('what others see is taken away only with a reason, and a field is never wider than its need', async () => {
  const needId = await market.postedNeed(leeds)
  const share = (choice: object) =>
    unitOfWork(leeds, (work) => shareNeed(work, { needId, mayBeCounted: false, ...choice }))
  await expect(share({ sharing: 'REGION' })).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
  await expect(
    share({ sharing: 'COUNCILS', fieldTiers: [{ group: 'VALUE', sharing: 'DRAFT' }] }),
  ).rejects.toMatchObject({
    problems: [{ field: 'fieldTiers.VALUE' }],
  })
  await expect(
    share({ sharing: 'REGION', reason: 'Why', fieldTiers: [{ group: 'VALUE', sharing: 'COUNCILS' }] }),
  ).rejects.toMatchObject({ problems: [{ field: 'fieldTiers.VALUE' }] })
  expect(await db.sharingChange.count({ where: { needId } })).toBe(1)
  await share({ sharing: 'REGION', reason: 'The members are to decide first' })
  expect(await db.sharingChange.count({ where: { needId, reason: 'The members are to decide first' } })).toBe(1)
})
