import { expect, test } from 'vitest'
import { cpvKinship, sharedCpvPrefix, significantCpv } from './cpv-kinship.ts'

const kinship = (a: string[], b: string[]) => cpvKinship(significantCpv(a), significantCpv(b))

test('the longer the shared beginning, the closer the codes', () => {
  expect(kinship(['48000000-8'], ['48000000-8'])).toBe(0.1)
  expect(kinship(['48440000'], ['48442000'])).toBe(0.75)
  expect(kinship(['48440000'], ['48990000'])).toBe(0.1)
  expect(kinship(['32323500'], ['32323500'])).toBe(1)
  expect(kinship(['48440000'], ['72000000'])).toBe(0)
})

test('the closest pair of codes counts', () => {
  expect(kinship(['72000000', '48440000'], ['48442000', '30200000'])).toBe(0.75)
  expect(kinship([], ['48442000'])).toBe(0)
})

test('the shared beginning can be told', () => {
  expect(sharedCpvPrefix(significantCpv(['48440000-4']), significantCpv(['48442000-8']))).toBe('4844')
})
