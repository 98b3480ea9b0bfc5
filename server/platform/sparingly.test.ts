import { expect, onTestFinished, test, vi } from 'vitest'
import { sparingly } from './sparingly.ts'

test('the same trouble is told once in a while, another at once', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  onTestFinished(() => void vi.useRealTimers())
  const told: string[] = []
  const tell = sparingly((error) => told.push(error.message), 10_000)
  tell(new Error('away'))
  tell(new Error('away'))
  tell('something else')
  tell(new Error('away'))
  vi.setSystemTime(9_999)
  tell(new Error('away'))
  expect(told).toEqual(['away', 'something else', 'away'])
  vi.setSystemTime(10_000)
  tell(new Error('away'))
  expect(told).toHaveLength(4)
})
