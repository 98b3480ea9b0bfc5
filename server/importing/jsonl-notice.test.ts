import { describe, expect, test } from 'vitest'
import { readNoticeLine } from './jsonl-notice.ts'

const line = {
  id: 'n1',
  ocid: null,
  buyer: 'Leeds City Council',
  title: 'Housing management system',
  description: 'Rents, repairs &amp; voids',
  cpv: ['48610000-7'],
  value: 120000,
  currency: 'GBP',
  start: '2027-04-01',
  end: '2030-03-31',
  published: '2026-10-01',
  supplier: null,
}

const read = (change: object = {}) => {
  const found = readNoticeLine({ ...line, ...change })
  if ('unreadable' in found) throw new Error(found.unreadable.reason)
  return found
}

const refusal = (change: object) => {
  const found = readNoticeLine({ ...line, ...change })
  return 'unreadable' in found ? found.unreadable : undefined
}

test('a notice without a supplier is a need', () => {
  const { notice, problems } = read()
  expect(problems).toEqual([])
  expect(notice).toMatchObject({
    source: 'notices',
    recordId: 'n1',
    releasedAt: new Date('2026-10-01'),
    buyer: { name: 'Leeds City Council' },
    consequences: [
      {
        is: 'need',
        sourceId: 'n1',
        content: {
          title: 'Housing management system',
          description: 'Rents, repairs & voids',
          cpvCodes: ['48610000'],
          valueExVatPence: 12_000_000n,
          startsOn: new Date('2027-04-01'),
          termMonths: 36,
        },
      },
    ],
  })
})

test('a notice with a supplier is a contract held, with its end', () =>
  expect(read({ supplier: 'Acme Ltd' }).notice.consequences).toMatchObject([
    { is: 'contract', sourceId: 'n1', content: { supplierName: 'Acme Ltd', endsOn: new Date('2030-03-31') } },
  ]))

test('what is not stated may be null or absent', () => {
  const bare = readNoticeLine({ id: 7, buyer: 'Leeds City Council', title: 'Software' })
  expect(bare).toMatchObject({ problems: [], notice: { recordId: '7', releasedAt: null } })
})

describe('a line that cannot be read says which field and what is wrong with it', () => {
  test.each([
    [{ id: null }, 'id', '“id” is null'],
    [{ id: undefined }, 'id', '“id” is missing'],
    [{ id: ' ' }, 'id', '“id” is empty'],
    [{ title: null }, 'title', '“title” is null where text belongs'],
    [{ buyer: undefined }, 'buyer', '“buyer” is missing'],
    [{ title: ['x'] }, 'title', '“title” is a list where text belongs'],
    [{ value: '£100' }, 'value', '“value” is the text "£100" where a number belongs'],
    [{ cpv: '48000000' }, 'cpv', '“cpv” is the text "48000000" where a list belongs'],
    [{ cpv: [48000000] }, 'cpv[0]', '“cpv[0]” is the number 48000000 where text belongs'],
    [{ title: null, buyer: null }, 'buyer', '“buyer” is null where text belongs. “title” is null where text belongs'],
  ])('%j', (change, field, reason) =>
    expect(refusal(change)).toMatchObject({ field, reason: expect.stringContaining(reason) }),
  )
})

test.each([
  [{ start: '2030-01-01', end: '2029-01-01' }, 'end'],
  [{ start: '31/12/2027' }, 'start'],
  [{ value: -5 }, 'value'],
  [{ currency: 'EUR' }, 'value'],
])('values that cannot be right are problems of a readable line: %j', (change, field) =>
  expect(read(change).problems).toMatchObject([{ field }]),
)
