import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from './engine.ts'
import { given } from './given.ts'
import type { EngineNeed, ScoredMatch } from './types.ts'

const housing = given.needOf('Leeds', 'Housing management system', {
  description: 'Rent accounting, voids and tenancy records for 50,000 homes. Leeds City Homes runs the service.',
  incumbentSystem: 'Civica Cx',
  contractEnd: '2027-03-31',
  latestExtendableEnd: '2027-09-30',
  valuePence: 90_000_000,
  publishedOn: '2026-10-01',
})
const landlord = given.needOf('York', 'Landlord services system replacement', {
  description: 'Replacement for Civica Cx covering rent accounting and voids.',
  incumbentSystem: 'Civica Cx',
  contractEnd: '2027-10-31',
  valuePence: 9_000_000,
  publishedOn: '2026-09-01',
})
const others = [
  given.needOf('Hull', 'Library management system', { description: 'Catalogue and lending for 14 libraries.' }),
  given.needOf('Ripon', 'Parking enforcement', { description: 'Penalty charge notices and permits.' }),
  given.needOf('Selby', 'Wide area network', { description: 'Links between 40 sites.' }),
]
const all = [housing, landlord, ...others]
const textsOf = (reasons: ScoredMatch['reasons'] = []) => reasons.map((reason) => reason.text)

test('two needs in different words are matched, with the reasons in plain words', () => {
  const [match, ...rest] = createEngine(all).matchesOf(housing.id)
  expect(rest).toEqual([])
  expect(match?.otherId).toBe(landlord.id)
  expect(match?.probability).toBeGreaterThan(0.7)
  expect(match?.concepts).toContain('housing management')
  expect(textsOf(match?.reasons)).toContain('Both replace Civica Cx')
  expect(textsOf(match?.reasons)[0]).toMatch(/^Both are about housing management/)
})

test('what speaks against it is said too, and what would help', () => {
  const [match] = createEngine(all).matchesOf(landlord.id)
  expect(textsOf(match?.against)).toEqual([
    'Their start windows do not overlap. They would if Leeds Council used its 6-month extension, to 30 September 2027',
    'The values differ tenfold',
  ])
  expect(match?.feasibility.windows).toBe('apart')
})

test('an old notice and an unstated start are named', () => {
  const old = { ...landlord, contractEnd: null, publishedOn: '2017-05-01' }
  const [match] = createEngine([housing, old]).matchesOf(housing.id)
  expect(textsOf(match?.against)).toContain('York Council has not stated when it could start')
  expect(textsOf(match?.against)).toContain('York Council’s notice is from 2017')
})

test('the same words are a sure match, also where nobody else uses them', () => {
  const twin = given.needOf('Thirsk', housing.title, { description: housing.description })
  const [match] = createEngine([...others, housing, twin]).matchesOf(twin.id)
  expect(match?.otherId).toBe(housing.id)
  expect(match?.probability).toBeGreaterThan(0.9)
})

test('a need without a partner has no matches', () => {
  const engine = createEngine(all)
  for (const need of others) expect(engine.matchesOf(need.id), need.title).toEqual([])
})

test('a vague need has no matches: "IT system" is no reason', () => {
  const vague = ['Leeds', 'York', 'Hull'].map((name) => given.needOf(name, 'IT system replacement'))
  expect(createEngine([...all, ...vague]).matchesOf('Leeds: IT system replacement')).toEqual([])
})

test('a match is the same from both sides', () => {
  const engine = createEngine(all)
  const [there] = engine.matchesOf(housing.id)
  const [back] = engine.matchesOf(landlord.id)
  expect(back?.otherId).toBe(housing.id)
  expect(back?.probability).toBeCloseTo(there?.probability as number)
})

test('one authority matches itself only between two known departments', () => {
  const need = (id: string, departmentId: string | null) =>
    given.need({ id, departmentId, title: 'Multi-functional devices and managed print' })
  const matched = (a: string | null, b: string | null) =>
    createEngine([need('a', a), need('b', b)]).matchesOf('a').length
  expect(matched('housing', 'schools')).toBe(1)
  expect(matched('housing', 'housing')).toBe(0)
  expect(matched('housing', null)).toBe(0)
  expect(matched(null, null)).toBe(0)
})

test('who may pair can be decided by the caller', () => {
  expect(createEngine(all).matchesOf(housing.id, { mayPair: () => false })).toEqual([])
})

test('a draft finds what it would find if it were posted, and changes nothing', () => {
  const engine = createEngine(all.filter((need) => need !== housing))
  const before = engine.matchesOf(landlord.id)
  const drafted = engine.similarTo(housing)
  expect(drafted).toEqual(createEngine([...all.filter((need) => need !== housing), housing]).matchesOf(housing.id))
  expect(engine.matchesOf(landlord.id)).toEqual(before)
  expect(engine.has(housing.id)).toBe(false)
})

test('a draft of a posted need replaces it and is not matched with itself', () => {
  const found = createEngine(all).similarTo({ ...housing, title: 'Housing management' })
  expect(found.map((match) => match.otherId)).toEqual([landlord.id])
})

test('limits and the bar are kept, and an unknown id has no matches', () => {
  const cctv = ['Leeds', 'York', 'Hull', 'Ripon'].map((name) => given.needOf(name, 'Public space CCTV cameras'))
  const engine = createEngine(cctv)
  expect(engine.matchesOf('Leeds: Public space CCTV cameras')).toHaveLength(3)
  expect(engine.matchesOf('Leeds: Public space CCTV cameras', { limit: 2 })).toHaveLength(2)
  expect(engine.matchesOf('Leeds: Public space CCTV cameras', { minProbability: 1 })).toEqual([])
  expect(engine.matchesOf('nobody')).toEqual([])
})

const titles = ['CCTV cameras', 'Telephony', 'IT system', 'Council tax', '', 'Ballast', 'Parking permits and CCTV']
const need = fc
  .record({
    title: fc.constantFrom(...titles),
    description: fc.constantFrom(...titles),
    id: fc.nat(9),
    authority: fc.nat(4),
  })
  .map(({ id, authority, title, description }) =>
    given.need({ id: `n${id}`, authorityId: `a${authority}`, title, description }),
  )
const change = fc.oneof(
  need,
  fc.nat(9).map((id) => `n${id}`),
)

test('results depend on the needs that are there, never on how they came', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const engine = createEngine([])
      const there = new Map<string, EngineNeed>()
      for (const each of changes) {
        if (typeof each === 'string') {
          engine.remove(each)
          there.delete(each)
        } else {
          engine.put(each)
          there.set(each.id, each)
        }
      }
      const fresh = createEngine([...there.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      expect(engine.size).toBe(there.size)
      for (const id of there.keys()) {
        const summary = (matches: ScoredMatch[]) =>
          matches.map((match) => [match.otherId, match.probability.toFixed(6), textsOf(match.reasons)])
        expect(summary(engine.matchesOf(id))).toEqual(summary(fresh.matchesOf(id)))
      }
    }),
    { numRuns: 50 },
  )
})

test('every match says why', () => {
  fc.assert(
    fc.property(fc.array(need, { maxLength: 10 }), (needs) => {
      const engine = createEngine(needs)
      for (const { id } of needs) {
        for (const match of engine.matchesOf(id, { minProbability: 0 })) expect(match.reasons.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 50 },
  )
})
