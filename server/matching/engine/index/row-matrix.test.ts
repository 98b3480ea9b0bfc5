import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orthonormalise, unitRows } from './row-matrix.ts'

const width = 3
const number = fc.integer({ min: -100, max: 100 })
const matrix = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 12 })

test('columns become perpendicular and of length 1, or noughts where they add no direction', () => {
  fc.assert(
    fc.property(matrix, (given) => {
      const rows = Float64Array.from(given.flat())
      orthonormalise(rows, width)
      const product = (a: number, b: number) =>
        given.reduce((sum, _, row) => sum + (rows[row * width + a] as number) * (rows[row * width + b] as number), 0)
      for (const a of [0, 1, 2]) {
        expect(Math.min(Math.abs(product(a, a)), Math.abs(product(a, a) - 1))).toBeCloseTo(0)
        for (const b of [0, 1, 2]) if (a !== b) expect(product(a, b)).toBeCloseTo(0)
      }
    }),
  )
})

test('a column that repeats another is dropped, not blown up from rounding noise', () => {
  const rows = Float64Array.of(0.1, 0.3, 0, 0.7, 2.1, 1)
  orthonormalise(rows, width)
  expect(Math.abs(rows[1] as number) + Math.abs(rows[4] as number)).toBe(0)
})

test('columns beyond those to be kept become noughts', () => {
  const rows = Float64Array.of(1, 0, 5, 0, 1, 7)
  orthonormalise(rows, width, 2)
  expect([...rows].map(Math.abs)).toEqual([1, 0, 0, 0, 1, 0])
})

test('rows are scaled to length 1, and rows of noughts stay', () => {
  const rows = Float64Array.of(3, 4, 0, 0, 0, 0)
  unitRows(rows, width)
  expect([...rows]).toEqual([0.6, 0.8, 0, 0, 0, 0])
})
