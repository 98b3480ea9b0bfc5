import type { ConceptProfile } from '../index/concept-profiles.ts'
import type { Side } from './sides.ts'

/**
 * How usual the words of `a` are in needs for what `b` is chiefly about, 0–1; 0 when `b` is about nothing we have a
 * concept for. The best single feature on real notices: it finds the partner whose wording the thesaurus lacks.
 */
export function affinity(a: Side, b: Side, profiles: readonly ConceptProfile[]): number {
  let best = 0
  for (const concept of b.main) best = Math.max(best, affinityTo(a, profiles[concept] as ConceptProfile))
  return best
}

function affinityTo({ vector, wordLength }: Side, profile: ConceptProfile): number {
  if (wordLength === 0) return 0
  let sum = 0
  for (let at = 0; at < vector.ids.length; at++) {
    sum += (vector.weights[at] as number) * (profile.get(vector.ids[at] as number) ?? 0)
  }
  return sum / wordLength
}
