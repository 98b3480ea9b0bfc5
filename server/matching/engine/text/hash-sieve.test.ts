import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HashSieve } from './hash-sieve.ts'

test('nothing passes an empty sieve, and whatever was added passes', () => {
  const hashes = fc.array(fc.integer(), { maxLength: 40 })
  fc.assert(
    fc.property(hashes, fc.constantFrom(32, 256, 4096), (added, size) => {
      const sieve = new HashSieve(size)
      expect(added.some((hash) => sieve.passes(hash))).toBe(false)
      for (const hash of added) sieve.add(hash)
      expect(added.every((hash) => sieve.passes(hash))).toBe(true)
    }),
  )
})

test('of other words few pass', () => {
  const sieve = new HashSieve(256)
  for (let word = 0; word < 16; word++) sieve.add(Math.imul(word, 0x9e3779b1))
  const passing = Array.from({ length: 1000 }, (_, at) => sieve.passes(at)).filter((passes) => passes)
  expect(passing.length).toBeLessThan(100)
})
