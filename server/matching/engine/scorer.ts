import { reasonsAgainst } from './explain/against.ts'
import { reasonsFor, sharedConceptLabels } from './explain/reasons.ts'
import { type SharedTerms, sharedTermsOf } from './explain/shared-terms.ts'
import { feasibilityOf } from './feasibility/feasibility.ts'
import type { NeedIndex } from './index/need-index.ts'
import { Comparer } from './score/comparer.ts'
import type { Features } from './score/features.ts'
import { contributionsOf, logOddsOf, probabilityOf } from './score/probability.ts'
import { type Side, sideOf } from './score/side.ts'
import type { Weights } from './score/weights.ts'
import type { Dictionary } from './store/dictionary.ts'
import type { NeedStore } from './store/need-store.ts'
import type { ScoredMatch } from './types.ts'

/** By which weights, how many matches at most, and how likely at least. */
export interface Bounds {
  readonly weights: Weights
  readonly limit: number
  /** Slots that the limit does not leave out. */
  readonly always: ReadonlySet<number>
  readonly minProbability: number
}

interface Pair {
  readonly slot: number
  readonly otherId: string
  readonly features: Features
  readonly logOdds: number
  readonly probability: number
}

/** Scores candidates, and says why those that are shown belong together. */
export class Scorer {
  readonly #store: NeedStore
  readonly #index: NeedIndex
  readonly #comparer: Comparer

  constructor(store: NeedStore, index: NeedIndex) {
    this.#store = store
    this.#index = index
    this.#comparer = new Comparer(index, store.columns)
  }

  /** The need in a slot, prepared for comparing. */
  sideAt(slot: number): Side {
    const { columns } = this.#store
    return sideOf(this.#store.factsAt(slot), this.#store.tokensAt(slot), this.#index.vectorAt(slot), {
      cpv: columns.codes(columns.codesAt(slot)).significant.map((code) => columns.code(code)),
      incumbent: columns.incumbent(columns.incumbentAt(slot)),
    })
  }

  /**
   * The matches among the needs in some slots, best first. Those below the bar are left out, and so are those for which
   * no reason can be said.
   */
  matches(side: Side, candidates: ArrayLike<number>, dictionary: Dictionary, bounds: Bounds): ScoredMatch[] {
    const { weights, limit, always } = bounds
    const pairs = this.#pairs(side, candidates, bounds)
    const sharedTerms = sharedTermsOf(side, dictionary)
    const matches: ScoredMatch[] = []
    for (const pair of pairs) {
      if (matches.length >= limit && !always.has(pair.slot)) continue
      const match = this.#explained(side, pair, weights, sharedTerms)
      if (match.reasons.length > 0) matches.push(match)
    }
    return matches
  }

  #pairs(side: Side, slots: ArrayLike<number>, { weights, minProbability }: Bounds): Pair[] {
    const pairs: Pair[] = []
    this.#comparer.compare(side, slots).forEach((features, at) => {
      const logOdds = logOddsOf(features, weights)
      const probability = probabilityOf(logOdds, weights)
      if (probability < minProbability) return
      const slot = slots[at] as number
      pairs.push({ slot, otherId: this.#store.idAt(slot), features, logOdds, probability })
    })
    return pairs.sort((x, y) => y.logOdds - x.logOdds || (x.otherId < y.otherId ? -1 : 1))
  }

  #explained(
    side: Side,
    { slot, otherId, features, probability }: Pair,
    weights: Weights,
    sharedTerms: SharedTerms,
  ): ScoredMatch {
    const other = this.sideAt(slot)
    const contributions = contributionsOf(features, weights)
    const feasibility = feasibilityOf(side.facts, other.facts)
    const concepts = sharedConceptLabels(side, other)
    return {
      otherId,
      probability,
      features,
      reasons: reasonsFor({ a: side, b: other, concepts, terms: sharedTerms(other) }, contributions),
      against: reasonsAgainst(side, other, contributions, feasibility),
      concepts,
      feasibility,
    }
  }
}
