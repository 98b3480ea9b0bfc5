import { expect, test } from 'vitest'
import { plainText, refusalToEdit } from './message.ts'

const writtenAt = new Date('2027-03-01T09:00:00Z')

test.each([
  ['2027-03-01T09:14:59Z', null],
  ['2027-03-01T09:15:00Z', 'MESSAGE_STANDS'],
])('a message written at nine is edited at %s: %s', (now, code) => {
  expect(refusalToEdit({ writtenAt, withdrawnAt: null }, new Date(now))?.code ?? null).toBe(code)
})

test('what was withdrawn is not edited', () => {
  expect(refusalToEdit({ writtenAt, withdrawnAt: writtenAt }, writtenAt)?.code).toBe('MESSAGE_WITHDRAWN')
})

test.each(['', '  \n', 'x'.repeat(10_001), 'a\0b'])('a message is not %j', (text) => {
  expect(plainText('what you want to say').safeParse(text).success).toBe(false)
})
