import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf, type CountedNeed, demandCells } from './demand-cells.ts'

const need = (authorityId: string, more: Partial<CountedNeed> = {}): CountedNeed => ({
  authorityId,
  nation: 'ENGLAND',
  startsOn: new Date('2027-05-01'),
  category: { slug: 'housing', name: 'Housing' },
  ...more,
})

describe('cells of aggregated demand', () => {
  test('five authorities make a cell, four do not', () => {
    const needs = ['a', 'b', 'c', 'd'].map((id) => need(id))
    expect(demandCells(needs)).toEqual([])
    expect(demandCells([...needs, need('e')])).toEqual([
      expect.objectContaining({
        categorySlug: 'housing',
        nation: 'ENGLAND',
        authorities: 'FIVE_TO_NINE',
        quarterFrom: new Date('2027-04-01'),
      }),
    ])
  })

  test('an authority counts once, however many needs it has', () => {
    expect(demandCells(Array.from({ length: 40 }, (_, i) => need(`council ${i % 4}`)))).toEqual([])
  })

  test('a quarter runs from its first day to the day before the next', () => {
    const first = ['a', 'b', 'c', 'd', 'e'].map((id) => need(id, { startsOn: new Date('2027-06-30') }))
    const next = ['a', 'b', 'c', 'd', 'e'].map((id) => need(id, { startsOn: new Date('2027-07-01') }))
    expect(demandCells([...first, ...next]).map(({ quarterFrom }) => quarterFrom.toISOString().slice(0, 10))).toEqual([
      '2027-04-01',
      '2027-07-01',
    ])
  })

  test.each([
    [4, undefined],
    [5, 'FIVE_TO_NINE'],
    [9, 'FIVE_TO_NINE'],
    [10, 'TEN_TO_NINETEEN'],
    [19, 'TEN_TO_NINETEEN'],
    [20, 'TWENTY_TO_FORTY_NINE'],
    [49, 'TWENTY_TO_FORTY_NINE'],
    [50, 'FIFTY_OR_MORE'],
  ])('%i authorities: %s', (count, band) => {
    expect(bandOf(count)).toBe(band)
  })

  test('no cell ever rests on fewer than five authorities, and order does not matter', () => {
    const any = fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      slug: fc.constantFrom('x', 'y'),
      month: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (rows) => {
        const needs = rows.map(({ id, slug, month }) =>
          need(`${id}`, { category: { slug, name: slug }, startsOn: new Date(Date.UTC(2027, month - 1, 1)) }),
        )
        const cells = demandCells(needs)
        for (const cell of cells) {
          const behind = needs.filter(
            (n) =>
              n.category.slug === cell.categorySlug &&
              Math.floor(n.startsOn.getUTCMonth() / 3) * 3 === cell.quarterFrom.getUTCMonth(),
          )
          expect(new Set(behind.map((n) => n.authorityId)).size).toBeGreaterThanOrEqual(5)
        }
        expect(demandCells([...needs].reverse())).toEqual(cells)
      }),
    )
  })
})
