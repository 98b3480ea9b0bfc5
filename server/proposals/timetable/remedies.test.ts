import { expect, test } from 'vitest'
import { dayFrom, isoDay } from '../../platform/days.ts'
import { addDays } from '../../rules/count-days.ts'
import { positionOf } from './member-position.ts'
import type { Plan } from './plan.ts'
import { stepsOf } from './plan.ts'
import { leastRemedies } from './remedies.ts'
import { scheduleOf } from './schedule.ts'

const on = (text: string): Date => dayFrom(text) as Date
const today = on('2026-11-23')
const plan: Plan = {
  nation: 'ENGLAND',
  commencesOn: on('2027-03-01'),
  routes: [{ authorityId: 'leeds', name: 'Leeds', isKeyDecision: true, papersBefore: 5, callIn: 5, meetsOn: null }],
  choices: {
    isEngagement: true,
    isPlannedNotice: false,
    tendersElectronically: true,
    documentsWithNotice: false,
    engagementDays: 30,
    specificationDays: 42,
    evaluationDays: 28,
    mobilisationDays: 60,
  },
}
const nations = ['ENGLAND'] as const
const earliest = scheduleOf(stepsOf(plan), { today, endOn: on('2030-01-01'), nations }).earliestEndOn as Date
const remediesFor = (startOn: Date, of = plan) => leastRemedies(of, { today, startOn, nations })

test('a plan that can be kept needs no change', () => {
  expect(remediesFor(addDays(earliest, 30))).toMatchObject([{ changes: [], delayDays: 0 }])
})

test('a few days are saved by one change, and each that does it alone is offered', () => {
  const remedies = remediesFor(addDays(earliest, -3))
  expect(remedies.map(({ changes }) => changes)).toEqual([
    ['Publish every document with the tender notice'],
    ['Publish a planned procurement notice (UK3) now, for a tendering period of 10 days'],
    ['Leave out market engagement'],
  ])
})

test('every remedy does what it says', () => {
  for (let days = -90; days <= 30; days += 5) {
    for (const { choices, startOn } of remediesFor(addDays(earliest, days)))
      expect(scheduleOf(stepsOf({ ...plan, choices }), { today, endOn: addDays(startOn, 7), nations }).isFeasible).toBe(
        true,
      )
  }
})

test('when no change is enough, it says the start that all of them allow, and the one without any', () => {
  const remedies = remediesFor(addDays(today, 60))
  expect(remedies).toHaveLength(2)
  expect(remedies[1]).toMatchObject({ changes: [], startOn: earliest })
  expect(remedies[0]?.delayDays).toBeLessThan(remedies[1]?.delayDays as number)
})

test('when a committee has no meeting left, nothing helps', () => {
  const routes = plan.routes.map((route) => ({ ...route, meetsOn: [today] }))
  expect(remediesFor(addDays(earliest, 30), { ...plan, routes })).toEqual([])
})

test.each([
  ['2027-09-30', '2028-09-30', '2027-06-01', { kind: 'COVERED', overlapDays: 121 }],
  ['2027-09-30', '2028-09-30', '2027-12-01', { kind: 'EXTEND', days: 62 }],
  ['2027-09-30', '2028-09-30', '2028-12-01', { kind: 'BRIDGE', days: 62 }],
  ['2027-09-30', null, '2027-12-01', { kind: 'BRIDGE', days: 62 }],
])('a contract to %s, extendable to %s, before a start on %s', (ends, extendable, start, position) => {
  const contract = { authorityId: 'leeds', endsOn: on(ends), noticeOn: null }
  const found = positionOf({ ...contract, latestExtendableEndOn: extendable ? on(extendable) : null }, on(start))
  expect(found).toMatchObject(position)
  if (found.kind === 'EXTEND') expect(isoDay(found.until)).toBe(start)
})
