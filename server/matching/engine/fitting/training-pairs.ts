import type { Judgement } from '../evaluation/judged-notices.ts'
import { mayPair } from '../may-pair.ts'
import type { Features } from '../score/features.ts'
import { pairFeatures } from '../score/pair-features.ts'
import type { EngineNeed } from '../types.ts'

/** Notices and what judges said of some of their pairs. */
export interface JudgedSet {
  readonly needs: readonly EngineNeed[]
  readonly judgements: ReadonlyMap<string, readonly Judgement[]>
}

/** A judged pair, or a pair nobody judged that is taken for strangers (`grade` null). */
export interface TrainingPair {
  readonly query: string
  readonly candidate: string
  readonly features: Features
  readonly grade: number | null
}

/**
 * The judged pairs of a set, and for each query some pairs nobody judged, spread evenly over the corpus. Judges see only
 * what some ranking put before them: without strangers the weights would never learn what most pairs look like.
 */
export function trainingPairs({ needs, judgements }: JudgedSet, strangersPerQuery: number): TrainingPair[] {
  const features = pairFeatures(needs)
  const known = new Map(needs.map((need) => [need.id, need]))
  return [...judgements].flatMap(([query, judged]) => {
    const need = known.get(query)
    if (!need) return []
    const seen = new Set(judged.map(({ candidate }) => candidate))
    const others = needs.filter((other) => other.id !== query && !seen.has(other.id) && mayPair(need, other))
    const stride = Math.max(1, Math.floor(others.length / strangersPerQuery))
    const strangers = others.filter((_, at) => at % stride === 0).slice(0, strangersPerQuery)
    const pairs = [
      ...judged.map(({ candidate, grade }) => ({ candidate, grade })),
      ...strangers.map((other) => ({ candidate: other.id, grade: null })),
    ]
    return pairs.flatMap(({ candidate, grade }) => {
      const found = features(query, candidate)
      return found ? [{ query, candidate, features: found, grade }] : []
    })
  })
}
