import { expect, test } from 'vitest'
import { askedToWait } from './retry-after.ts'

const now = new Date('2027-03-01T09:00:00Z')

test.each([
  [429, '120', 120_000],
  [503, ' 0 ', 0],
  [503, ['7', '9'], 7_000],
  [503, 'Mon, 01 Mar 2027 10:00:00 GMT', 3_600_000],
  [429, 'Mon, 01 Mar 2027 08:00:00 GMT', 0],
  [500, '120', null],
  [200, '120', null],
  [429, undefined, null],
  [429, '', null],
  [429, '-5', null],
  [429, '1.5', null],
  [429, '12345678901234567890', null],
  [429, 'soon', null],
  [429, 'Someday', null],
])('an answer of %s with Retry-After %j asks to wait %s ms', (status, header, ms) => {
  expect(askedToWait(status, header, now)).toBe(ms)
})
