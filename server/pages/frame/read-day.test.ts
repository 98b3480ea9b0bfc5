import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test.each(['1 9 2027', '01/09/27', '1 September 2027', '1st Sept 2027'.replace('st', ''), '1 Medi 2027', '2027-09-01'])(
  '%s is 1 September 2027',
  (typed) => {
    expect(readDay(typed)).toBe('2027-09-01')
  },
)

test.each(['', '31 2 2027', '1 13 2027', '1 foo 2027', '9 2027', '1 9 227', '32 1 2027'])('“%s” is no day', (typed) => {
  expect(readDay(typed)).toBeUndefined()
})
