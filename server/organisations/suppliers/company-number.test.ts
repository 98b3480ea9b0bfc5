import fc from 'fast-check'
import { expect, test } from 'vitest'
import { companyNumberFrom } from './company-number.ts'

test.each([
  ['01234567', '01234567'],
  ['1234567', '01234567'],
  [' 0123 4567 ', '01234567'],
  ['sc123456', 'SC123456'],
  ['SC12345', 'SC012345'],
  ['NI000123', 'NI000123'],
  ['R0000123', 'R0000123'],
  ['IP12345R', 'IP12345R'],
  ['OC300001', 'OC300001'],
])('“%s” is company number %s', (written, number) => {
  expect(companyNumberFrom(written)).toBe(number)
})

test.each(['', '0', '00000000', '123456789', 'SC', 'SC1234567', 'ZZ123456', 'GB123456789', 'SC12 34-5', 'IP123456R'])(
  '“%s” is none',
  (written) => {
    expect(companyNumberFrom(written)).toBeUndefined()
  },
)

test('what is read is eight characters, and is read as itself again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{0,2} ?\d{1,8}[A-Z]?$/), (written) => {
      const number = companyNumberFrom(written)
      if (number === undefined) return
      expect(number).toMatch(/^[A-Z0-9]{8}$/)
      expect(companyNumberFrom(number)).toBe(number)
    }),
  )
})
