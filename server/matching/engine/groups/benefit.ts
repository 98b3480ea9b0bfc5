import { type PairTable, probabilityIn } from './pair-table.ts'

// A yardstick, not a forecast: buyers together save up to a tenth of the price and all but one of their procurements,
// and each has to talk to the others.
const priceSaving = 0.1
const procurementPence = 1_500_000
const coordinationPence = 400_000

/**
 * What a group is worth together, in pence: each member's saving, weighted by how sure its pairs are, less the cost of
 * coordinating. Savings grow with the number of buyers, ever more slowly. Needs without a value save a procurement only.
 */
export function benefitOf(table: PairTable, group: readonly number[]): number {
  const size = group.length
  if (size < 2) return 0
  const growth = 1 - 1 / size
  let benefit = 0
  for (const need of group) {
    let sum = 0
    for (const other of group) if (other !== need) sum += probabilityIn(table, need, other)
    const value = table.needs[need]?.valuePence ?? 0
    benefit += (sum / (size - 1)) * growth * (priceSaving * value + procurementPence)
  }
  return benefit - coordinationPence * size
}
