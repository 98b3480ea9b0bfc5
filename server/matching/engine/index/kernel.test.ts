import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kernel } from './kernel.ts'
import { PlainKernel } from './plain-kernel.ts'
import { WasmKernel } from './wasm-kernel.ts'

const slots = 100
const posting = fc
  .record({ slot: fc.nat(slots - 1), weight: fc.nat(255) })
  .map(({ slot, weight }) => ((slot << 8) | weight) >>> 0)
const question = fc.record({
  postings: fc.array(posting, { maxLength: 300 }),
  weight: fc.nat(255),
  floors: fc.array(fc.nat(0xffff), { minLength: slots, maxLength: slots }),
  used: fc.integer({ min: 0, max: slots }),
  bar: fc.integer({ min: 1, max: 0xffff }),
})

function answers(kernel: Kernel, { postings, weight, floors, used, bar }: ReturnType<typeof asked>) {
  kernel.postings.set(postings)
  kernel.floors.set(floors)
  // twice, from the middle too: what is left over after steps of four or sixteen counts as well
  kernel.accumulate(0, postings.length, weight)
  kernel.accumulate(postings.length >>> 1, postings.length, weight)
  // slots beyond those in use hold nothing in an index
  kernel.scores.fill(0, used)
  const scores = [...kernel.scores]
  const collected = [...kernel.hits.subarray(0, 2 * kernel.collect(used, bar))]
  const wanting = [...kernel.hits.subarray(0, 2 * kernel.collectWanting(used, bar))]
  kernel.clear(used)
  return { scores, collected, wanting, cleared: [...kernel.scores] }
}

const asked = (value: typeof question extends fc.Arbitrary<infer T> ? T : never) => value

test('the WebAssembly loops give exactly what the plain ones give, scores that wrap included', () => {
  const room = { postings: 300, parts: 0, slots, threads: 1 }
  fc.assert(
    fc.property(question, (each) => {
      const plain = answers(new PlainKernel(room), asked(each))
      expect(answers(new WasmKernel(room), asked(each))).toEqual(plain)
      expect(plain.cleared.every((score) => score === 0)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('collected are the slots at or above the bar, in order, with their scores', () => {
  const kernel = new PlainKernel({ postings: 3, parts: 0, slots, threads: 1 })
  kernel.postings.set([(5 << 8) | 10, (2 << 8) | 30, (9 << 8) | 9])
  kernel.accumulate(0, 3, 2)
  expect([...kernel.hits.subarray(0, 2 * kernel.collect(10, 20))]).toEqual([2, 60, 5, 20])
})
