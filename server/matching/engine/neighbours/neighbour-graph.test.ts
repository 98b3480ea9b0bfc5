import fc from 'fast-check'
import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { NeedIndex } from '../index/need-index.ts'
import { PlainKernel } from '../index/plain-kernel.ts'
import { product } from '../index/vector.ts'
import { WasmKernel } from '../index/wasm-kernel.ts'
import { NeedStore } from '../store/need-store.ts'
import type { EngineNeed } from '../types.ts'
import { here, type JoinHelp, neighboursOf } from './join.ts'

const words = 'telephony ballast gravel payroll sieve kiln lathe anvil parking mosaic'.split(' ')
const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((some) => some.join(' '))
const need = fc
  .record({ title: text, description: text, authority: fc.constantFrom('Leeds', 'York', 'Hull', 'Ripon') })
  .map(({ title, description, authority }) => given.needOf(authority, title, { description }))
const change = fc.oneof(
  fc.record({ put: need, id: fc.nat(9) }).map(({ put, id }) => ({ ...put, id: `need ${id}` })),
  fc.nat(9).map((id) => `need ${id}`),
)
const size = 3

function stored(needs: readonly EngineNeed[], help: JoinHelp | null = null) {
  const store = new NeedStore()
  needs.forEach((each, at) => void store.put({ ...each, id: `need ${at}` }))
  const threads = help?.shares ?? 1
  const index = new NeedIndex(store, (room) => (help ? new WasmKernel({ ...room, threads }) : new PlainKernel(room)))
  const isClosed = (slot: number) => help !== null && /[25]$/.test(store.idAt(slot))
  const isOpen = (slot: number) => !isClosed(slot)
  const mayMeet = (a: number, b: number) => store.buyerAt(a) !== store.buyerAt(b) && !(isClosed(a) && isClosed(b))
  return { store, index, mayMeet, graph: neighboursOf(index, { store, size, mayMeet, isOpen, help }) }
}

/** What every list must hold: worked out by comparing each need with each other. */
function byBruteForce({ store, index, mayMeet }: ReturnType<typeof stored>) {
  return [...store.slots].map((slot) =>
    [...store.slots]
      .filter((other) => other !== slot && mayMeet(slot, other))
      .map((other) => [other, product(index.vectorAt(slot), index.vectorAt(other))] as const)
      .filter(([, score]) => score >= 8192)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, size),
  )
}

const kept = ({ store, graph }: ReturnType<typeof stored>) =>
  [...store.slots].map((slot) => {
    const { slots, scores } = graph.of(slot)
    return Array.from(slots, (other, at) => [other, scores[at]])
  })

test('the lists are exactly those that comparing every pair would give', () => {
  fc.assert(
    fc.property(fc.array(need, { maxLength: 14 }), (needs) => {
      const world = stored(needs)
      expect(kept(world)).toEqual(byBruteForce(world))
    }),
    { numRuns: 60 },
  )
})

test('they are the same when the work is shared out, also where some needs may not meet each other', () => {
  const help = { shares: 3, carryOut: here }
  fc.assert(
    fc.property(fc.array(need, { maxLength: 14 }), (needs) => {
      const world = stored(needs, help)
      expect(kept(world)).toEqual(byBruteForce(world))
    }),
    { numRuns: 60 },
  )
})

test('and stay so through any additions, edits and removals', () => {
  fc.assert(
    fc.property(fc.array(need, { maxLength: 8 }), fc.array(change, { maxLength: 16 }), (needs, changes) => {
      const world = stored(needs)
      const { store, index, graph } = world
      for (const each of changes) {
        const slot = store.slotOf(typeof each === 'string' ? each : each.id)
        if (slot !== undefined) {
          graph.remove(slot)
          index.remove(slot)
        }
        if (typeof each === 'string') store.remove(each)
        else {
          const added = store.put(each)
          index.add(added)
          graph.add(added)
        }
        expect(kept(world)).toEqual(byBruteForce(world))
      }
    }),
    { numRuns: 60 },
  )
})

test('tells whose lists a newcomer entered, and whose a need left', () => {
  const { store, index, graph } = stored(['Leeds', 'York'].map((name) => given.needOf(name, 'Ballast and gravel')))
  const hull = store.put(given.needOf('Hull', 'Ballast and gravel'))
  index.add(hull)
  expect(graph.add(hull)).toEqual([0, 1])
  expect(graph.has(0, hull)).toBe(true)
  expect(graph.remove(hull)).toEqual([0, 1])
  expect(graph.has(0, hull)).toBe(false)
})
