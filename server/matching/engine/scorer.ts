import { reasonsAgainst } from './explain/against.ts'
import { reasonsFor, sharedConceptLabels } from './explain/reasons.ts'
import { type SharedTerms, sharedTermsOf } from './explain/shared-terms.ts'
import { feasibilityOf } from './feasibility/feasibility.ts'
import type { NeedIndex } from './index/need-index.ts'
import { Comparer } from './score/comparer.ts'
import type { Features } from './score/features.ts'
import { contributionsOf, logOddsOf, probabilityOf } from './score/probability.ts'
import { keptSaid, type Said, type Side, sideOf } from './score/side.ts'
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
  readonly isKnown: (id: string) => boolean
}

/** Scores candidates, and says why those that are shown belong together. */
export class Scorer {
  readonly #store: NeedStore
  readonly #index: NeedIndex
  readonly #comparer: Comparer
  /** A nought for each number a vector can hold. */
  readonly #scratch: Uint8Array

  constructor(store: NeedStore, index: NeedIndex) {
    this.#store = store
    this.#index = index
    this.#comparer = new Comparer(index, store.columns)
    this.#scratch = new Uint8Array(index.statistics.idf.length)
  }

  /** The need in a slot, prepared for being asked about. */
  sideAt(slot: number): Side {
    const said = keptSaid(this.#store.tokensAt(slot))
    return this.#sideAt(slot, () => said)
  }

  /**
   * The matches among the needs in some slots, best first. Those below the bar are left out, and so are those for which
   * no reason can be said.
   */
  matches(side: Side, candidates: ArrayLike<number>, dictionary: Dictionary, bounds: Bounds): ScoredMatch[] {
    const { weights, limit, always, minProbability, isKnown } = bounds
    const sharedTerms = sharedTermsOf(side, dictionary, this.#scratch)
    const matches: ScoredMatch[] = []
    let known = 0
    for (const { slot, features, logOdds } of this.#ranked(side, candidates, weights)) {
      if (matches.length + known >= limit && !always.has(slot)) continue
      const probability = probabilityOf(logOdds, weights)
      if (probability < minProbability) continue
      if (isKnown(this.#store.idAt(slot))) {
        known++
        continue
      }
      const other = this.#sideAt(slot, () => this.#store.tokensAt(slot))
      const match = explained(side, other, { features, probability }, weights, sharedTerms)
      if (match.reasons.length > 0) matches.push(match)
    }
    return matches
  }

  /** Likeliest first; of equals the one with the lower id. */
  #ranked(side: Side, slots: ArrayLike<number>, weights: Weights): Pair[] {
    const pairs = this.#comparer.compare(side, slots).map((features, at) => ({
      slot: slots[at] as number,
      features,
      logOdds: logOddsOf(features, weights),
    }))
    const idOf = ({ slot }: Pair) => this.#store.idAt(slot)
    return pairs.sort((x, y) => y.logOdds - x.logOdds || (idOf(x) < idOf(y) ? -1 : 1))
  }

  #sideAt(slot: number, said: () => Said): Side {
    const { columns } = this.#store
    return sideOf(this.#store.factsAt(slot), said, this.#index.vectorAt(slot), {
      cpv: columns.codes(columns.codesAt(slot)).significant,
      incumbent: columns.incumbent(columns.incumbentAt(slot)),
    })
  }
}

interface Pair {
  readonly slot: number
  readonly features: Features
  readonly logOdds: number
}

function explained(
  side: Side,
  other: Side,
  { features, probability }: Pick<ScoredMatch, 'features' | 'probability'>,
  weights: Weights,
  sharedTerms: SharedTerms,
): ScoredMatch {
  const contributions = contributionsOf(features, weights)
  const feasibility = feasibilityOf(side.facts, other.facts, side.startWindow, other.startWindow)
  const concepts = sharedConceptLabels(side, other)
  return {
    otherId: other.facts.id,
    probability,
    reasons: reasonsFor({ a: side, b: other, concepts, terms: sharedTerms(other) }, contributions),
    against: reasonsAgainst(side, other, contributions, feasibility),
    concepts,
    feasibility,
    features,
  }
}
