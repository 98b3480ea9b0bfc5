import { describe, expect, test } from 'vitest'
import { readOcdsRecord } from './ocds-record.ts'
import { readRelease } from './ocds-release.ts'

const OCID = 'ocds-h6vhtk-0abc12'

const tender = {
  title: 'Revenues and benefits system',
  description: 'Council tax, business rates and housing benefit',
  status: 'active',
  classification: { scheme: 'CPV', id: '48000000' },
  items: [
    {
      additionalClassifications: [{ scheme: 'CPV', id: '48812000' }],
      deliveryAddresses: [{ region: 'UKE42' }, { region: 'Mars' }],
    },
  ],
  mainProcurementCategory: 'goods',
  value: { amount: 250000, currency: 'GBP' },
  lots: [
    { contractPeriod: { startDate: '2027-06-01T00:00:00+01:00', endDate: '2029-05-31T23:59:59Z' } },
    { contractPeriod: { startDate: '2027-04-01T00:00:00+01:00', endDate: '2030-03-31T23:59:59Z' } },
  ],
}

const release = {
  ocid: OCID,
  id: '012345-2026',
  date: '2026-10-01T09:00:00+01:00',
  tag: ['tender'],
  buyer: { id: 'GB-1', name: 'Leeds  City Council' },
  parties: [
    { id: 'GB-2', name: 'Acme Ltd', roles: ['supplier'] },
    {
      id: 'GB-1',
      name: 'Leeds City Council',
      roles: ['buyer'],
      identifier: { scheme: 'GB-LAE', id: 'LDS', legalName: 'Leeds' },
    },
  ],
  tender,
}

const award = {
  id: 'a1',
  status: 'active',
  suppliers: [{ id: 'GB-2', name: 'Acme Ltd' }, { name: 'Bravo plc' }],
  value: { amount: 240000, currency: 'GBP' },
  contractPeriod: { startDate: '2027-05-01', endDate: '2030-04-30', maxExtentDate: '2032-04-30' },
}

const awarded = { ...release, tag: ['award'], tender: { ...tender, status: 'complete' }, awards: [award] }

const read = (value: object) => {
  const found = readRelease({ ...value })
  if ('unreadable' in found) throw new Error(found.unreadable.reason)
  return found
}

const consequences = (value: object) => read(value).notice.consequences

test('a tender is a need of its buyer, with the first start and the last end of its lots', () => {
  const { notice, problems } = read(release)
  expect(problems).toEqual([])
  expect(notice).toMatchObject({
    source: 'find-a-tender',
    recordId: '012345-2026',
    releasedAt: new Date('2026-10-01T08:00:00Z'),
    buyer: { name: 'Leeds City Council', identifiers: [{ scheme: 'GB-LAE', id: 'LDS' }] },
  })
  expect(notice.consequences).toEqual([
    {
      is: 'need',
      sourceId: OCID,
      content: {
        title: 'Revenues and benefits system',
        description: 'Council tax, business rates and housing benefit',
        cpvCodes: ['48000000', '48812000'],
        kind: 'GOODS',
        valueExVatPence: 25_000_000n,
        startsOn: new Date('2027-04-01'),
        termMonths: 36,
        itlCodes: ['TLE42'],
        ocid: OCID,
        publishedOn: new Date('2026-10-01'),
      },
    },
  ])
})

test('planning is a need too', () =>
  expect(consequences({ ...release, tag: ['planningUpdate'], tender: { ...tender, status: 'planned' } })).toMatchObject(
    [{ is: 'need' }],
  ))

test('an award is a contract held, and the need is over', () =>
  expect(consequences(awarded)).toMatchObject([
    {
      is: 'contract',
      sourceId: `${OCID}/a1`,
      content: {
        title: 'Revenues and benefits system',
        reference: 'a1',
        supplierName: 'Acme Ltd; Bravo plc',
        valueExVatPence: 24_000_000n,
        startsOn: new Date('2027-05-01'),
        endsOn: new Date('2030-04-30'),
        latestExtendableEndOn: new Date('2032-04-30'),
      },
    },
    { is: 'need over', sourceId: OCID, reason: 'A contract has been awarded' },
  ]))

test('an award while other lots are still open leaves the need there', () =>
  expect(consequences({ ...awarded, tender })).toMatchObject([{ is: 'contract' }, { is: 'need' }]))

test('the contract signed after an award is the same contract held', () => {
  const contract = {
    id: 'c9',
    awardID: 'a1',
    title: 'Revenues',
    value: { amount: 239000 },
    period: { endDate: '2030-05-31' },
  }
  const [held] = consequences({ ...awarded, tag: ['contract'], contracts: [contract] })
  expect(held).toMatchObject({
    sourceId: `${OCID}/a1`,
    content: { title: 'Revenues', valueExVatPence: 23_900_000n, endsOn: new Date('2030-05-31') },
  })
})

test('two contracts under one award are two', () => {
  const contracts = [{ id: 'c1', awardID: 'a1' }, { id: 'c2', awardID: 'a1' }, { id: 'c3' }]
  const found = consequences({ ...awarded, tag: ['contract'], contracts })
  expect(found.map(({ sourceId }) => sourceId)).toEqual([`${OCID}/a1`, `${OCID}/a1/c2`, `${OCID}/c3`, OCID])
})

describe('what ends', () => {
  test.each([
    [{ tag: ['tenderCancellation'] }, { is: 'need over', reason: 'A cancellation notice was published' }],
    [{ tender: { ...tender, status: 'withdrawn' } }, { is: 'need over' }],
    [
      { tag: ['awardCancellation'], awards: [award] },
      { is: 'contract over', reason: 'The award was cancelled' },
    ],
    [
      { tag: ['award'], awards: [{ ...award, status: 'unsuccessful' }] },
      { is: 'contract over', reason: 'The award is unsuccessful' },
    ],
    [
      {
        tag: ['contractTermination'],
        awards: [award],
        contracts: [{ id: 'c', awardID: 'a1', period: { endDate: '2026-09-15' } }],
      },
      { is: 'contract over', reason: 'The contract was terminated', endedOn: new Date('2026-09-15') },
    ],
    [
      { tag: ['contractUpdate'], contracts: [{ id: 'c', status: 'terminated', period: { endDate: '2031-01-01' } }] },
      { is: 'contract over', endedOn: new Date('2026-10-01') },
    ],
  ])('%j', (change, expected) => expect(consequences({ ...release, ...change })[0]).toMatchObject(expected))
})

describe('a release that cannot be read says why', () => {
  test.each([
    [{ ocid: undefined }, 'ocid', '“ocid” is missing'],
    [{ ocid: '' }, 'ocid', '“ocid” is empty'],
    [{ tag: undefined }, 'tag', '“tag” is missing'],
    [{ tag: ['other'] }, 'tag', 'no stage'],
    [{ tender: { ...tender, title: null } }, 'tender.title', 'has no title'],
    [{ tender: { ...tender, title: 5 } }, 'tender.title', '“tender.title” is the number 5 where text belongs'],
    [{ tender: { ...tender, value: { amount: '5' } } }, 'tender.value.amount', 'where a number belongs'],
    [{ buyer: null, parties: null }, 'buyer.name', 'names no buyer'],
    [{ parties: 'Leeds' }, 'parties', 'where a list belongs'],
  ])('%j', (change, field, reason) =>
    expect(readRelease({ ...release, ...change })).toMatchObject({
      unreadable: { field, reason: expect.stringContaining(reason) },
      recordId: '012345-2026',
    }),
  )
})

test('values that cannot be right are problems, each at its field', () => {
  const lots = [{ contractPeriod: { startDate: '2027-04-01', endDate: '2026-04-01' } }]
  const { problems } = read({
    ...release,
    date: 'yesterday',
    tender: { ...tender, lots, value: { amount: 1, currency: 'USD' } },
  })
  expect(problems.map(({ field }) => field)).toEqual(['date', 'tender.lots[0].contractPeriod.endDate', 'tender.value'])
})

describe('an OCDS record', () => {
  const other = { ...release, date: '2026-11-01T09:00:00Z', id: 'newer', tender: { ...tender, title: 'Newer title' } }

  test('is read from its compiled release', () =>
    expect(
      readOcdsRecord({ ocid: OCID, releases: [other], compiledRelease: { ...release, tag: ['compiled'] } }),
    ).toMatchObject({
      notice: { recordId: '012345-2026', consequences: [{ is: 'need' }] },
    }))

  test('else from the newest of its releases', () =>
    expect(readOcdsRecord({ ocid: OCID, releases: [release, other, { url: 'https://example.org' }] })).toMatchObject({
      notice: { recordId: 'newer' },
    }))

  test('takes its own ocid where the release has none', () =>
    expect(readOcdsRecord({ ocid: OCID, compiledRelease: { ...release, ocid: undefined } })).toMatchObject({
      notice: { source: 'find-a-tender' },
    }))

  test('with links only cannot be read', () =>
    expect(readOcdsRecord({ ocid: OCID, releases: [{ url: 'https://example.org' }] })).toMatchObject({
      unreadable: { field: 'compiledRelease' },
      recordId: OCID,
    }))
})

test.each([
  ['ocds-h6vhtk-1', 'find-a-tender'],
  ['ocds-b5fd17-1', 'contracts-finder'],
  ['ocds-r6ebe6-1', 'ocds'],
])('%s was published by %s', (ocid, source) => expect(read({ ...release, ocid }).notice.source).toBe(source))
