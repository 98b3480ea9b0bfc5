import { expect, test } from 'vitest'
import { readPence } from './read-pence.ts'

test.each([
  ['£1.2m', '120000000'],
  ['1,200,000', '120000000'],
  ['1 200 000.50', '120000050'],
  ['250k', '25000000'],
  ['£ 3 million', '300000000'],
  ['0', '0'],
  ['0.015m', '1500000'],
])('%s is read as %s pence', (typed, pence) => {
  expect(readPence(typed)).toBe(pence)
})

test.each(['', 'about a million', '1.2.3', '-5', '1.005', '1e9', '£', '12 apples'])('“%s” is no amount', (typed) => {
  expect(readPence(typed)).toBeUndefined()
})
