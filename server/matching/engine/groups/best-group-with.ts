import { benefitOf } from './benefit.ts'
import { type PairTable, probabilityIn } from './pair-table.ts'

/** Neighbourhoods up to this size are searched exhaustively: 2^11 subsets at most, far fewer that are feasible. */
const exactSize = 12

/**
 * The most beneficial group that contains a need, among the need and its 11 strongest partners: exact within these.
 * Null when the need is better alone.
 */
export function bestGroupWith(table: PairTable, need: number): number[] | null {
  const near = strongestPartners(table, need).slice(0, exactSize - 1)
  let best: number[] | null = null
  let bestBenefit = 0
  const grow = (group: readonly number[], candidates: readonly number[]): void => {
    const benefit = benefitOf(table, group)
    if (group.length > 1 && benefit > bestBenefit) {
      bestBenefit = benefit
      best = [...group]
    }
    if (group.length === table.maxNeeds) return
    candidates.forEach((candidate, at) => {
      const rest = candidates.slice(at + 1).filter((other) => probabilityIn(table, candidate, other) > 0)
      grow([...group, candidate], rest)
    })
  }
  grow([need], near)
  return best
}

function strongestPartners(table: PairTable, need: number): number[] {
  const worth = (other: number) => benefitOf(table, [need, other])
  return [...(table.partners[need]?.keys() ?? [])].sort((a, b) => worth(b) - worth(a) || a - b)
}
