import { expect, test } from 'vitest'
import { makeBell } from './bell.ts'

const HOURS = 3_600_000

test('a ring wakes who waits', async () => {
  const bell = makeBell()
  const woken = bell.wait(HOURS)
  bell.ring()
  await expect(woken).resolves.toBeUndefined()
})

test('a ring while nobody waits is not lost, and wakes once', async () => {
  const bell = makeBell()
  bell.ring()
  bell.ring()
  await bell.wait(HOURS)
  const again = bell.wait(HOURS).then(() => 'woken')
  expect(await Promise.race([again, Promise.resolve('waiting')])).toBe('waiting')
  bell.ring()
  expect(await again).toBe('woken')
})

test('without a ring the wait ends by itself', async () => {
  await expect(makeBell().wait(1)).resolves.toBeUndefined()
})
