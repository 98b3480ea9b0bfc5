import fc from 'fast-check'
import { expect, test } from 'vitest'
import { words } from '../text/words.ts'
import { KnownNumbers } from './known-numbers.ts'

const text = fc.array(fc.stringMatching(/^[A-Za-z]{1,3}s?$/), { maxLength: 2000 }).map((each) => each.join(' '))

test('a word is told the number it was given or none, however many came after it', () => {
  fc.assert(
    fc.property(text, (said) => {
      const known = new KnownNumbers()
      const given = new Map<string, number>()
      for (const word of words(said)) {
        const number = given.get(word.surface) ?? given.size
        given.set(word.surface, number)
        expect([undefined, number]).toContain(known.get(word))
        known.set(word, number, given.size)
        expect(known.get(word)).toBe(number)
      }
    }),
    { numRuns: 20 },
  )
})

test('forms of one word are remembered side by side', () => {
  const known = new KnownNumbers()
  const forms = words('void voids Void Voids VOIDS')
  forms.forEach((word, number) => void known.set(word, number, forms.length))
  expect(forms.map((word) => known.get(word))).toEqual([0, 1, 2, 3, 4])
})
