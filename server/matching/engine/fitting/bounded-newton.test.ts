import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundedNewton, type Column } from './bounded-newton.ts'

const free: Column = { towards: 0, pull: 0, sign: 0 }

test('an intercept alone becomes the log-odds of what came true', () => {
  const problem = {
    rows: [Float64Array.of(1), Float64Array.of(1)],
    targets: [1, 0],
    shares: [0.8, 0.2],
    columns: [free],
  }
  expect(boundedNewton(problem)[0]).toBeCloseTo(Math.log(4))
})

test('a slope that may not be negative stops at zero, and a strong pull holds any', () => {
  const rows = [0, 1, 2, 3].map((x) => Float64Array.of(1, x))
  const falling = { rows, targets: [1, 1, 0, 0], shares: [0.25, 0.25, 0.25, 0.25] }
  const slope = (column: Column) => boundedNewton({ ...falling, columns: [free, column] })[1]
  expect(slope({ towards: 0, pull: 0.01, sign: 0 })).toBeLessThan(-1)
  expect(slope({ towards: 0, pull: 0.01, sign: 1 })).toBe(0)
  expect(slope({ towards: 2, pull: 1000, sign: 0 })).toBeCloseTo(2, 2)
})

test('no small step from the answer makes it better', () => {
  const row = fc.tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), (given) => {
      const problem = {
        rows: given.map(([x, y]) => Float64Array.of(1, x, y)),
        targets: given.map(([, , came]) => Number(came)),
        shares: given.map(() => 1 / given.length),
        columns: [
          { towards: 0, pull: 0.01, sign: 0 },
          { towards: 1, pull: 0.05, sign: 1 },
          { towards: -1, pull: 0.05, sign: -1 },
        ] as const,
      }
      const loss = (slopes: readonly number[]) =>
        given.reduce((sum, [x, y, came]) => {
          const logOdds = (slopes[0] as number) + (slopes[1] as number) * x + (slopes[2] as number) * y
          return sum + (Math.log1p(Math.exp(logOdds)) - Number(came) * logOdds) / given.length
        }, 0) +
        problem.columns.reduce(
          (sum, { pull, towards }, at) => sum + (pull / 2) * ((slopes[at] as number) - towards) ** 2,
          0,
        )
      const answer = boundedNewton(problem)
      expect(answer[1]).toBeGreaterThanOrEqual(0)
      expect(answer[2]).toBeLessThanOrEqual(0)
      const best = loss(answer)
      for (const at of [0, 1, 2]) {
        for (const step of [-0.01, 0.01]) {
          const other = answer.map((slope, index) => (index === at ? slope + step : slope))
          if ((other[1] as number) >= 0 && (other[2] as number) <= 0) expect(loss(other)).toBeGreaterThan(best - 1e-9)
        }
      }
    }),
  )
})
