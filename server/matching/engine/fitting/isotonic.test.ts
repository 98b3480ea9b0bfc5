import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitIsotonic } from './isotonic.ts'

const outcome = fc.record({
  score: fc.double({ min: -5, max: 5, noNaN: true }),
  target: fc.constantFrom(0, 1),
  weight: fc.constant(1),
})

test('the fitted curve rises, and stays off 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 60 }), (outcomes) => {
      const points = fitIsotonic(outcomes, 5)
      points.forEach(([score, probability], at) => {
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThan(1)
        if (at > 0) expect(score).toBeGreaterThanOrEqual(points[at - 1]?.[0] as number)
      })
    }),
  )
})

test('better scores that came true more often get higher probabilities', () => {
  const low = Array.from({ length: 10 }, (_, at) => ({ score: -1 - at / 10, target: at < 1 ? 1 : 0, weight: 1 }))
  const high = Array.from({ length: 10 }, (_, at) => ({ score: 1 + at / 10, target: at < 8 ? 1 : 0, weight: 1 }))
  const points = fitIsotonic([...high, ...low], 10)
  expect(points.map(([, probability]) => Number(probability.toFixed(2)))).toEqual([0.14, 0.77])
})
