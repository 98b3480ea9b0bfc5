import { expect, test } from 'vitest'
import { FAILING_AT_MOST_MS, nextTry, problemWithUrl, RETRY_DELAYS_MS, reasonToDisable, wentWell } from './webhook.ts'

const now = new Date('2027-03-01T09:00:00Z')
const DAY = 86_400_000

test('a message is tried for about three days, later each time, and then given up', () => {
  const waits = RETRY_DELAYS_MS.map((_, n) => (nextTry(n + 1, now, 0.5) as Date).getTime() - now.getTime())
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits.reduce((sum, wait) => sum + wait, 0) / DAY).toBeCloseTo(3, 0)
  expect(nextTry(RETRY_DELAYS_MS.length + 1, now, 0.5)).toBeNull()
})

test('a wait varies by up to a fifth', () => {
  const [earliest, latest] = [0, 1].map((chance) => (nextTry(2, now, chance) as Date).getTime() - now.getTime())
  expect([earliest, latest]).toEqual([240_000, 360_000])
})

const DAY_AND_A_FIFTH = 1.2 * DAY
test.each([
  ['sooner than the schedule', 1_000, 0, 240_000],
  ['later than the schedule', 3_600_000, 0, 3_600_000],
  ['later, and others with it', 3_600_000, 1, 4_320_000],
  ['a week', 7 * DAY, 0, DAY],
  ['a week, and others with it', 7 * DAY, 1, DAY_AND_A_FIFTH],
  ['nothing', null, 0, 240_000],
])(
  'a receiver that asks for %s is tried when it asks, not sooner than planned, and within a day',
  (_what, asked, chance, wait) => {
    expect((nextTry(2, now, chance, asked) as Date).getTime() - now.getTime()).toBe(wait)
  },
)

test('asking for more time does not bring more attempts', () => {
  expect(nextTry(RETRY_DELAYS_MS.length + 1, now, 0.5, 1_000)).toBeNull()
})

test.each([
  [200, true],
  [204, true],
  [299, true],
  [199, false],
  [301, false],
  [410, false],
  [null, false],
])('status %s: well is %s', (status, well) => {
  expect(wentWell({ status })).toBe(well)
})

const outcome = (status: number | null) => ({ status, answer: null, error: null, ms: 1 })
const failingFor = (ms: number) => ({ failingSince: new Date(now.getTime() - ms) })

test('410 disables at once, other failures after more than five days without success', () => {
  expect(reasonToDisable({ failingSince: null }, outcome(410), now)).toMatch('410')
  expect(reasonToDisable({ failingSince: null }, outcome(500), now)).toBeNull()
  expect(reasonToDisable(failingFor(FAILING_AT_MOST_MS), outcome(500), now)).toBeNull()
  expect(reasonToDisable(failingFor(FAILING_AT_MOST_MS + 1), outcome(null), now)).toMatch('five days')
  expect(reasonToDisable(failingFor(FAILING_AT_MOST_MS + 1), outcome(200), now)).toBeNull()
})

test.each([
  ['https://example.org/hook', false, null],
  ['http://example.org/hook', false, 'https://'],
  ['http://example.org/hook', true, 'https://'],
  ['http://127.0.0.1:8080/', true, null],
  ['http://localhost:8080/', true, null],
  ['http://localhost:8080/', false, 'https://'],
  ['http://localhost.example.org/', true, 'https://'],
  ['http://127.0.0.1.example.org/', true, 'https://'],
  ['https://user:secret@example.org/', false, 'user name'],
  ['ftp://example.org/', true, 'https://'],
  ['example.org', false, 'Enter an address'],
  [`https://example.org/${'x'.repeat(2_000)}`, false, 'Enter an address'],
])('the address %s, to this machine %s', (url, toLoopback, problem) => {
  if (problem === null) expect(problemWithUrl(url, toLoopback)).toBeNull()
  else expect(problemWithUrl(url, toLoopback)).toContain(problem)
})
