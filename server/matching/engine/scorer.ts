import { reasonsAgainst } from './explain/against.ts'
import { reasonsFor, sharedConceptLabels } from './explain/reasons.ts'
import { type SharedTerms, sharedTermsOf } from './explain/shared-terms.ts'
import { feasibilityOf } from './feasibility/feasibility.ts'
import type { NeedIndex } from './index/need-index.ts'
import { type Features, featuresOf } from './score/features.ts'
import { contributionsOf, logOddsOf, probabilityOf } from './score/probability.ts'
import type { Side } from './score/sides.ts'
import type { Weights } from './score/weights.ts'
import type { ScoredMatch } from './types.ts'

/** How a question is answered: by which weights, how many at most, how likely at least. */
export interface Scoring {
  readonly weights: Weights
  readonly limit: number
  readonly minProbability: number
}

interface Pair {
  readonly other: Side
  readonly features: Features
  readonly logOdds: number
  readonly probability: number
}

/**
 * The matches among some candidates, best first. Those below the bar are left out, and so are those for which no reason
 * can be said.
 */
export function scoredMatches(
  side: Side,
  candidates: readonly Side[],
  index: NeedIndex,
  words: readonly string[],
  { weights, limit, minProbability }: Scoring,
): ScoredMatch[] {
  const pairs = candidates
    .map((other) => pairOf(side, other, index, weights))
    .filter((pair) => pair.probability >= minProbability)
    .sort((x, y) => y.logOdds - x.logOdds || (x.other.entry.need.id < y.other.entry.need.id ? -1 : 1))
  const sharedTerms = sharedTermsOf(side, words)
  const matches: ScoredMatch[] = []
  for (const pair of pairs) {
    if (matches.length === limit) break
    const match = explained(side, pair, weights, sharedTerms)
    if (match.reasons.length > 0) matches.push(match)
  }
  return matches
}

function pairOf(side: Side, other: Side, index: NeedIndex, weights: Weights): Pair {
  const features = featuresOf(side, other, index.profiles)
  const logOdds = logOddsOf(features, weights)
  return { other, features, logOdds, probability: probabilityOf(logOdds, weights) }
}

function explained(side: Side, pair: Pair, weights: Weights, sharedTerms: SharedTerms): ScoredMatch {
  const { other, features, probability } = pair
  const contributions = contributionsOf(features, weights)
  const feasibility = feasibilityOf(side.entry.need, other.entry.need)
  return {
    otherId: other.entry.need.id,
    probability,
    reasons: reasonsFor(side, other, contributions, sharedTerms),
    against: reasonsAgainst(side, other, contributions, feasibility),
    concepts: sharedConceptLabels(side, other),
    feasibility,
  }
}
