import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersection } from '../feasibility/days.ts'
import { startWindowOf } from '../feasibility/start-window.ts'
import { given } from '../given.ts'
import type { EngineNeed, MatchEdge } from '../types.ts'
import { suggestGroups } from './suggest-groups.ts'

const cctv = (authority: string, stated: Partial<EngineNeed> = {}) =>
  given.needOf(authority, 'Public space CCTV cameras', {
    id: authority,
    valuePence: 20_000_000,
    startWindow: { earliest: '2027-01-01', latest: '2027-12-31' },
    ...stated,
  })
const edgesAmong = (needs: readonly EngineNeed[], probability = 0.9): MatchEdge[] =>
  needs.flatMap((a, at) => needs.slice(at + 1).map((b) => ({ a: a.id, b: b.id, probability })))

test('needs that all match become one group, which says what, when and how sure', () => {
  const needs = ['Leeds', 'York', 'Hull'].map((name) => cctv(name))
  const [group, ...rest] = suggestGroups(needs, edgesAmong(needs))
  expect(rest).toEqual([])
  expect(group).toMatchObject({
    needIds: ['Hull', 'Leeds', 'York'],
    title: 'CCTV',
    categorySlug: 'cctv-cameras-and-recording',
    probability: 0.9,
    window: { earliest: '2027-01-01', latest: '2027-12-31' },
    reasons: ['All 3 are about CCTV', 'They could start together between 1 January 2027 and 31 December 2027'],
    against: [],
  })
  expect(group?.benefit).toBeGreaterThan(0)
})

test('every pair must be likely enough: a friend of a friend is left out', () => {
  const [leeds, york, hull] = ['Leeds', 'York', 'Hull'].map((name) => cctv(name)) as [
    EngineNeed,
    EngineNeed,
    EngineNeed,
  ]
  const edges = [
    { a: 'Leeds', b: 'York', probability: 0.9 },
    { a: 'York', b: 'Hull', probability: 0.8 },
    { a: 'Leeds', b: 'Hull', probability: 0.3 },
  ]
  const groups = suggestGroups([leeds, york, hull], edges)
  for (const group of groups) expect(group.needIds).not.toEqual(['Hull', 'Leeds', 'York'])
  expect(groups[0]?.needIds).toEqual(['Leeds', 'York'])
})

test('needs that cannot start together are not grouped', () => {
  const needs = [cctv('Leeds'), cctv('York', { startWindow: { earliest: '2029-01-01', latest: '2029-06-30' } })]
  expect(suggestGroups(needs, edgesAmong(needs))).toEqual([])
})

test('an unstated start is no obstacle, but is said', () => {
  const needs = [cctv('Leeds'), cctv('York', { startWindow: { earliest: null, latest: null } })]
  expect(suggestGroups(needs, edgesAmong(needs))[0]?.against).toEqual([
    'York Council has not stated when it could start',
  ])
})

test('missing and very different values are said', () => {
  const unstated = [cctv('Leeds'), cctv('York', { valuePence: null })]
  expect(suggestGroups(unstated, edgesAmong(unstated))[0]?.against).toEqual(['1 of 2 needs states no value'])
  const unequal = [cctv('Leeds'), cctv('York', { valuePence: 500_000_000 })]
  expect(suggestGroups(unequal, edgesAmong(unequal))[0]?.against).toEqual(['The values differ more than tenfold'])
})

test('a group has eight needs at most, or as many as asked', () => {
  const needs = Array.from({ length: 11 }, (_, at) => cctv(`Town ${String.fromCharCode(65 + at)}`))
  for (const group of suggestGroups(needs, edgesAmong(needs))) expect(group.needIds.length).toBeLessThanOrEqual(8)
  const [three] = suggestGroups(needs, edgesAmong(needs), { maxNeeds: 3 })
  expect(three?.needIds).toHaveLength(3)
})

const anyNeeds = fc
  .array(fc.record({ authority: fc.nat(6), value: fc.integer({ min: 1, max: 50 }), start: fc.nat(20) }), {
    minLength: 2,
    maxLength: 9,
  })
  .map((list) =>
    list.map(({ authority, value, start }, at) =>
      cctv(`n${at}`, {
        authorityId: `a${authority}`,
        valuePence: value * 1_000_000,
        startWindow: { earliest: `2027-01-${10 + start}`, latest: `2027-02-${10 + (start % 15)}` },
      }),
    ),
  )
const someEdges = (needs: readonly EngineNeed[], seed: number): MatchEdge[] =>
  edgesAmong(needs).map((edge, at) => ({ ...edge, probability: (((at + 1) * 7919 + seed * 104_729) % 100) / 100 }))

test('every group is allowed: authorities differ, each pair is likely, one day suits all; in any order of input', () => {
  fc.assert(
    fc.property(anyNeeds, fc.nat(1000), fc.boolean(), (needs, seed, disjoint) => {
      const edges = someEdges(needs, seed)
      const groups = suggestGroups(needs, edges, { disjoint })
      const probability = new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge.probability]))
      for (const group of groups) {
        const members = needs.filter((need) => group.needIds.includes(need.id))
        expect(new Set(members.map((need) => need.authorityId)).size).toBe(members.length)
        expect(group.window).not.toBeNull()
        for (const need of members)
          expect(intersection(startWindowOf(need) as never, group.window as never)).not.toBeNull()
        for (const [at, a] of members.entries()) {
          for (const b of members.slice(at + 1)) expect(probability.get(`${a.id} ${b.id}`)).toBeGreaterThanOrEqual(0.5)
        }
      }
      if (disjoint)
        expect(new Set(groups.flatMap((group) => group.needIds)).size).toBe(
          groups.flatMap((group) => group.needIds).length,
        )
      expect(suggestGroups(needs.toReversed(), edges.toReversed(), { disjoint })).toEqual(groups)
    }),
    { numRuns: 60 },
  )
})

/** The best sum of benefits over every way to divide the needs, tried one by one. */
function bestSum(needs: readonly EngineNeed[], edges: readonly MatchEdge[]): number {
  const worth = new Map<number, number>()
  for (let mask = 1; mask < 2 ** needs.length; mask++) {
    const members = needs.filter((_, at) => mask & (1 << at))
    const within = edges.filter((edge) => [edge.a, edge.b].every((id) => members.some((need) => need.id === id)))
    const whole = suggestGroups(members, within, { disjoint: true }).find(
      (group) => group.needIds.length === members.length,
    )
    worth.set(mask, whole?.benefit ?? 0)
  }
  const best = [0]
  for (let mask = 1; mask < 2 ** needs.length; mask++) {
    let most = 0
    for (let part = mask; part > 0; part = (part - 1) & mask) {
      most = Math.max(most, (worth.get(part) as number) + (best[mask ^ part] as number))
    }
    best.push(most)
  }
  return best.at(-1) as number
}

test('disjoint groups add up to the most that any division could', () => {
  const fewNeeds = anyNeeds.map((needs) => needs.slice(0, 6))
  fc.assert(
    fc.property(fewNeeds, fc.nat(1000), (needs, seed) => {
      const edges = someEdges(needs, seed)
      const sum = suggestGroups(needs, edges, { disjoint: true }).reduce((total, group) => total + group.benefit, 0)
      // Benefits are rounded to a penny each.
      expect(sum).toBeGreaterThanOrEqual(bestSum(needs, edges) - needs.length)
    }),
    { numRuns: 40 },
  )
})
