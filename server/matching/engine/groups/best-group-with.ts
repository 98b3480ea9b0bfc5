import { eachFeasibleGroup, membersOf } from './feasible-groups.ts'
import type { PairTable } from './pair-table.ts'
import { strongestPartners } from './strongest-partners.ts'

/** Neighbourhoods up to this size are searched exhaustively: 2^11 subsets at most, far fewer that are feasible. */
const exactSize = 12

/**
 * The most beneficial group that contains a need, among the need and its 11 strongest partners: exact within these.
 * Null when the need is better alone.
 */
export function bestGroupWith(table: PairTable, need: number): number[] | null {
  const near = [need, ...strongestPartners(table, need).slice(0, exactSize - 1)]
  let best = 0
  let most = 0
  eachFeasibleGroup(table, near, (mask, benefit) => {
    if (!(mask & 1) || benefit <= most) return
    best = mask
    most = benefit
  })
  return best === 0 ? null : membersOf(best, near)
}
