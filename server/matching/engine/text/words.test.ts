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
