import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from './hash.ts'
import { Lexicon } from './lexicon.ts'

const lexiconOf = (most: number) => new Lexicon(most, (surface) => ({ surface }))
const look = (lexicon: Lexicon<{ surface: string }>, text: string, start = 0, end = text.length) =>
  lexicon.wordAt(text, start, end, hashOf(text.slice(start, end)))

test('a word is read once, wherever it stands', () => {
  const lexicon = lexiconOf(10)
  expect(look(lexicon, 'the rent account', 4, 8)).toBe(look(lexicon, 'rent'))
  expect(lexicon.size).toBe(1)
})

test('words of one fingerprint are still different words', () => {
  const lexicon = lexiconOf(10)
  expect(['rent', 'rents', 'void'].map((word) => lexicon.wordAt(word, 0, word.length, 7).surface)).toEqual([
    'rent',
    'rents',
    'void',
  ])
})

test('it never holds more than it may, grows as it must, and always finds the right word', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (texts, most) => {
      const lexicon = lexiconOf(most)
      for (const text of texts) {
        expect(look(lexicon, text).surface).toBe(text)
        expect(lexicon.size).toBeLessThanOrEqual(most)
      }
    }),
  )
  const large = lexiconOf(10_000)
  for (let at = 0; at < 5000; at++) look(large, `word${at}`)
  expect(large.size).toBe(5000)
  expect(look(large, 'word17')).toBe(look(large, 'a word17', 2, 8))
})

test('a word of a megabyte is read but not kept', () => {
  const lexicon = lexiconOf(10)
  expect(look(lexicon, 'x'.repeat(1_000_000)).surface).toHaveLength(1_000_000)
  expect(lexicon.size).toBe(0)
})
