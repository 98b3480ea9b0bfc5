import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeated } from './repeated.ts'

test('a text is read twice and then no more', () => {
  let times = 0
  const read = repeated(16, (text) => {
    times++
    return text.length
  })
  expect(['rent', 'rent', 'rent', 'rent'].map(read)).toEqual([4, 4, 4, 4])
  expect(times).toBe(2)
})

test('what it remembers never shows, however few its places', () => {
  const text = fc.constantFrom('', 'a', 'b', 'rent', 'Rent', 'voids', '\ud800', '$&')
  fc.assert(
    fc.property(fc.array(text), fc.constantFrom(1, 2, 8), (texts, places) => {
      const read = repeated(places, (read) => `${read}!`)
      expect(texts.map(read)).toEqual(texts.map((each) => `${each}!`))
    }),
  )
})

test('a text too long to be a sentence is not kept', () => {
  let times = 0
  const read = repeated(16, () => ++times)
  const long = 'x'.repeat(1_000_000)
  expect([long, long, long].map(read)).toEqual([1, 2, 3])
})
