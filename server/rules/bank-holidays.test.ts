import { expect, test } from 'vitest'
import { holidaysOf } from './bank-holidays.ts'

const of = (year: number, nation: 'ENGLAND' | 'SCOTLAND' | 'NORTHERN_IRELAND' | 'WALES') =>
  [...holidaysOf(year, nation)]
    .filter((day) => day.startsWith(String(year)))
    .map((day) => day.slice(5))
    .sort()
    .join(' ')

test.each([
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
])('England and Wales in %s', (year, days) => {
  expect(of(year, 'ENGLAND')).toBe(days)
  expect(of(year, 'WALES')).toBe(days)
})

test.each([
  [2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
  [2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  [2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  [2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
])('Scotland in %s', (year, days) => expect(of(year, 'SCOTLAND')).toBe(days))

test.each([
  [2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  [2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  [2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
  [2028, '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26'],
])('Northern Ireland in %s', (year, days) => expect(of(year, 'NORTHERN_IRELAND')).toBe(days))
