import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, dayFrom, dayOf, isoDay, quarterOf, spokenDay } from './days.ts'

const day = (text: string) => dayFrom(text) as Date

describe('calendar days', () => {
  test.each(['2027-02-29', '2027-13-01', '2027-00-10', '31/03/2027', '2027-3-1', '', 'tomorrow'])(
    '%s is no day',
    (text) => {
      expect(dayFrom(text)).toBeUndefined()
    },
  )

  test('a day travels as text and comes back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => isoDay(day(isoDay(date))) === isoDay(date),
      ),
    )
  })

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-10-31', 6, '2028-04-30'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-12-15', 1, '2028-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to)
  })

  test('an instant belongs to the day it is in London', () => {
    expect(isoDay(dayOf(new Date('2027-03-31T23:30:00Z')))).toBe('2027-04-01')
    expect(isoDay(dayOf(new Date('2027-01-31T23:30:00Z')))).toBe('2027-01-31')
  })

  test.each([
    ['2027-01-01', '2027-01-01'],
    ['2027-03-31', '2027-01-01'],
    ['2027-04-01', '2027-04-01'],
    ['2027-12-31', '2027-10-01'],
  ])('%s is in the quarter from %s', (from, quarter) => {
    expect(isoDay(quarterOf(day(from)))).toBe(quarter)
  })

  test('people read 3 March 2027', () => expect(spokenDay(day('2027-03-03'))).toBe('3 March 2027'))
})
