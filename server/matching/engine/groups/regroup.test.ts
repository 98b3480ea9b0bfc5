import fc from 'fast-check'
import { expect, test } from 'vitest'
import { given } from '../given.ts'
import type { EngineNeed, MatchEdge } from '../types.ts'
import { describeGroup, regroup, suggestGroups } from './suggest-groups.ts'

/** A market that changes: forty needs at most, in three kinds, and how alike each two are. */
class Market {
  readonly needs = new Map<string, EngineNeed>()
  readonly #probability = new Map<string, number>()
  groups: string[][] = []

  put(at: number, details: { kind: number; value: number; start: number }): string[] {
    const id = `need ${at}`
    const startWindow = {
      earliest: `2027-0${1 + (details.start % 9)}-01`,
      latest: `2028-0${1 + (details.start % 7)}-01`,
    }
    const need = given.need({ id, authorityId: `authority ${at % 25}`, valuePence: details.value, startWindow })
    this.needs.set(id, need)
    for (const other of this.needs.keys()) this.match(id, other, alike(at + details.kind, other))
    return [id]
  }

  withdraw(id: string): string[] {
    this.needs.delete(id)
    const left = this.groups.find((group) => group.includes(id)) ?? []
    return left.filter((other) => other !== id)
  }

  match(a: string, b: string, probability: number): string[] {
    if (a !== b) this.#probability.set([a, b].sort().join(), probability)
    return [a, b]
  }

  probability = (a: string, b: string): number => this.#probability.get([a, b].sort().join()) ?? 0

  get edges(): MatchEdge[] {
    const ids = [...this.needs.keys()]
    return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b, probability: this.probability(a, b) })))
  }

  follow(changed: readonly string[]): void {
    this.groups = regroup([...this.needs.values()], this.edges, { groups: this.groups, changed })
  }

  /** The sum of the benefits of groups, in pence. */
  worth = (groups: readonly (readonly string[])[]): number =>
    groups.reduce((sum, group) => sum + describeGroup(this.members(group), this.edges).benefit, 0)

  members = (group: readonly string[]): EngineNeed[] => group.map((id) => this.needs.get(id) as EngineNeed)
}

const alike = (salt: number, other: string): number => {
  const mixed = Math.imul(salt * 31 + Number(other.slice(5)), 0x9e3779b1) >>> 8
  return mixed % 3 === 0 ? 0.55 + (mixed % 400) / 1000 : (mixed % 500) / 1000
}

const details = fc.record({ kind: fc.nat(2), value: fc.integer({ min: 1e6, max: 2e8 }), start: fc.nat(50) })
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('put' as const), at: fc.nat(39), details }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw' as const), at: fc.nat(39) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('match' as const), at: fc.nat(39), to: fc.nat(39), p: fc.nat(95) }),
  },
)
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

function carryOut(market: Market, one: Change): string[] {
  const id = `need ${one.at}`
  if (one.what === 'put') return market.put(one.at, one.details)
  return one.what === 'withdraw' ? market.withdraw(id) : market.match(id, `need ${one.to}`, one.p / 100)
}

test('after any changes, one by one, groups are as good as formed afresh and all allowed', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 20, maxLength: 120 }), (changes) => {
      const market = new Market()
      for (const one of changes) market.follow(carryOut(market, one))
      const fresh = suggestGroups([...market.needs.values()], market.edges, { disjoint: true })
      const most = fresh.reduce((sum, group) => sum + group.benefit, 0)
      expect(market.worth(market.groups)).toBeGreaterThanOrEqual(0.99 * most)
      expect(new Set(market.groups.flat()).size).toBe(market.groups.flat().length)
      for (const group of market.groups) expectAllowed(market, group)
    }),
    { numRuns: 40, seed: 1, endOnFailure: true },
  )
})

test('so are the groups of a market too large to form afresh, after its needs came one by one and some left', () => {
  const market = new Market()
  for (let at = 0; at < 120; at++)
    market.follow(market.put(at, { kind: at % 3, value: 1e6 * (1 + ((at * 37) % 90)), start: at }))
  for (let at = 0; at < 120; at += 9) market.follow(market.withdraw(`need ${at}`))
  const fresh = suggestGroups([...market.needs.values()], market.edges, { disjoint: true })
  const most = fresh.reduce((sum, group) => sum + group.benefit, 0)
  expect(market.worth(market.groups)).toBeGreaterThanOrEqual(0.99 * most)
  for (const group of market.groups) expectAllowed(market, group)
})

function expectAllowed(market: Market, group: readonly string[]): void {
  expect(group.length).toBeGreaterThanOrEqual(2)
  expect(group.length).toBeLessThanOrEqual(8)
  const members = market.members(group)
  expect(new Set(members.map(({ authorityId }) => authorityId)).size).toBe(group.length)
  const latestFirst = members
    .map(({ startWindow }) => startWindow.earliest as string)
    .sort()
    .at(-1) as string
  for (const { startWindow } of members) expect((startWindow.latest as string) >= latestFirst).toBe(true)
  for (const a of group) {
    const others = group.filter((b) => b !== a).map((b) => market.probability(a, b))
    expect(Math.min(...others)).toBeGreaterThanOrEqual(0.5)
    expect(others.reduce((sum, p) => sum + p, 0) / others.length).toBeGreaterThanOrEqual(0.6 - 1e-9)
  }
}

const cctv = (authority: string, valuePence = 20_000_000) =>
  given.needOf(authority, 'Public space CCTV cameras', { id: authority, valuePence })
const towns = ['Leeds', 'York', 'Hull'].map((name) => cctv(name))
const allAlike = (needs: readonly EngineNeed[]): MatchEdge[] =>
  needs.flatMap((a, at) => needs.slice(at + 1).map((b) => ({ a: a.id, b: b.id, probability: 0.9 })))

test('a need that comes joins the group that stands', () => {
  const [leeds, york, hull] = towns as [EngineNeed, EngineNeed, EngineNeed]
  const standing = regroup([leeds, york], allAlike([leeds, york]), { groups: [], changed: ['Leeds', 'York'] })
  expect(standing).toEqual([['Leeds', 'York']])
  expect(regroup(towns, allAlike(towns), { groups: standing, changed: [hull.id] })).toEqual([['Hull', 'Leeds', 'York']])
})

test('a group one of whose needs is gone is formed anew of the others', () => {
  const rest = towns.slice(0, 2)
  expect(regroup(rest, allAlike(rest), { groups: [['Hull', 'Leeds', 'York']], changed: [] })).toEqual([
    ['Leeds', 'York'],
  ])
})

test('a group far from the change stays as it is, even where another would be worth more', () => {
  const standing = { groups: [['Leeds', 'York']], changed: ['Kent'] }
  const manyOthers = Array.from({ length: 60 }, (_, at) => cctv(`Town ${at}`))
  const withKent = [...towns, ...manyOthers, cctv('Kent')]
  expect(regroup(withKent, allAlike(towns), standing)).toEqual([['Leeds', 'York']])
})

test('two that are barely likely enough are no pair, but may be in one group that others carry', () => {
  const [leeds, york, hull] = towns as [EngineNeed, EngineNeed, EngineNeed]
  const unsure = { a: 'Leeds', b: 'York', probability: 0.55 }
  const changed = ['Hull', 'Leeds', 'York']
  expect(regroup([leeds, york], [unsure], { groups: [], changed })).toEqual([])
  const carried = [unsure, { a: 'Leeds', b: 'Hull', probability: 0.9 }, { a: 'York', b: 'Hull', probability: 0.9 }]
  expect(regroup([leeds, york, hull], carried, { groups: [], changed })).toEqual([changed])
})

test('a guest that all others are unsure of is left out', () => {
  const guest = given.needOf('Barnsley', 'Public access wireless in libraries', {
    id: 'Barnsley',
    valuePence: 20_000_000,
  })
  const edges = [...allAlike(towns), ...towns.map(({ id }) => ({ a: id, b: guest.id, probability: 0.55 }))]
  const standing = { groups: [], changed: [...towns, guest].map(({ id }) => id) }
  expect(regroup([...towns, guest], edges, standing)).toEqual([['Hull', 'Leeds', 'York']])
})
