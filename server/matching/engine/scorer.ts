import { reasonsAgainst } from './explain/against.ts'
import { reasonsFor, sharedConceptLabels } from './explain/reasons.ts'
import { feasibilityOf } from './feasibility/feasibility.ts'
import type { NeedIndex } from './index/need-index.ts'
import { featuresOf } from './score/features.ts'
import { contributionsOf, logOddsOf, probabilityOf } from './score/probability.ts'
import type { Side } from './score/sides.ts'
import type { Weights } from './score/weights.ts'
import type { ScoredMatch } from './types.ts'

interface Pair {
  readonly a: Side
  readonly b: Side
  readonly logOdds: number
  readonly probability: number
}

/** The matches among some sides, best first, those below the bar or without a sayable reason left out. */
export function scoredMatches(
  side: Side,
  others: readonly Side[],
  index: NeedIndex,
  words: readonly string[],
  weights: Weights,
  { limit, minProbability }: { readonly limit: number; readonly minProbability: number },
): ScoredMatch[] {
  const pairs = others
    .map((other) => pairOf(side, other, index, weights))
    .filter((pair) => pair.probability >= minProbability)
    .sort((x, y) => y.logOdds - x.logOdds || (x.b.entry.need.id < y.b.entry.need.id ? -1 : 1))
  const matches: ScoredMatch[] = []
  for (const pair of pairs) {
    if (matches.length === limit) break
    const match = explained(pair, index, words, weights)
    if (match.reasons.length > 0) matches.push(match)
  }
  return matches
}

function pairOf(a: Side, b: Side, index: NeedIndex, weights: Weights): Pair {
  const logOdds = logOddsOf(featuresOf(a, b, index.profiles), weights)
  return { a, b, logOdds, probability: probabilityOf(logOdds, weights) }
}

function explained({ a, b, probability }: Pair, index: NeedIndex, words: readonly string[], weights: Weights) {
  const contributions = contributionsOf(featuresOf(a, b, index.profiles), weights)
  const feasibility = feasibilityOf(a.entry.need, b.entry.need)
  return {
    otherId: b.entry.need.id,
    probability,
    reasons: reasonsFor(a, b, contributions, words),
    against: reasonsAgainst(a, b, contributions, feasibility),
    concepts: sharedConceptLabels(a, b),
    feasibility,
  }
}
