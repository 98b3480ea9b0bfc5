import { expect, test } from 'vitest'
import { parseItlCode, REGIONS, regionOf } from './regions.ts'

test('there are nine English regions and three more nations', () => {
  expect(REGIONS.filter((region) => region.nation === 'ENGLAND')).toHaveLength(9)
  expect(new Set(REGIONS.map((region) => region.nation)).size).toBe(4)
  expect(new Set(REGIONS.map((region) => region.itl1)).size).toBe(12)
})

test.each([
  ['TLE', 'Yorkshire and The Humber'],
  ['TLE32', 'Yorkshire and The Humber'],
  ['UKI3', 'London'],
  ['tlm', 'Scotland'],
  ['yorkshire and the humber', 'Yorkshire and The Humber'],
  [' North East ', 'North East'],
])('%s is in %s', (place, name) => {
  expect(regionOf(place)?.name).toBe(name)
})

test.each(['', 'UK', 'TLZ', 'Rutland', 'TLE321'])('"%s" is no region', (place) => {
  expect(regionOf(place)).toBeUndefined()
})

test.each([
  ['TLE', 'TLE'],
  [' tle42 ', 'TLE42'],
  ['UKE42', 'TLE42'],
  ['TLZ', undefined],
  ['TLE423', undefined],
  ['Leeds', undefined],
])('the ITL code %s reads as %s', (text, code) => {
  expect(parseItlCode(text)).toBe(code)
})
