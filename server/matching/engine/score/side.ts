import { mainConcepts } from '../index/concept-profiles.ts'
import { firstWordOf, idIn, type Vector, weightIn } from '../index/vector.ts'
import type { Facts } from '../store/facts.ts'
import type { Tokens } from '../store/tokens.ts'
import { significantCpv } from './cpv-kinship.ts'
import { type Incumbent, incumbentOf } from './incumbent.ts'

/** What a need says, kept while it is compared. */
export type Said = Pick<Tokens, 'codes' | 'ends'>

/** One side of a pair, prepared for comparing and explaining. */
export interface Side {
  readonly facts: Facts
  readonly said: Said
  readonly vector: Vector
  /** Concepts with their share of the strongest one, 0–1. */
  readonly concepts: ReadonlyMap<number, number>
  /** The concepts the need is chiefly about. */
  readonly main: readonly number[]
  /** CPV codes without trailing noughts. */
  readonly cpv: readonly string[]
  readonly incumbent: Incumbent
}

/** What is compared of a need's codes and of what it has today. */
type Compared = Pick<Side, 'cpv' | 'incumbent'>

const comparedOf = (facts: Facts): Compared => ({
  cpv: significantCpv(facts.cpvCodes),
  incumbent: incumbentOf(facts),
})

/** Prepares a need for comparing with others; `compared` where it is known already. */
export function sideOf(facts: Facts, tokens: Tokens, vector: Vector, compared: Compared = comparedOf(facts)): Side {
  return {
    facts,
    said: { codes: tokens.codes.slice(0, tokens.length), ends: tokens.ends.slice(0, tokens.sentences) },
    vector,
    concepts: conceptShares(vector),
    main: mainConcepts(vector),
    ...compared,
  }
}

function conceptShares(vector: Vector): Map<number, number> {
  const end = firstWordOf(vector)
  let strongest = 1
  for (let at = 0; at < end; at++) strongest = Math.max(strongest, weightIn(vector[at] as number))
  const shares = new Map<number, number>()
  for (let at = 0; at < end; at++) {
    shares.set(idIn(vector[at] as number), weightIn(vector[at] as number) / strongest)
  }
  return shares
}
