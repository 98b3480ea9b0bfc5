import { benefitOf } from './benefit.ts'
import { type PairTable, probabilityIn } from './pair-table.ts'

interface Division {
  readonly benefit: number
  readonly groups: readonly number[][]
}

interface Feasible {
  readonly mask: number
  readonly benefit: number
}

const nothing: Division = { benefit: 0, groups: [] }

/**
 * The best way to divide a dozen needs into groups and leave-outs, exactly: every feasible group is listed once, then
 * the lowest free need is tried in each of its groups and alone, remembering what each remainder is worth.
 */
export function bestPartition(table: PairTable, needs: readonly number[]): Division {
  const byLowest = feasibleGroups(table, needs)
  const known = new Map<number, Division>()
  const best = (free: number): Division => {
    if (free === 0) return nothing
    const remembered = known.get(free)
    if (remembered) return remembered
    const lowest = 31 - Math.clz32(free & -free)
    let found = best(free & ~(1 << lowest))
    for (const { mask, benefit } of byLowest[lowest] ?? []) {
      if ((mask & free) !== mask) continue
      const rest = best(free & ~mask)
      if (benefit + rest.benefit > found.benefit) {
        found = { benefit: benefit + rest.benefit, groups: [...rest.groups, membersOf(mask, needs)] }
      }
    }
    known.set(free, found)
    return found
  }
  return best(2 ** needs.length - 1)
}

function feasibleGroups(table: PairTable, needs: readonly number[]): Feasible[][] {
  const byLowest: Feasible[][] = needs.map(() => [])
  const grow = (mask: number, members: readonly number[], from: number): void => {
    if (members.length > 1) {
      const benefit = benefitOf(table, members)
      if (benefit > 0) byLowest[31 - Math.clz32(mask & -mask)]?.push({ mask, benefit })
    }
    if (members.length === table.maxNeeds) return
    for (let at = from; at < needs.length; at++) {
      const need = needs[at] as number
      if (members.every((member) => probabilityIn(table, member, need) > 0)) {
        grow(mask | (1 << at), [...members, need], at + 1)
      }
    }
  }
  grow(0, [], 0)
  return byLowest
}

function membersOf(mask: number, needs: readonly number[]): number[] {
  return needs.filter((_, at) => mask & (1 << at))
}
