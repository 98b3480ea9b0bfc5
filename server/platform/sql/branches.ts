import { OwnSql, type Where } from './condition.ts'

/** More ways than this are not followed one by one. */
const MOST = 12

/**
 * The condition a list is read by: none when nothing can meet it, and where there is only one way in which it can be met,
 * that way alone. “Own, or shared with every council, or …” among drafts leaves “own”, for which there is an index, where
 * the whole would walk through everybody’s needs in vain. Where several ways are left the condition stays as it was:
 * walking the list's own order with all of them meets rows soonest (measured: 25 rows of an index for a page of 20,
 * where a walk for each way and a merge read 1,700 blocks).
 */
export function branchesOf(where: Where): Where[] {
  const ways = alternatives(where).filter((parts) => !contradicts(parts))
  return ways.length > 1 ? [where] : ways.map((parts) => ({ AND: parts }))
}

type Parts = readonly Where[]

function alternatives(where: Where): Parts[] {
  if (where instanceof OwnSql) return [[where]]
  return Object.entries(where).reduce<Parts[]>(
    (ways, [key, given]) => (given === undefined ? ways : crossed(ways, waysOf(key, given), { [key]: given })),
    [[]],
  )
}

function waysOf(key: string, given: unknown): Parts[] {
  const several = [given].flat() as Where[]
  if (key === 'AND') return several.reduce<Parts[]>((ways, where) => crossed(ways, alternatives(where), where), [[]])
  if (key === 'OR') return several.flatMap(alternatives)
  return [[{ [key]: given }]]
}

/** Every way of one with every way of the other; where that would be too many, the other stays one condition. */
function crossed(ways: Parts[], others: Parts[], whole: Where): Parts[] {
  if (ways.length * others.length > MOST) return ways.map((way) => [...way, whole])
  return ways.flatMap((way) => others.map((other) => [...way, ...other]))
}

/** Whether a column would have to be in two sets that share nothing. */
function contradicts(parts: Parts): boolean {
  const allowed = new Map<string, readonly unknown[]>()
  for (const part of parts)
    for (const [name, given] of part instanceof OwnSql ? [] : Object.entries(part)) {
      const set = setOf(given)
      if (!set) continue
      const before = allowed.get(name)
      const both = before ? set.filter((value) => before.includes(value)) : set
      if (both.length === 0) return true
      allowed.set(name, both)
    }
  return false
}

function setOf(given: unknown): readonly unknown[] | undefined {
  if (typeof given === 'string') return [given]
  if (typeof given !== 'object' || given === null) return undefined
  const { in: several, equals, ...more } = given as { in?: unknown; equals?: unknown }
  if (Object.keys(more).length > 0) return undefined
  return Array.isArray(several) ? several : typeof equals === 'string' ? [equals] : undefined
}
