import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedSavings } from './expected-savings.ts'

test('5 to 12.5 per cent of £40,000 are £2,000 to £5,000, beside what is avoided', () => {
  const assumptions = [
    { effect: 'PRICE', least: 500n, most: 1_250n },
    { effect: 'AVOIDED_COST', least: 100_000n, most: 200_000n },
    { effect: 'AVOIDED_COST', least: 50_000n, most: 50_000n },
  ] as const
  expect(expectedSavings(4_000_000n, assumptions)).toEqual({
    price: { leastPence: 200_000n, mostPence: 500_000n },
    avoided: { leastPence: 150_000n, mostPence: 250_000n },
  })
})

test('the least is never more than the most, also where prices rise', () => {
  const assumption = fc
    .tuple(
      fc.constantFrom('PRICE' as const, 'AVOIDED_COST' as const),
      fc.bigInt(-10_000n, 10_000n),
      fc.bigInt(0n, 5_000n),
    )
    .map(([effect, least, more]) => ({ effect, least, most: least + more }))
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 13n), fc.array(assumption), (baseline, assumptions) => {
      const { price, avoided } = expectedSavings(baseline, assumptions)
      expect(price.leastPence <= price.mostPence && avoided.leastPence <= avoided.mostPence).toBe(true)
    }),
  )
})
