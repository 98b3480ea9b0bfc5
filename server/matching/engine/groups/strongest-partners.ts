import { pairWorth } from './benefit.ts'
import type { PairTable } from './pair-table.ts'

const known = new WeakMap<PairTable, Map<number, readonly number[]>>()

/** The partners of a need, those it gains most with first. Sorted once for each table. */
export function strongestPartners(table: PairTable, need: number): readonly number[] {
  const ofTable = known.get(table) ?? new Map<number, readonly number[]>()
  if (!known.has(table)) known.set(table, ofTable)
  const before = ofTable.get(need)
  if (before) return before
  const worths = [...(table.partners[need]?.keys() ?? [])].map((partner) => ({
    partner,
    worth: pairWorth(table, need, partner),
  }))
  const sorted = worths.sort((x, y) => y.worth - x.worth || x.partner - y.partner).map(({ partner }) => partner)
  ofTable.set(need, sorted)
  return sorted
}
