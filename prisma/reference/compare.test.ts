import { expect, test } from 'vitest'
import { authorityDifferences, cpvDifferences, judged } from './compare.ts'
import { readAuthorities, readCombinedMembers } from './read.ts'

const leeds = readAuthorities().filter(
  (row) => row.slug === 'leeds' || row.slug === 'west-yorkshire-combined-authority',
)
const members = readCombinedMembers().filter((row) => row.member === 'leeds')
const theirs = {
  code: 'LDS',
  gss: 'E08000035',
  name: 'Leeds City Council',
  kind: 'Metropolitan district',
  nation: 'England',
  region: 'Yorkshire and The Humber',
  county: '',
  combined_authority: 'WYCA',
  population_2020: '798786',
  lat: '53.82574',
  long: '-1.50601',
}
const today = '2026-11-23'
const leedsOnly = (line: Record<string, string>) =>
  authorityDifferences(leeds, members, [line], today).filter((found) => found.key === 'leeds')

test('facts that agree, to about 100 metres, are no difference', () => {
  expect(leedsOnly(theirs).filter(({ field }) => field !== 'combined authority')).toEqual([])
})

test.each([
  ['name', { name: 'Leeds' }],
  ['kind', { kind: 'County' }],
  ['region', { region: 'North East' }],
  ['nation', { nation: 'Wales' }],
  ['population', { population_2020: '798787' }],
  ['position', { lat: '53.9' }],
  ['county', { county: 'NYK' }],
])('another %s is one', (field, changed) => {
  expect(leedsOnly({ ...theirs, ...changed }).map((found) => found.field)).toContain(field)
})

test('an authority only one side has is one', () => {
  expect(authorityDifferences(leeds, members, [], today).map((found) => [found.key, found.field])).toEqual([
    ['leeds', 'current'],
    ['west-yorkshire-combined-authority', 'current'],
  ])
  expect(authorityDifferences([], [], [theirs], today)).toMatchObject([
    { key: 'LDS', ours: '', theirs: 'Leeds City Council' },
  ])
})

test('codes differ by check digit, title, or by being there', () => {
  const ours = [
    { code: '48000000', checkDigit: '8', title: 'Software', parentCode: null },
    { code: '72000000', checkDigit: '5', title: 'Services', parentCode: null },
  ]
  const list = [
    { code: '48000000', check: '9', title: 'Soft goods' },
    { code: '30000000', check: '9', title: 'Computers' },
  ]
  expect(cpvDifferences(ours, list).map(({ key, field }) => [key, field])).toEqual([
    ['72000000', 'code'],
    ['48000000', 'check digit'],
    ['48000000', 'title'],
    ['30000000', 'code'],
  ])
})

test('an accepted difference is accepted only for the value it was accepted for', () => {
  const found = {
    table: 'authorities',
    key: 'leeds',
    field: 'name',
    ours: 'Leeds City Council',
    theirs: 'Leeds',
  } as const
  const accept = (theirsThen: string, key = 'leeds') => [
    { table: 'authorities', key, field: 'name', theirs: theirsThen, reason: 'Short' },
  ]
  expect(judged([found], accept('Leeds'), () => 'COUNTY').open).toEqual([])
  expect(judged([found], accept('', 'kind:COUNTY'), () => 'COUNTY').open).toEqual([])
  expect(judged([found], accept('Loiner'), () => 'COUNTY')).toMatchObject({ open: [found], needless: accept('Loiner') })
})
