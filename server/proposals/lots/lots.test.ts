import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemsOf } from './drawn-lots.ts'
import { smeNote } from './sme-fit.ts'
import { type Divisible, suggestedLots, yearlyValue } from './suggested-lots.ts'

const need = (id: string, more: Partial<Divisible> = {}): Divisible => ({
  ...{ id, category: 'Parking', region: 'Yorkshire', valueExVatPence: 100n, termMonths: 12 },
  ...more,
})
const needs = fc
  .array(
    fc.record({
      category: fc.option(fc.constantFrom('Parking', 'Housing', 'Finance')),
      region: fc.constantFrom('Yorkshire', 'Wales', 'London'),
      valueExVatPence: fc.option(fc.bigInt(0n, 10_000_000_000n), { freq: 9 }),
      termMonths: fc.option(fc.integer({ min: 0, max: 120 })),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((more, at) => need(`need ${at}`, more)))

test('however needs are divided, every one is in exactly one lot, and each division can be drawn', () => {
  fc.assert(
    fc.property(needs, (all) => {
      const named = all.map(({ id }) => ({ id, title: id }))
      for (const { lots } of suggestedLots(all)) {
        expect(lots.length).toBeGreaterThan(1)
        expect(lots.flatMap(({ needIds }) => needIds).sort()).toEqual(all.map(({ id }) => id).sort())
        expect(problemsOf(lots, named)).toEqual([])
      }
    }),
  )
})

test('a division is found wrong whenever a need is left out or put in twice', () => {
  fc.assert(
    fc.property(needs, fc.nat(), fc.boolean(), (all, which, isTwice) => {
      fc.pre(all.length > 0)
      const chosen = all[which % all.length] as Divisible
      const others = all.filter((one) => one !== chosen).map(({ id }) => id)
      const lots = [
        { title: 'One', needIds: isTwice ? [chosen.id] : [] },
        { title: 'Two', needIds: isTwice ? [...others, chosen.id] : others },
      ]
      const problems = problemsOf(
        lots,
        all.map(({ id }) => ({ id, title: `“${id}”` })),
      )
      expect(problems).toHaveLength(1)
      expect(problems[0]?.message).toContain(chosen.id)
    }),
  )
})

test('small needs are set apart from large ones at the widest jump, where it is threefold', () => {
  const valued = (...values: (bigint | null)[]) =>
    suggestedLots(values.map((valueExVatPence, at) => need(String(at), { valueExVatPence }))).find(
      ({ by }) => by === 'SIZE',
    )
  expect(valued(100n, 120n, 360n)?.lots.map(({ title, needIds }) => [title, needIds])).toEqual([
    ['Larger needs', ['2']],
    ['Smaller needs', ['0', '1']],
  ])
  expect(valued(100n, 120n, 359n)).toBeUndefined()
  expect(valued(100n, null, 900n)).toBeUndefined()
})

test('a yearly value needs a term, and is rounded up to the penny', () => {
  expect(yearlyValue([need('a', { valueExVatPence: 100n, termMonths: 36 })])).toBe(34n)
  expect(yearlyValue([need('a', { termMonths: null })])).toBeNull()
})

test.each([
  [750_000_000n, /^A small company could bid/],
  [750_000_001n, /^Too large for a small company/],
  [null, /^It cannot be said/],
])('a lot worth %s pence a year, to a small company', (yearly, words) => {
  expect(smeNote(yearly)).toMatch(words)
})
