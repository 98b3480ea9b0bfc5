import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costShares, measureOf } from './cost-shares.ts'

const sharers = (...measures: bigint[]) => measures.map((measure, at) => ({ authorityId: `a${at}`, measure }))

test.each([
  [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  [1_000_00n, [1n, 2n, 3n], [166_67n, 333_33n, 500_00n]],
  [5n, [0n, 0n], [3n, 2n]],
  [7n, [0n, 4n], [0n, 7n]],
  [0n, [1n, 5n], [0n, 0n]],
])('%s pence by %s: %s', (cost, measures, pence) => {
  expect([...costShares(cost, sharers(...measures)).values()]).toEqual(pence)
})

test('shares add up to the cost, and none is a penny off', () => {
  const measure = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 11n }),
      fc.array(measure, { minLength: 1, maxLength: 20 }),
      (cost, measures) => {
        const shares = [...costShares(cost, sharers(...measures)).values()]
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(cost)
        const whole = measures.reduce((sum, one) => sum + one, 0n)
        if (whole > 0n)
          for (const [at, share] of shares.entries()) {
            const off = share * whole - cost * (measures[at] as bigint)
            expect(off > -whole && off < whole).toBe(true)
          }
      },
    ),
  )
})

test('each method has its measure', () => {
  const member = { valuePence: 500n, population: 7, parts: 3 }
  expect(
    (['EQUAL', 'BY_VALUE', 'BY_POPULATION', 'CUSTOM'] as const).map((method) => measureOf(method, member)),
  ).toEqual([1n, 500n, 7n, 3n])
})
