import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpvAncestors, cpvKinship, cpvLevel, cpvParent, formatCpvCode, isItCode, parseCpvCode } from './cpv.ts'

const code = fc
  .tuple(fc.integer({ min: 3, max: 98 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([division, rest]) => `${String(division).padStart(2, '0')}${String(rest).padStart(6, '0')}`)

describe('a CPV code is read as people write it', () => {
  test.each([
    ['48610000-7', '48610000', '7'],
    ['48610000', '48610000', undefined],
    [' 48610000 - 7 ', '48610000', '7'],
    ['486100007', '48610000', '7'],
    ['48 61 00 00–7', '48610000', '7'],
    ['CPV: 48.61.00.00-7', '48610000', '7'],
    ['cpv48610000', '48610000', undefined],
    ['48610000−7', '48610000', '7'],
  ])('%s', (text, expected, checkDigit) => {
    expect(parseCpvCode(text)).toEqual({ code: expected, checkDigit })
  })

  test.each(['', '4861', '48610000-77', '4861000-7', 'software', '00610000', '48610000-x'])('"%s" is none', (text) => {
    expect(parseCpvCode(text)).toBeUndefined()
  })

  test('what is written can be read back', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 9 }).map(String), (digits, checkDigit) => {
        expect(parseCpvCode(formatCpvCode(digits, checkDigit))).toEqual({ code: digits, checkDigit })
      }),
    )
  })
})

test.each([
  ['30000000', 'division'],
  ['48000000', 'division'],
  ['48600000', 'group'],
  ['48610000', 'class'],
  ['48611000', 'category'],
  ['48311100', 'subcategory'],
])('%s is a %s', (digits, level) => {
  expect(cpvLevel(digits)).toBe(level)
})

test('the codes above a code shorten digit by digit up to its division', () => {
  expect(cpvAncestors('48611000')).toEqual(['48610000', '48600000', '48000000'])
  expect(cpvAncestors('30000000')).toEqual([])
})

test('the parent is the nearest code the vocabulary holds', () => {
  const vocabulary = new Set(['30000000', '30100000', '30190000', '30192000', '30192100', '30192121'])
  expect(cpvParent('30192121', vocabulary)).toBe('30192100')
  expect(cpvParent('30000000', vocabulary)).toBeNull()
})

describe('kinship is the length of the shared prefix', () => {
  test.each([
    ['48610000', '48610000', 8],
    ['48610000', '48611000', 4],
    ['48610000', '48620000', 3],
    ['48000000', '48620000', 2],
    ['48000000', '42000000', 0],
    ['72000000', '48000000', 0],
    ['30000000', '30100000', 2],
  ])('%s and %s share %i', (one, other, shared) => {
    expect(cpvKinship(one, other)).toBe(shared)
  })

  test('it is symmetric, and every code is at least as near to itself as to any other', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(cpvKinship(one, other)).toBe(cpvKinship(other, one))
        expect(cpvKinship(one, other)).toBeLessThanOrEqual(cpvKinship(one, one))
      }),
    )
  })
})

test('software, IT services and computer maintenance are IT; buildings and lift maintenance are not', () => {
  expect(['48610000', '72000000', '30213100', '50312000', '51611000', '64212000'].every(isItCode)).toBe(true)
  expect(['45000000', '50750000', '51100000', '64110000'].some(isItCode)).toBe(false)
})
