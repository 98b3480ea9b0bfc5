import type { Dictionary } from './dictionary.ts'
import type { Tokens } from './tokens.ts'

/** Needs by slot, as the index reads them. */
export interface Corpus {
  /** The slots that hold a need, in rising order. */
  readonly slots: Uint32Array
  /** Every slot is below this. */
  readonly capacity: number
  readonly dictionary: Dictionary
  /** What the need in a slot says; valid until the next need is read. */
  tokensAt(slot: number): Tokens
  /** Whose need it is, authority and department, as a number. */
  buyerAt(slot: number): number
}
