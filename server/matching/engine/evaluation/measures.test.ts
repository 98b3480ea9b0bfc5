import { expect, test } from 'vitest'
import { calibrationError, condensed, mean, ndcg10, recall10 } from './measures.ts'

const grades = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
])

test('the best order scores 1, and what nobody judged costs its place', () => {
  expect(ndcg10(['a', 'b', 'c'], grades)).toBe(1)
  expect(ndcg10(['x', 'a', 'b'], grades)).toBeCloseTo((3 / Math.log2(3) + 1 / 2) / (3 + 1 / Math.log2(3)))
  expect(ndcg10(condensed(['x', 'a', 'b'], grades), grades)).toBe(1)
})

test('a query with nothing to find has no score', () => {
  expect(ndcg10(['c'], new Map([['c', 0]]))).toBeNull()
  expect(recall10(['b'], new Map([['b', 1]]))).toBeNull()
  expect(mean([null, 1, 0])).toBe(0.5)
  expect(mean([null])).toBeNull()
})

test('recall counts the partners among the first ten', () => {
  const eleven = Array.from({ length: 10 }, (_, at) => `x${at}`)
  expect(recall10(['a'], grades)).toBe(1)
  expect(recall10([...eleven, 'a'], grades)).toBe(0)
})

test('probabilities are calibrated when as many come true as they say', () => {
  const forecast = (probability: number, happened: boolean) => ({ probability, happened })
  expect(calibrationError([forecast(0.5, true), forecast(0.5, false)])).toBe(0)
  expect(calibrationError([forecast(0.9, false), forecast(0.9, false)])).toBeCloseTo(0.9)
  expect(calibrationError([])).toBeNull()
})
