import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, isoDay } from '../../platform/days.ts'
import { addDays, daysBetween, workingDaysBetween } from '../../rules/count-days.ts'
import { periodFor } from '../../rules/periods.ts'
import { regimeFor } from '../../rules/regimes.ts'
import { type Duration, endOf, latestStartOf } from './duration.ts'
import { type DecisionRoute, type Plan, type PlanChoices, stepsOf } from './plan.ts'
import { type Schedule, scheduleOf } from './schedule.ts'

const on = (text: string): Date => dayFrom(text) as Date
const nation = fc.constantFrom('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND')
const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(on('2025-03-01'), days))
const duration: fc.Arbitrary<Duration> = fc.record({
  length: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom('DAYS', 'WORKING_DAYS', 'CLEAR_DAYS', 'MONTHS'),
})

describe('the last day to begin', () => {
  test('is the last from which a duration still ends in time, whatever its unit and nations', () => {
    fc.assert(
      fc.property(day, duration, fc.uniqueArray(nation, { minLength: 1, maxLength: 3 }), (end, least, nations) => {
        const start = latestStartOf(end, least, nations)
        expect(endOf(start, least, nations) <= end).toBe(true)
        expect(endOf(addDays(start, 1), least, nations) > end || least.length === 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

const choices: PlanChoices = {
  isEngagement: true,
  isPlannedNotice: false,
  tendersElectronically: true,
  documentsWithNotice: true,
  engagementDays: 30,
  specificationDays: 42,
  evaluationDays: 28,
  mobilisationDays: 60,
}
const route = (authorityId: string, more: Partial<DecisionRoute> = {}): DecisionRoute => ({
  ...{ authorityId, name: authorityId, isKeyDecision: true, papersBefore: 5, callIn: 5, meetsOn: null },
  ...more,
})
const plan: Plan = {
  nation: 'ENGLAND',
  commencesOn: on('2027-03-01'),
  routes: [route('leeds'), route('york')],
  choices,
}
const dated = ({ steps }: Schedule) =>
  Object.fromEntries(steps.map(({ step, latestOn }) => [step.id, latestOn && isoDay(latestOn)]))

describe('planned back from the day the service must start', () => {
  const schedule = scheduleOf(stepsOf(plan), { today: on('2026-11-23'), endOn: on('2028-01-10'), nations: ['ENGLAND'] })

  test('each step is as late as the law and the plan allow, checked by hand', () => {
    expect(dated(schedule)).toMatchObject({
      SERVICE: '2028-01-10',
      // 60 days before, a Thursday
      CONTRACT: '2027-11-11',
      STANDSTILL: '2027-11-10',
      // 8 working days to 10 November: 1, 2, 3, 4, 5, 8, 9 and 10; the 31st of October before them is a Sunday
      AWARD_NOTICE: '2027-10-29',
      EVALUATION: '2027-10-29',
      TENDERS: '2027-10-01',
      // 25 days, as tenders come electronically and every document came with the notice
      TENDER_NOTICE: '2027-09-06',
      'CALL_IN leeds': '2027-09-06',
    })
  })

  test('what has least to spare is critical, and it can be done', () => {
    expect(schedule.isFeasible).toBe(true)
    expect(schedule.critical).toContain('SPECIFICATION')
  })
})

test('a committee that meets too late makes a plan impossible, and so does one that meets no more', () => {
  const meeting = (...meetsOn: string[]) =>
    scheduleOf(stepsOf({ ...plan, routes: [route('leeds', { meetsOn: meetsOn.map(on) })] }), {
      ...{ today: on('2026-11-23'), endOn: on('2028-01-10') },
      nations: ['ENGLAND'],
    })
  expect(meeting('2027-06-01', '2027-07-06').isFeasible).toBe(true)
  expect(meeting('2027-10-05').isFeasible).toBe(false)
  expect(meeting('2026-12-01')).toMatchObject({ isFeasible: false, earliestEndOn: null })
})

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  nation,
  commencesOn: day,
  routes: fc.array(
    fc.record({
      authorityId: fc.uuid(),
      name: fc.constant('A council'),
      isKeyDecision: fc.boolean(),
      papersBefore: fc.integer({ min: 0, max: 10 }),
      callIn: fc.integer({ min: 0, max: 10 }),
      meetsOn: fc.option(
        fc
          .uniqueArray(day, { minLength: 3, maxLength: 60, selector: Number })
          .map((days) => days.sort((a, b) => Number(a) - Number(b))),
      ),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  choices: fc.record({
    isEngagement: fc.boolean(),
    isPlannedNotice: fc.boolean(),
    tendersElectronically: fc.boolean(),
    documentsWithNotice: fc.boolean(),
    engagementDays: fc.nat(60),
    specificationDays: fc.nat(90),
    evaluationDays: fc.nat(90),
    mobilisationDays: fc.nat(180),
  }),
})

test('no step comes before its least time by law has run, in any nation or regime, planned forwards or back', () => {
  fc.assert(
    fc.property(anyPlan, day, fc.nat(900), (any, today, later) => {
      const nations = [any.nation]
      const schedule = scheduleOf(stepsOf(any), { today, endOn: addDays(today, later), nations })
      for (const which of ['earliestOn', 'latestOn'] as const) {
        const days = new Map(schedule.steps.map((one) => [one.step.id, one[which]]))
        for (const { step } of schedule.steps) {
          for (const before of step.after) {
            const [start, end] = [days.get(before), days.get(step.id)]
            if (start && end) expect(endOf(start, step.least, nations) <= end).toBe(true)
          }
          const end = days.get(step.id)
          if (end && step.onlyOn) expect(step.onlyOn.map(Number)).toContain(Number(end))
        }
        const [awarded, stood] = [days.get('AWARD_NOTICE'), days.get('STANDSTILL')]
        if (awarded && stood) {
          const isAct = regimeFor(any.nation, any.commencesOn)?.code === 'PA2023'
          if (isAct) expect(workingDaysBetween(awarded, stood, nations)).toBeGreaterThanOrEqual(8)
          else expect(daysBetween(awarded, stood)).toBeGreaterThanOrEqual(10)
        }
        const [notice, tenders] = [days.get('TENDER_NOTICE'), days.get('TENDERS')]
        if (notice && tenders) expect(daysBetween(notice, tenders)).toBeGreaterThanOrEqual(leastTendering(any))
      }
    }),
    { numRuns: 300 },
  )
})

function leastTendering({ nation, commencesOn, choices }: Plan): number {
  const regime = regimeFor(nation, commencesOn)?.code
  if (!regime) return 0
  const has = (code: Parameters<typeof periodFor>[0]) => periodFor(code, regime, commencesOn)?.length
  if (regime === 'PA2023' && choices.isPlannedNotice) return has('TENDERING_AFTER_PLANNED_NOTICE') ?? 0
  const { tendersElectronically: electronic, documentsWithNotice: documents } = choices
  if (regime === 'PA2023' && electronic && documents) return 25
  return electronic || documents ? 30 : 35
}

test('what is feasible can be done in the order of its earliest days, and nothing is later than it must be', () => {
  fc.assert(
    fc.property(anyPlan, day, fc.nat(900), (any, today, later) => {
      const { steps, isFeasible } = scheduleOf(stepsOf(any), {
        today,
        endOn: addDays(today, later),
        nations: [any.nation],
      })
      const late = steps.filter(({ earliestOn, latestOn }) => !earliestOn || !latestOn || earliestOn > latestOn)
      expect(isFeasible).toBe(late.length === 0)
    }),
    { numRuns: 200 },
  )
})
