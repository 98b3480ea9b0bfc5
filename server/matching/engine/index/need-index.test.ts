import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { given } from '../given.ts'
import { NeedStore } from '../store/need-store.ts'
import type { EngineNeed } from '../types.ts'
import type { Kernel, Room } from './kernel.ts'
import { NeedIndex } from './need-index.ts'
import { PlainKernel } from './plain-kernel.ts'
import type { Ranking } from './ranking.ts'
import { product, type Vector } from './vector.ts'
import { WasmKernel } from './wasm-kernel.ts'

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

interface Found {
  readonly slot: number
  readonly score: number
}

/** What the index must find: every pair's dot product, worked out one by one. */
function byBruteForce(index: NeedIndex, slots: Iterable<number>, query: Vector, limit: number): Found[] {
  const scored = Array.from(slots, (slot) => ({ slot, score: product(query, index.vectorAt(slot)) }))
  const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.slot - b.slot)
  return found.slice(0, limit)
}

const listed = ({ slots, scores, size }: Ranking): Found[] =>
  Array.from({ length: size }, (_, at) => ({ slot: slots[at] as number, score: scores[at] as number }))

const anyone = () => true

describe.each([
  ['plain', (room: Room): Kernel => new PlainKernel(room)],
  ['WebAssembly', (room: Room): Kernel => new WasmKernel(room)],
])('with the %s kernel', (_, makeKernel) => {
  function stored(needs: readonly EngineNeed[]) {
    const store = new NeedStore()
    for (const each of needs) store.put(each)
    return { store, index: new NeedIndex(store, makeKernel) }
  }

  test('the best candidates are exactly those that comparing with every need would find', () => {
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 8 }), (needs, limit) => {
        const { store, index } = stored(needs.map((each, at) => ({ ...each, id: `need ${at}` })))
        for (const slot of store.slots) {
          const query = index.vectorAt(slot)
          expect(listed(index.nearest(query, limit, anyone))).toEqual(byBruteForce(index, store.slots, query, limit))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('and they still are after any needs were added, changed and removed', () => {
    fc.assert(
      fc.property(fc.array(need, { maxLength: 6 }), fc.array(change, { maxLength: 12 }), (needs, changes) => {
        const { store, index } = stored(needs.map((each, at) => ({ ...each, id: `need ${at}` })))
        for (const each of changes) {
          const slot = store.slotOf(typeof each === 'string' ? each : each.id)
          if (slot !== undefined) index.remove(slot)
          if (typeof each === 'string') store.remove(each)
          else index.add(store.put(each))
        }
        for (const slot of store.slots) {
          const query = index.vectorAt(slot)
          expect(listed(index.nearest(query, 4, anyone))).toEqual(byBruteForce(index, store.slots, query, 4))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('exact duplicates find each other at the very top', () => {
    const twin = (id: string) => given.needOf(id, 'Ballast, gravel and telephony', { description: 'Sieve and kiln.' })
    const { index } = stored(['Leeds', 'York'].map(twin))
    const [first, second] = listed(index.nearest(index.vectorAt(0), 2, anyone))
    expect([first?.slot, second?.slot]).toEqual([0, 1])
    expect(second?.score).toBe(first?.score)
  })

  test('the filter decides who is found, not who is looked at', () => {
    const { store, index } = stored(['Leeds', 'York', 'Hull'].map((name) => given.needOf(name, 'Ballast')))
    const found = index.nearest(index.vectorAt(0), 1, (slot) => store.partyAt(slot).authorityId === 'Hull')
    expect(listed(found).map(({ slot }) => slot)).toEqual([2])
  })
})
