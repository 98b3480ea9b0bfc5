import { benefitOf } from './benefit.ts'
import { bestPartition } from './best-partition.ts'
import type { Division } from './division.ts'
import type { PairTable } from './pair-table.ts'
import { strongestPartners } from './strongest-partners.ts'

/** Needs re-divided at once, exactly, in a fraction of a millisecond; with 10 it is .996 of the optimum. */
const exactSize = 12
/** When thousands are grouped at once: 12 take 1.7 times as long and are worth a two-hundredth more. */
const exactSizeOfMany = 10
const many = 2_000
/** Re-divided with the groups of this many strongest partners, one after the other: with none .997 of the optimum. */
const partnersTried = 2
/** Less than this, in pence, is rounding, and would go round in circles. */
const leastGain = 1

/**
 * Makes a division better, starting at the needs that changed: each small neighbourhood of theirs is re-divided in the
 * best way there is, then those of every need in it, until nothing improves. Started from nothing it reaches .999 of the
 * optimum on average and .985 at worst, better than when groups were grown first (.998, .946; 150 instances of 30 needs;
 * `bench/matching/groups.ts` measures 60 of them).
 */
export function settle(table: PairTable, division: Division, changed: Iterable<number>): void {
  const waiting = new Set(changed)
  const size = waiting.size > many ? exactSizeOfMany : exactSize
  const solved = new Set<string>()
  // A Set is walked in the order of insertion, and what is added on the way is walked too.
  for (const need of waiting) {
    waiting.delete(need)
    for (const centre of [[need], ...withPartners(table, need)]) {
      const around = neighbourhoodOf(table, division, centre, size)
      for (const moved of redivideAround(table, division, around, solved)) waiting.add(moved)
    }
  }
}

function withPartners(table: PairTable, need: number): number[][] {
  return strongestPartners(table, need)
    .slice(0, partnersTried)
    .map((partner) => [partner, need])
}

/** Re-divides some groups. Answers with the needs whose group is another one now. */
function redivideAround(
  table: PairTable,
  division: Division,
  around: readonly number[],
  solved: Set<string>,
): readonly number[] {
  // The same dozen comes up around most of its members; solving each once makes it 3 to 6 times as fast.
  const key = around.join(' ')
  if (solved.has(key)) return []
  solved.add(key)
  const before = new Set(around.map((member) => division.groupOf(member)))
  const current = [...before].reduce((sum, group) => sum + benefitOf(table, group), 0)
  const best = bestPartition(table, around)
  if (best.benefit < current + leastGain) return []
  division.redivide(around, best.groups)
  return around
}

/** The groups of some needs, then those of their partners, then of theirs: whole groups only, as long as they fit. */
function neighbourhoodOf(table: PairTable, division: Division, centre: readonly number[], size: number): number[] {
  const around = new Set<number>()
  const take = (need: number): void => {
    const group = division.groupOf(need)
    if (!around.has(need) && around.size + group.length <= size) for (const member of group) around.add(member)
  }
  for (const need of centre) take(need)
  for (const member of around) {
    if (around.size === size) break
    for (const partner of strongestPartners(table, member)) take(partner)
  }
  return [...around].sort((a, b) => a - b)
}
