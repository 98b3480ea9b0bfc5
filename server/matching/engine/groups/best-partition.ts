import { eachFeasibleGroup, lowestOf, membersOf } from './feasible-groups.ts'
import type { PairTable } from './pair-table.ts'

interface Partition {
  readonly benefit: number
  readonly groups: readonly number[][]
}

/** Needs that can be divided at once; what each subset of them is worth is remembered. */
const mostNeeds = 12

// Written anew by each call, and kept between calls: allocating them cost a fifth of the time.
const worthAs = new Float64Array(2 ** mostNeeds)
const best = new Float64Array(2 ** mostNeeds)
const chosen = new Uint16Array(2 ** mostNeeds)
const unknown = -1

/**
 * The best way to divide up to a dozen needs into groups and leave-outs, exactly: the lowest need is tried alone and in
 * each of its groups, beside the best division of what remains, which is remembered.
 */
export function bestPartition(table: PairTable, needs: readonly number[]): Partition {
  const all = 2 ** needs.length - 1
  const byLowest = usefulGroups(table, needs)
  best.fill(unknown, 0, all + 1)
  best[0] = 0
  const solve = (free: number): number => {
    const known = best[free] as number
    if (known !== unknown) return known
    let most = solve(free & (free - 1))
    let choice = 0
    for (const group of byLowest[lowestOf(free)] as number[]) {
      if ((group & free) !== group) continue
      const sum = (worthAs[group] as number) + solve(free ^ group)
      if (sum > most) {
        most = sum
        choice = group
      }
    }
    best[free] = most
    chosen[free] = choice
    return most
  }
  return { benefit: solve(all), groups: chosenGroups(all, needs) }
}

/** The groups worth forming, by their lowest need; not those that are worth no more than without one of their members. */
function usefulGroups(table: PairTable, needs: readonly number[]): number[][] {
  worthAs.fill(0, 0, 2 ** needs.length)
  const found: number[] = []
  eachFeasibleGroup(table, needs, (mask, benefit) => {
    if (benefit <= 0) return
    worthAs[mask] = benefit
    found.push(mask)
  })
  const byLowest: number[][] = needs.map(() => [])
  for (const mask of found) if (isUseful(mask)) byLowest[lowestOf(mask)]?.push(mask)
  return byLowest
}

function isUseful(mask: number): boolean {
  for (let left = mask; left !== 0; left &= left - 1)
    if ((worthAs[mask ^ (left & -left)] as number) >= (worthAs[mask] as number)) return false
  return true
}

function chosenGroups(all: number, needs: readonly number[]): number[][] {
  const groups: number[][] = []
  for (let free = all; free !== 0; ) {
    const group = chosen[free] as number
    if (group !== 0) groups.push(membersOf(group, needs))
    free ^= group === 0 ? free & -free : group
  }
  return groups
}
