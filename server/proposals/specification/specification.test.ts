import { describe, expect, test } from 'vitest'
import { conditionsOf } from './conditions.ts'
import { likeness, said } from './likeness.ts'
import { mergeRequirements } from './merge-requirements.ts'
import { isReworded, reworded, withOfficersWording } from './officers-wording.ts'
import type { Priority, StatedRequirements } from './stated-requirements.ts'

const member = (
  needId: string,
  requirements: [string, Priority?][],
  more: Partial<StatedRequirements> = {},
): StatedRequirements => ({
  ...{ needId, authorityId: needId, hosting: null, dataResidency: null, certifications: [] },
  requirements: requirements.map(([text, priority = 'MUST']) => ({ text, priority })),
  ...more,
})

test.each([
  ['Available 99.5% of the time', 'Available 99.9% of the time'],
  ['Tenants can report repairs online', 'Online repairs reporting by tenants'],
  ['Must integrate with Microsoft Entra single sign-on', 'Single sign-on through Microsoft Entra'],
  ['Export of all data at the end of the contract', 'All data exported at contract end'],
])('“%s” and “%s” are one requirement', (a, b) => expect(likeness(said(a), said(b))).toBeGreaterThanOrEqual(0.5))

test.each([
  ['Tenants can report repairs online', 'Rent accounts are reconciled daily'],
  ['Training for 40 users', 'Data migration from the present system'],
  ['Hosted in the United Kingdom', 'Support in working hours'],
])('“%s” and “%s” are two', (a, b) => expect(likeness(said(a), said(b))).toBeLessThan(0.5))

describe('the members’ requirements, merged', () => {
  const lines = mergeRequirements([
    member('leeds', [
      ['Tenants can report repairs online'],
      ['Available 99.5% of the time'],
      ['Offline use by surveyors', 'WONT'],
    ]),
    member('york', [
      ['Tenants can report repairs online.'],
      ['Available 99.9% of the time'],
      ['Offline use by surveyors'],
    ]),
    member('hull', [['Tenants can report repairs online'], ['Reports of damp and mould', 'SHOULD']]),
  ])

  test('say what all ask for once, as the common core', () => {
    expect(lines[0]).toMatchObject({ text: 'Tenants can report repairs online', agreement: 'SAME', isCore: true })
    expect(lines[0]?.wordings.map(({ needId }) => needId)).toEqual(['leeds', 'york', 'hull'])
  })

  test('show how like wordings differ, and who says which', () => {
    expect(lines[1]).toMatchObject({ agreement: 'SIMILAR', isCore: false })
    expect(lines[1]?.wordings).toMatchObject([
      { needId: 'leeds', adds: [], lacks: [] },
      { needId: 'york', adds: ['9'], lacks: ['5'] },
    ])
  })

  test('say where one must have what another must not', () => {
    expect(lines[2]).toMatchObject({ agreement: 'CONFLICTING', isCore: false })
  })

  test('keep what only one asks for, as its own', () => {
    expect(lines[3]).toMatchObject({ agreement: 'UNIQUE', priority: 'SHOULD', isCore: false })
    expect(lines).toHaveLength(4)
  })
})

test('nobody’s line is lost or said twice', () => {
  const members = [1, 2, 3].map((n) =>
    member(`n${n}`, [['Rent accounting'], ['Rent arrears letters'], [`Local rule ${n}`]]),
  )
  const wordings = mergeRequirements(members).flatMap((line) => line.wordings)
  expect(wordings.map(({ needId, text }) => `${needId} ${text}`).sort()).toEqual(
    members.flatMap(({ needId, requirements }) => requirements.map(({ text }) => `${needId} ${text}`)).sort(),
  )
})

describe('conditions on the whole', () => {
  const of = (...members: Partial<StatedRequirements>[]) =>
    conditionsOf(members.map((more, n) => member(`n${n}`, [], more)))

  test('whoever accepts either hosting accepts what the others must have', () => {
    expect(of({ hosting: 'CLOUD' }, { hosting: 'EITHER' })).toMatchObject([{ common: 'CLOUD', agreement: 'SIMILAR' }])
    expect(of({ hosting: 'CLOUD' }, { hosting: 'ON_PREMISES' })).toMatchObject([
      { common: null, agreement: 'CONFLICTING' },
    ])
  })

  test('data can be in one place only', () => {
    expect(of({ dataResidency: 'United Kingdom' }, { dataResidency: 'united kingdom' })).toMatchObject([
      { agreement: 'SIMILAR' },
    ])
    expect(of({ dataResidency: 'United Kingdom' }, { dataResidency: 'Scotland' })).toMatchObject([
      { agreement: 'CONFLICTING' },
    ])
  })

  test('certifications add up', () => {
    expect(of({ certifications: ['ISO 27001'] }, { certifications: ['Cyber Essentials'] })).toMatchObject([
      { common: 'Cyber Essentials, ISO 27001', agreement: 'SIMILAR' },
    ])
  })

  test('what nobody states is no condition', () => expect(of({}, {})).toEqual([]))
})

describe('what officers worded themselves', () => {
  const need = (needId: string, ...texts: string[]) =>
    member(
      needId,
      texts.map((text) => [text, 'SHOULD']),
    )
  const own = { text: 'Rents are kept for ever', priority: 'MUST' as const }
  const before = mergeRequirements([need('a', 'Rents are kept'), need('b', 'Rents are kept safely')])
  const kept = before.map((line) => reworded(line, own))

  test('stays while one need still asks for it as it did', () => {
    const now = mergeRequirements([need('a', 'Rents are kept'), need('b', 'Rents are kept safely and long')])
    expect(withOfficersWording(now, kept)).toMatchObject([own])
  })
  test('goes with the words it was made of', () => {
    const now = mergeRequirements([need('a', 'Rents are all kept'), need('b', 'Rents are kept long')])
    expect(withOfficersWording(now, kept)).toEqual(now)
  })
  test('is not what the merge said, which says what it says today', () => {
    expect(before.some(isReworded)).toBe(false)
    const now = mergeRequirements([need('a', 'Rents are kept'), need('b', 'Rents are kept safely', 'Voids are listed')])
    expect(withOfficersWording(now, before)).toEqual(now)
  })
})
