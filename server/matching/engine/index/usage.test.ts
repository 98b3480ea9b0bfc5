import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { NeedStore } from '../store/need-store.ts'
import type { EngineNeed } from '../types.ts'
import { NeedIndex } from './need-index.ts'

const need = (authority: string, title: string, description = '') => given.needOf(authority, title, { description })

const needs = Array.from({ length: 24 }, (_, at) => [
  need(`Town ${at}`, 'Ballast', 'Sieves and hoppers.'),
  need(`Town ${at}`, 'Lanterns', 'Wicks and paraffin.'),
]).flat()
const [ballast, sieves, wicks] = ['Ballast', 'Sieves', 'Wicks'].map((title) => need('Truro', title)) as [
  EngineNeed,
  EngineNeed,
  EngineNeed,
]

function likenessIn(all: readonly EngineNeed[]) {
  const store = new NeedStore()
  for (const each of all) store.put(each)
  const index = new NeedIndex(store)
  const vectorOf = (each: EngineNeed) => index.vectorAt(store.slotOf(each.id) as number)
  return (a: EngineNeed, b: EngineNeed) =>
    index.usage.likeness(index.usage.placeOf(vectorOf(a)), store.slotOf(b.id) as number)
}

test('words that are used in the same needs make two needs alike that share none', () => {
  const likeness = likenessIn([...needs, ballast, sieves, wicks])
  expect(likeness(ballast, sieves)).toBeGreaterThan(0.5)
  expect(likeness(ballast, wicks)).toBeLessThan(0.1)
})

test('a need is wholly like itself, and one that says nothing is like none', () => {
  const silent = need('Bude', '')
  const likeness = likenessIn([...needs, ballast, silent])
  expect(likeness(ballast, ballast)).toBeCloseTo(1, 1)
  expect(likeness(ballast, silent)).toBe(0)
})

test('it is the same in whichever order needs came, and from whichever side it is asked', () => {
  const likeness = likenessIn([...needs, ballast, sieves])
  expect(likenessIn([sieves, ballast, ...needs.toReversed()])(ballast, sieves)).toBe(likeness(ballast, sieves))
  expect(likeness(sieves, ballast)).toBe(likeness(ballast, sieves))
})
