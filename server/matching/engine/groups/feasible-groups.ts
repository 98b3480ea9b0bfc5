import { benefitFrom, pairWorth } from './benefit.ts'
import { type PairTable, probabilityIn } from './pair-table.ts'

/**
 * A member belongs to its group when it is this likely to belong with the others, on average. Two in a group may be as
 * unsure as the threshold allows when the rest carry them; a pair, or a guest among six, may not: "Visitor levy
 * collection" with "Property and facilities management" at .54 is no purchase. Of the sample's pairs below .6 one was
 * right and two were wrong; .65 would also have cost 26 right pairs to be rid of 6 wrong ones.
 */
const leastBelonging = 0.6
/** Sums of probabilities are worked out in another order here and there. */
const rounding = 1e-9

/** May all of these be one group? Two to as many as allowed, every two of them partners, and each belonging. */
export function mayBeGroup(table: PairTable, group: readonly number[]): boolean {
  if (group.length < 2 || group.length > table.maxNeeds) return false
  return group.every((need) => {
    const others = group.filter((other) => other !== need).map((other) => probabilityIn(table, need, other))
    return others.every((probability) => probability > 0) && belongs(sumOf(others), group.length)
  })
}

/**
 * Calls back with every group of two or more that some needs could form, as a mask of their places in the list, and its
 * benefit in pence. For at most 31 needs; 12 that all go together form some 3,800 groups of up to 8.
 */
export function eachFeasibleGroup(
  table: PairTable,
  needs: readonly number[],
  found: (mask: number, benefit: number) => void,
): void {
  const size = needs.length
  const { probabilities, worths, joinable } = pairsAmong(table, needs)
  const members: number[] = []
  /** For each member, the sum of its probabilities with the others. */
  const support = new Float64Array(size)

  const join = (at: number, sign: 1 | -1): number => {
    let worth = 0
    let sum = 0
    for (const member of members) {
      const probability = probabilities[at * size + member] as number
      worth += worths[at * size + member] as number
      sum += probability
      support[member] = (support[member] as number) + sign * probability
    }
    support[at] = sum
    return worth
  }
  const allBelong = () => members.every((member) => belongs(support[member] as number, members.length))
  const grow = (mask: number, worth: number, candidates: number): void => {
    if (members.length > 1 && allBelong()) found(mask, benefitFrom(worth, members.length))
    if (members.length === table.maxNeeds) return
    for (let left = candidates; left !== 0; left &= left - 1) {
      const at = lowestOf(left)
      const more = worth + join(at, 1)
      members.push(at)
      grow(mask | (1 << at), more, left & (left - 1) & (joinable[at] as number))
      members.pop()
      join(at, -1)
    }
  }
  grow(0, 0, 2 ** size - 1)
}

/** The pairs among some needs by their places in the list; `joinable` holds for each need a mask of its partners. */
function pairsAmong(table: PairTable, needs: readonly number[]) {
  const size = needs.length
  const probabilities = new Float64Array(size * size)
  const worths = new Float64Array(size * size)
  const joinable = new Int32Array(size)
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const [one, other] = [needs[a] as number, needs[b] as number]
      const probability = probabilityIn(table, one, other)
      if (probability === 0) continue
      probabilities[a * size + b] = probability
      worths[a * size + b] = pairWorth(table, one, other)
      joinable[a] = (joinable[a] as number) | (1 << b)
    }
  }
  return { probabilities, worths, joinable }
}

const belongs = (sum: number, size: number): boolean => sum >= leastBelonging * (size - 1) - rounding

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** The place of a mask's lowest member. */
export function lowestOf(mask: number): number {
  return 31 - Math.clz32(mask & -mask)
}

/** The needs of a mask. */
export function membersOf(mask: number, needs: readonly number[]): number[] {
  return needs.filter((_, at) => mask & (1 << at))
}
