import type { SavingsEffect } from '../../generated/prisma/enums.ts'

/** What is taken to be saved, at least and at most: hundredths of a per cent of the baseline, or pence of a cost avoided. */
export interface Assumed {
  readonly effect: SavingsEffect
  readonly least: bigint
  readonly most: bigint
}

export interface Range {
  readonly leastPence: bigint
  readonly mostPence: bigint
}

/** What is expected to be saved by price, and in the cost of procuring, as ranges. A price may also rise: then it is negative. */
export function expectedSavings(
  baselinePence: bigint,
  assumptions: readonly Assumed[],
): { price: Range; avoided: Range } {
  const sum = (effect: SavingsEffect, which: 'least' | 'most') =>
    assumptions.reduce((all, one) => all + (one.effect === effect ? one[which] : 0n), 0n)
  const ofBaseline = (basisPoints: bigint) => (baselinePence * basisPoints) / 10_000n
  return {
    price: { leastPence: ofBaseline(sum('PRICE', 'least')), mostPence: ofBaseline(sum('PRICE', 'most')) },
    avoided: { leastPence: sum('AVOIDED_COST', 'least'), mostPence: sum('AVOIDED_COST', 'most') },
  }
}
