import fc from 'fast-check'
import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { readNeed } from '../text/read-need.ts'
import type { EngineNeed } from '../types.ts'
import { CorpusDictionary } from './dictionary.ts'
import { type Entry, NeedIndex } from './need-index.ts'
import { tokensOf } from './tokens.ts'
import type { Candidate } from './top-candidates.ts'
import type { Vector } from './weigh.ts'

const vocabulary = 'telephony ballast gravel payroll sieve kiln lathe anvil parking mosaic Liquidlogic'.split(' ')
const text = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...vocabulary),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((some) => some.join(' ')),
  fc.integer({ min: 300, max: 2000 }).map((length) => Array.from({ length }, (_, at) => `w${letters(at)}`).join(' ')),
)
const need = fc
  .record({ title: text, description: text, authority: fc.constantFrom('Leeds', 'York', 'Hull') })
  .map(({ title, description, authority }) => given.needOf(authority, title, { description }))
const change = fc.oneof(
  fc.record({ put: need, slot: fc.nat(7) }).map(({ put, slot }) => ({ ...put, id: `need ${slot}` })),
  fc.nat(7).map((slot) => `need ${slot}`),
)

function letters(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)
}

function entriesOf(needs: readonly EngineNeed[], dictionary: CorpusDictionary): Entry[] {
  return needs.map((each) => ({ need: each, tokens: tokensOf(readNeed(each), dictionary) }))
}

/** What the index must find: every pair's dot product, worked out one by one. */
function byBruteForce(index: NeedIndex, slots: readonly number[], query: Vector, limit: number): Candidate[] {
  const weights = new Map(Array.from(query.ids, (id, at) => [id, query.weights[at] as number]))
  const scored = slots.map((slot) => {
    const { ids, weights: own } = index.vectorAt(slot)
    return { slot, score: ids.reduce((sum, id, at) => sum + (weights.get(id) ?? 0) * (own[at] as number), 0) }
  })
  const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.slot - b.slot)
  return found.slice(0, limit)
}

test('the best candidates are exactly those that comparing with every need would find', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 8 }), (needs, limit) => {
      const dictionary = new CorpusDictionary()
      const unique = needs.map((each, at) => ({ ...each, id: `need ${at}` }))
      const index = new NeedIndex(entriesOf(unique, dictionary), dictionary.words)
      unique.forEach((_, slot) => {
        const query = index.vectorAt(slot)
        const all = unique.map((_, other) => other)
        expect(index.top(query, limit, () => true)).toEqual(byBruteForce(index, all, query, limit))
      })
    }),
    { numRuns: 60 },
  )
})

test('and they still are after any needs were added, changed and removed', () => {
  fc.assert(
    fc.property(fc.array(need, { maxLength: 6 }), fc.array(change, { maxLength: 12 }), (needs, changes) => {
      const dictionary = new CorpusDictionary()
      const first = needs.map((each, at) => ({ ...each, id: `need ${at}` }))
      const index = new NeedIndex(entriesOf(first, dictionary), dictionary.words)
      const ids = new Set(first.map((each) => each.id))
      for (const each of changes) {
        if (typeof each === 'string') {
          index.remove(each)
          ids.delete(each)
        } else {
          index.add(entriesOf([each], dictionary)[0] as Entry)
          ids.add(each.id)
        }
      }
      const slots = [...ids].map((id) => index.slotOf(id) as number)
      for (const slot of slots) {
        const query = index.vectorAt(slot)
        expect(index.top(query, 4, () => true)).toEqual(byBruteForce(index, slots, query, 4))
      }
    }),
    { numRuns: 60 },
  )
})

test('exact duplicates find each other at the very top', () => {
  const dictionary = new CorpusDictionary()
  const twin = (id: string) => given.needOf(id, 'Ballast, gravel and telephony', { description: 'Sieve and kiln.' })
  const needs = ['Leeds', 'York'].map(twin)
  const index = new NeedIndex(entriesOf(needs, dictionary), dictionary.words)
  const [first, second] = index.top(index.vectorAt(0), 2, () => true)
  expect([first?.slot, second?.slot]).toEqual([0, 1])
  expect(second?.score).toBe(first?.score)
})

test('the filter decides who is found, not who is looked at', () => {
  const dictionary = new CorpusDictionary()
  const needs = ['Leeds', 'York', 'Hull'].map((name) => given.needOf(name, 'Ballast'))
  const index = new NeedIndex(entriesOf(needs, dictionary), dictionary.words)
  const found = index.top(index.vectorAt(0), 1, (other) => other.authorityId === 'Hull')
  expect(found.map(({ slot }) => slot)).toEqual([2])
})
