import { conceptIds } from '../index/concept-ids.ts'
import { mainConcepts } from '../index/concept-profiles.ts'
import type { Entry } from '../index/need-index.ts'
import { informationOf, type Statistics } from '../index/statistics.ts'
import type { Vector } from '../index/weigh.ts'
import { kindsIn } from './kinds.ts'

/** One side of a pair, prepared for comparing. */
export interface Side {
  readonly entry: Entry
  readonly vector: Vector
  /** Concepts with their share of the strongest one, 0–1. */
  readonly concepts: ReadonlyMap<number, number>
  readonly main: readonly number[]
  /** Words of the title, as a vector of length 1. */
  readonly title: ReadonlyMap<number, number>
  readonly kinds: number
}

/** Prepares a need for comparing with many others. */
export function sideOf(entry: Entry, vector: Vector, statistics: Statistics, words: readonly string[]): Side {
  return {
    entry,
    vector,
    concepts: conceptShares(vector),
    main: mainConcepts(vector),
    title: titleVector(entry, statistics),
    kinds: purchaseKindsOf(entry, words),
  }
}

function conceptShares({ ids, weights }: Vector): Map<number, number> {
  const shares = new Map<number, number>()
  let strongest = 1
  for (let at = 0; at < ids.length && (ids[at] as number) < conceptIds; at++) {
    shares.set(ids[at] as number, weights[at] as number)
    strongest = Math.max(strongest, weights[at] as number)
  }
  for (const [concept, weight] of shares) shares.set(concept, weight / strongest)
  return shares
}

function titleVector({ tokens }: Entry, statistics: Statistics): Map<number, number> {
  const title = new Map<number, number>()
  for (const id of tokens.ids.subarray(0, tokens.ends[0])) {
    if (id >= conceptIds) title.set(id, statistics.idf[id] ?? informationOf(0, statistics.needs, false))
  }
  const length = Math.sqrt([...title.values()].reduce((sum, value) => sum + value * value, 0))
  for (const [id, value] of title) title.set(id, length > 0 ? value / length : 0)
  return title
}

// The title says what is bought; only a title that does not ("11330") leaves it to the first sentence.
function purchaseKindsOf({ tokens }: Entry, words: readonly string[]): number {
  for (let sentence = 0, start = 0; sentence < Math.min(3, tokens.ends.length); sentence++) {
    const end = tokens.ends[sentence] as number
    const ids = [...tokens.ids.subarray(start, end)].filter((id) => id >= conceptIds)
    const kinds = kindsIn(ids.map((id) => words[id - conceptIds] ?? ''))
    if (kinds !== 0) return kinds
    start = end
  }
  return 0
}
