import { type PairTable, probabilityIn } from './pair-table.ts'

// A yardstick, not a forecast: buyers together save up to a tenth of the price and all but one of their procurements,
// and each has to talk to the others.
const priceSaving = 0.1
const procurementPence = 1_500_000
const coordinationPence = 400_000

/**
 * What a group is worth together, in pence: each member's saving, weighted by how sure its pairs are, less the cost of
 * coordinating. Savings grow with the number of buyers, ever more slowly. Needs without a value save a procurement only.
 *
 * A member of a group of n saves mean probability × (1 − 1/n) × what it could save. Over all members that is the sum of
 * the pairs' worth ÷ n, which is how it is worked out: a group that grows by one adds only its new pairs.
 */
export function benefitOf(table: PairTable, group: readonly number[]): number {
  let worth = 0
  for (const [at, need] of group.entries())
    for (let other = 0; other < at; other++) worth += pairWorth(table, need, group[other] as number)
  return benefitFrom(worth, group.length)
}

/** The benefit of a group of a size whose pairs are worth so much together. */
export function benefitFrom(worth: number, size: number): number {
  return size < 2 ? 0 : worth / size - coordinationPence * size
}

/** What a pair adds to its group, before it is shared among the members; 0 where they may not be together. */
export function pairWorth(table: PairTable, a: number, b: number): number {
  return probabilityIn(table, a, b) * (savingOf(table, a) + savingOf(table, b))
}

function savingOf(table: PairTable, need: number): number {
  return priceSaving * (table.needs[need]?.valuePence ?? 0) + procurementPence
}
