import { benefitOf } from './benefit.ts'
import { Division } from './division.ts'
import { mayBeGroup } from './feasible-groups.ts'
import type { PairTable } from './pair-table.ts'
import { settle } from './settle.ts'
import { strongestPartners } from './strongest-partners.ts'

type Groups = readonly (readonly number[])[]

/** Partners of a changed need whose own neighbourhoods are looked at too: their groups may now suit them less. */
const partnersLookedAt = 4
/** As few needs as this are formed afresh as well, in some milliseconds, in case mending missed something. */
const fewNeeds = 60
/** Groups that officers know are given up for others that are worth more than a two-hundredth more, not for pennies. */
const worthUnsettling = 1.005

/** Divides needs into groups so that their benefits add up to as much as possible, each need in one group at most. */
export function disjointGroups(table: PairTable): Groups {
  return settled(table, [], table.needs.keys())
}

/**
 * Brings groups up to date after some needs, or pairs of theirs, changed. Groups far from the change stay as they are.
 * A standing group that is no longer allowed is dissolved, and its needs count as changed; needs below 0 are gone.
 */
export function regroupedAround(table: PairTable, standing: Groups, changed: readonly number[]): Groups {
  const sound = standing.filter((group) => mayBeGroup(table, group) && benefitOf(table, group) > 0)
  const soundOnes = new Set(sound)
  const dissolved = standing.filter((group) => !soundOnes.has(group)).flat()
  const centres = [...changed, ...dissolved.filter((need) => need >= 0)]
  const near = centres.flatMap((need) => strongestPartners(table, need).slice(0, partnersLookedAt))
  const mended = settled(table, sound, [...centres, ...near])
  if (standing.length === 0 || table.needs.length > fewNeeds) return mended
  const afresh = disjointGroups(table)
  return totalOf(table, afresh) > worthUnsettling * totalOf(table, mended) ? afresh : mended
}

function settled(table: PairTable, groups: Groups, changed: Iterable<number>): Groups {
  const division = new Division(groups)
  settle(table, division, changed)
  return division.groups
}

const totalOf = (table: PairTable, groups: Groups): number =>
  groups.reduce((sum, group) => sum + benefitOf(table, group), 0)
