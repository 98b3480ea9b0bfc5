import fc from 'fast-check'
import { expect, test } from 'vitest'
import { words, written } from './words.ts'

const stems = (text: string) => words(text).map((word) => word.stem)

test('a text is read as words, whatever stands between them', () => {
  expect(stems("Children's Services — case-management/EDRMS (cloud)")).toEqual([
    'children',
    'service',
    'case',
    'management',
    'edrm',
    'cloud',
  ])
})

test('nothing is read in an empty text', () => {
  expect(words('')).toEqual([])
  expect(words(' – … ')).toEqual([])
})

test.each([
  ['system', written.lower],
  ['System', written.capitalised],
  ['iTrent', written.capitalised],
  ['EDRMS', written.capitals],
  ['MFDs', written.capitals],
  ['UCaaS', written.capitals],
  ['S106', written.capitals],
])('how %s was written is remembered, to tell names and acronyms from words', (surface, how) => {
  expect(words(surface)[0]?.written).toBe(how)
})

test('a word is the same object wherever it stands, so that it is folded once', () => {
  expect(words('A Housing system')[1]).toBe(words('the Housing')[1])
})

test.each([
  ['composed accents', 'D\u0175r Cymru', ['dwr', 'cymru']],
  ['decomposed accents', 'Dw\u0302r Cymru', ['dwr', 'cymru']],
  ['emoji', 'parking 🚗🅿️ permits 👩‍👩‍👧', ['parking', 'permit']],
  ['right to left', 'نظام الإسكان housing', ['نظام', 'الاسكان', 'housing']],
  ['letters beyond the basic plane', '𝒽ousing 𠮷', ['housing', '𠮷']],
  ['lone surrogates', 'a\ud83db\udc00c', ['a', 'b', 'c']],
  ['apostrophes that begin or end', "'tenants' 'n' rock’n’roll", ['tenant', 'n', 'rocknroll']],
  ['what a replacement would take for a sign', "$& $1 $' housing", ['1', 'housing']],
  ['marks that belong to no letter', '\u0301 \u0301\u0302 a', ['a']],
])('%s are read', (_what, text, expected) => {
  expect(stems(text)).toEqual(expected)
})

test('any text is read as an expression of letters, digits and marks would have it', () => {
  const pattern = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+(?:['’]\p{L}[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]*)*/gu
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(..."abÉ1'’ .-–"), fc.string({ unit: 'binary' })) })
  fc.assert(
    fc.property(text, (written) => {
      const surfaces = words(written).map((word) => word.surface)
      expect(surfaces).toEqual((written.match(pattern) ?? []).filter((surface) => words(surface).length > 0))
    }),
    { numRuns: 500 },
  )
})
