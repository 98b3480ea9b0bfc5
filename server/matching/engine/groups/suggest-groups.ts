import type { EngineNeed, GroupOptions, MatchEdge, SuggestedGroup } from '../types.ts'
import { benefitOf } from './benefit.ts'
import { bestGroupWith } from './best-group-with.ts'
import { describedGroup } from './describe-group.ts'
import { disjointGroups, regroupedAround } from './disjoint-groups.ts'
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

/** Groups as they stand, each the ids of its needs, and the needs that changed, came, or lost or gained a match. */
export interface Standing {
  readonly groups: readonly (readonly string[])[]
  readonly changed: readonly string[]
}

/**
 * Brings disjoint groups up to date after a change, which takes about a millisecond for one need: those near it are
 * formed anew, those far from it stay, and one whose needs may no longer be together goes. Answers with the ids of every
 * group that stands now, sorted; words for one are `describeGroup`'s. Texts of the needs are not read.
 */
export function regroup(
  needs: readonly EngineNeed[],
  edges: readonly MatchEdge[],
  standing: Standing,
  options: Omit<GroupOptions, 'disjoint'> = {},
): string[][] {
  const table = pairTable(needs, edges, options)
  const numberOf = (id: string): number => table.numbers.get(id) ?? -1
  const groups = standing.groups.map((group) => group.map(numberOf))
  const changed = standing.changed.map(numberOf).filter((need) => need >= 0)
  const found = regroupedAround(table, groups, changed)
  return found.map((group) => group.map((need) => (table.needs[need] as EngineNeed).id).sort())
}

/** Puts one group into words; the matches among its needs are found in `edges`, which may hold others. */
export function describeGroup(
  needs: readonly EngineNeed[],
  edges: readonly MatchEdge[],
  options: GroupOptions = {},
): SuggestedGroup {
  const table = pairTable(needs, edges, options)
  return describedGroup(table, [...table.needs.keys()])
}

/** The best group of each need, without those that mostly repeat a better one. */
function distinctGroups(table: PairTable): (readonly number[])[] {
  const best = table.needs.map((_, need) => bestGroupWith(table, need)).filter((group) => group !== null)
  const kept: (readonly number[])[] = []
  for (const group of byBenefit(table, best)) {
    const repeats = kept.some((better) => sharedCount(better, group) > mostShared * group.length)
    if (!repeats) kept.push(group)
  }
  return kept
}

function byBenefit(table: PairTable, groups: readonly (readonly number[])[]): (readonly number[])[] {
  const sorted = groups.map((group) => [...group].sort((a, b) => a - b))
  return sorted.sort((a, b) => benefitOf(table, b) - benefitOf(table, a) || (String(a) < String(b) ? -1 : 1))
}

function sharedCount(a: readonly number[], b: readonly number[]): number {
  return b.filter((need) => a.includes(need)).length
}
