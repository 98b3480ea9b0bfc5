import type { CountBand, Nation } from '../generated/prisma/enums.ts'
import { quarterOf } from '../platform/days.ts'

/** Fewer authorities than this are never shown (Statistical Disclosure Control Handbook, chapter 5). */
export const THRESHOLD = 5

export interface CountedNeed {
  readonly authorityId: string
  readonly nation: Nation
  readonly startsOn: Date
  readonly category: { readonly slug: string; readonly name: string }
}

export interface Cell {
  readonly categorySlug: string
  readonly categoryName: string
  readonly nation: Nation
  readonly quarterFrom: Date
  readonly authorities: CountBand
}

/**
 * The published cells: how many different authorities, as a band, in each category, nation and quarter. A cell
 * with fewer than five is left out, exactly as one with none. There are no totals, so nothing can be subtracted.
 */
export function demandCells(needs: readonly CountedNeed[]): Cell[] {
  const cells = new Map<string, { first: CountedNeed; authorities: Set<string> }>()
  for (const need of needs) {
    const key = `${need.category.slug} ${need.nation} ${quarterOf(need.startsOn).toISOString()}`
    const cell = cells.get(key) ?? { first: need, authorities: new Set() }
    cell.authorities.add(need.authorityId)
    cells.set(key, cell)
  }
  return [...cells.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { first, authorities }]) => {
      const band = bandOf(authorities.size)
      return band ? [toCell(first, band)] : []
    })
}

/** The band of a count; undefined below the threshold. */
export function bandOf(count: number): CountBand | undefined {
  if (count < THRESHOLD) return undefined
  if (count < 10) return 'FIVE_TO_NINE'
  if (count < 20) return 'TEN_TO_NINETEEN'
  return count < 50 ? 'TWENTY_TO_FORTY_NINE' : 'FIFTY_OR_MORE'
}

const toCell = ({ category, nation, startsOn }: CountedNeed, authorities: CountBand): Cell => ({
  categorySlug: category.slug,
  categoryName: category.name,
  nation,
  quarterFrom: quarterOf(startsOn),
  authorities,
})
