import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOf, daysLater, intersection, monthsBetween } from './days.ts'

const anyDay = fc.date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })

test('a day has the number, and a number the day, that the calendar gives them', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const day = date.toISOString().slice(0, 10)
      const number = Date.parse(day) / 86_400_000
      expect(dayNumber(day)).toBe(number)
      expect(dayOf(number)).toBe(day)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2027-03-31', -92, '2026-12-29'],
  ['1999-12-31', 1, '2000-01-01'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(daysLater(day, days)).toBe(expected)
})

test('half a year is six months, whichever half it is', () => {
  expect(monthsBetween('2027-04-01', '2027-10-01')).toBe(6)
  expect(monthsBetween('2027-10-01', '2028-03-31')).toBe(6)
})

test('an end that is not stated bounds nothing', () => {
  expect(intersection({ earliest: '2027-04-01', latest: null }, { earliest: null, latest: '2027-06-30' })).toEqual({
    earliest: '2027-04-01',
    latest: '2027-06-30',
  })
  expect(intersection({ earliest: '2027-07-01', latest: null }, { earliest: null, latest: '2027-06-30' })).toBeNull()
})
