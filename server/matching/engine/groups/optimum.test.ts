import { expect, test } from 'vitest'
import { measureGroups } from '../../../../bench/matching/groups.ts'

test('disjoint groups reach .99 of the optimum on average, and .95 at worst, over 20 instances of 30 needs', async () => {
  const { mean, worst } = await measureGroups(20)
  expect(mean).toBeGreaterThanOrEqual(0.99)
  expect(worst).toBeGreaterThanOrEqual(0.95)
  // More than the most there is would be a wrong program, or a group that is not allowed.
  expect(mean).toBeLessThanOrEqual(1 + 1e-6)
})
