import { expect, test } from 'vitest'
import { given } from '../given.ts'
import type { EngineNeed } from '../types.ts'
import { describeGroup } from './suggest-groups.ts'

const names = ['Leeds', 'York', 'Hull', 'Brighton and Hove']
const titled = (titles: readonly string[], stated: Partial<EngineNeed> = {}) =>
  titles.map((title, at) => given.needOf(names[at] as string, title, { id: `${at}`, valuePence: 9_000_000, ...stated }))
const told = (needs: readonly EngineNeed[], probability: (a: number, b: number) => number = () => 0.9) =>
  describeGroup(
    needs,
    needs.flatMap((a, at) =>
      needs.slice(at + 1).map((b, on) => ({ a: a.id, b: b.id, probability: probability(at, at + 1 + on) })),
    ),
  )

test('where no concept is known, the title is what the titles share, as one of them writes it', () => {
  const needs = titled(['Digital visitor levy collection', 'Levy collection for overnight visitors'])
  expect(told(needs)).toMatchObject({ title: 'Visitor levy collection', categorySlug: null })
})

test('everyday words make no title: the system they replace does, or their number', () => {
  const titles = ['Replacement system', 'System replacement project']
  expect(told(titled(titles, { incumbentSystem: 'Cx Housing' })).title).toBe('Replacement of Cx Housing')
  expect(told(titled(titles)).title).toBe('2 similar needs')
})

test('what all are about is said, the chief concept first, also where a label has an "and" of its own', () => {
  const needs = titled(['ERP and payroll', 'HR and payroll in a new ERP', 'ERP including HR and payroll'])
  expect(told(needs).reasons).toEqual([
    'All 3 are about enterprise resource planning, and about human resources and payroll',
  ])
})

test('what most are about is said with their number, and what all are about besides', () => {
  const description = 'Land charges searches.'
  const needs = titled(['Building control', 'Building control system', 'Local land charges'], { description })
  expect(told(needs).reasons).toEqual(['2 of 3 are about building control, and all about land charges'])
})

test('a single day on which all could start is said as one', () => {
  const [leeds, york] = titled(['CCTV', 'CCTV']) as [EngineNeed, EngineNeed]
  const reasons = told([
    { ...leeds, startWindow: { earliest: '2027-06-01', latest: '2027-08-01' } },
    { ...york, startWindow: { earliest: '2027-08-01', latest: null } },
  ]).reasons
  expect(reasons).toContain('They could all start on 1 August 2027')
})

test('the two that hold together only through others are named', () => {
  const needs = titled(['CCTV', 'CCTV', 'CCTV', 'CCTV'])
  expect(told(needs, (a, b) => (a === 1 && b === 3 ? 0.52 : 0.9))).toMatchObject({
    probability: 0.52,
    against: ['Least alike: York Council with Brighton and Hove Council', 'None has stated when it could start'],
  })
})
