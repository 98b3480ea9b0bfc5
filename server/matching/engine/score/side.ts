import { startWindowOf } from '../feasibility/start-window.ts'
import { mainConcepts } from '../index/concept-profiles.ts'
import type { Vector } from '../index/vector.ts'
import type { Facts } from '../store/facts.ts'
import type { Tokens } from '../store/tokens.ts'
import type { DayWindow } from '../types.ts'
import { significantCpv } from './cpv-kinship.ts'
import { type Incumbent, incumbentOf } from './incumbent.ts'

/** What a need says: of the one asked about a copy, of others valid until the next is read. */
export type Said = Pick<Tokens, 'codes' | 'length' | 'ends' | 'sentences'>

/** What a need says, to be kept while others are read. */
export function keptSaid({ codes, length, ends, sentences }: Said): Said {
  return { codes: codes.slice(0, length), length, ends: ends.slice(0, sentences), sentences }
}

/** One side of a pair, prepared for comparing and explaining. */
export interface Side {
  readonly facts: Facts
  /** Read when it is asked for: most of what is said of a pair needs no text. */
  readonly said: () => Said
  readonly vector: Vector
  /** The concepts the need is chiefly about. */
  readonly main: readonly number[]
  /** CPV codes without trailing noughts. */
  readonly cpv: readonly string[]
  readonly incumbent: Incumbent
  /** When it could start, if that is known. */
  readonly startWindow: DayWindow | null
}

/** What is compared of a need's codes and of what it has today. */
type Compared = Pick<Side, 'cpv' | 'incumbent'>

const comparedOf = (facts: Facts): Compared => ({
  cpv: significantCpv(facts.cpvCodes),
  incumbent: incumbentOf(facts),
})

/** Prepares a need for comparing with others; `compared` where it is known already. */
export function sideOf(facts: Facts, said: () => Said, vector: Vector, compared: Compared = comparedOf(facts)): Side {
  return {
    facts,
    said,
    vector,
    main: mainConcepts(vector),
    cpv: compared.cpv,
    incumbent: compared.incumbent,
    startWindow: startWindowOf(facts),
  }
}
