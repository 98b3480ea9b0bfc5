import type { EngineNeed, GroupOptions, MatchEdge, SuggestedGroup } from '../types.ts'
import { benefitOf } from './benefit.ts'
import { bestGroupWith } from './best-group-with.ts'
import { describedGroup } from './describe-group.ts'
import { disjointGroups } from './disjoint-groups.ts'
import { type PairTable, pairTable } from './pair-table.ts'

/** A suggestion that shares more than this with a better one tells an officer nothing new. */
const mostShared = 0.5

/**
 * Groups of 2 to 8 needs that could be one procurement: every two alike enough and allowed to pair, all able to start
 * on a common day. The most beneficial first; the same for the same needs and matches, in whatever order they come.
 */
export function suggestGroups(
  needs: readonly EngineNeed[],
  edges: readonly MatchEdge[],
  options: GroupOptions = {},
): SuggestedGroup[] {
  const table = pairTable(needs, edges, options)
  const found = options.disjoint ? disjointGroups(table) : distinctGroups(table)
  return byBenefit(table, found).map((group) => describedGroup(table, group))
}

/** The best group of each need, without those that mostly repeat a better one. */
function distinctGroups(table: PairTable): number[][] {
  const best = table.needs.map((_, need) => bestGroupWith(table, need)).filter((group) => group !== null)
  const kept: number[][] = []
  for (const group of byBenefit(table, best)) {
    const repeats = kept.some((better) => sharedCount(better, group) > mostShared * group.length)
    if (!repeats) kept.push(group)
  }
  return kept
}

function byBenefit(table: PairTable, groups: readonly (readonly number[])[]): number[][] {
  const sorted = groups.map((group) => [...group].sort((a, b) => a - b))
  return sorted.sort((a, b) => benefitOf(table, b) - benefitOf(table, a) || (String(a) < String(b) ? -1 : 1))
}

function sharedCount(a: readonly number[], b: readonly number[]): number {
  return b.filter((need) => a.includes(need)).length
}
