import type { EngineNeed } from '../../../server/matching/engine/types.ts'

/** Which of the needs in the corpus is asked about, and the words a careful user would search for. */
export interface Question {
  /** Number of the need in the corpus, which is its id. */
  readonly number: number
  /** Its 15 best words by tf-idf: with the whole text, every peer is slower by far and finds less. */
  readonly bestTerms: readonly QueryTerm[]
}

/** A word to search for, and how much it should count where the peer can be told so. */
export interface QueryTerm {
  readonly word: string
  readonly boost: number
}

/** Numbers of the needs found, best first; with probabilities where the answerer knows them. */
export interface Answer {
  readonly numbers: readonly number[]
  readonly probabilities?: readonly number[]
}

/** How many results everybody returns: enough for 20 once the asker's own needs are left out. */
export const resultLimit = 40

/** The most alike of many needs at once: CPU milliseconds for the needs that were tried. */
export interface SelfJoin {
  readonly cpuMs: number
  readonly rows: number
}

/** Something that finds like needs: ours, or what a user would take instead. */
export interface Peer {
  readonly name: string
  build(needs: Iterable<EngineNeed>): Promise<void>
  /** The ways it can be asked, by name; `search` is what all have in common. */
  readonly ways: Readonly<Record<string, (question: Question) => Answer | Promise<Answer>>>
  /** Milliseconds of CPU used so far in another process, where the work is done in one; nothing else is then counted. */
  readonly cpuElsewhere?: () => Promise<number>
  /** Size of the index by its own account; the growth of the process is measured where it keeps none. */
  readonly indexBytes?: () => number | undefined
  /** What it keeps beside the index to change and rebuild it, by its own account. */
  readonly sourceBytes?: () => number
  /**
   * Finds the 20 most alike of `rows` needs, or of all, the way that is quickest for many. The needs are given again,
   * for who has to begin anew; the index is there already or is not counted. CPU milliseconds.
   */
  readonly selfJoin?: (rows: number, needs: readonly EngineNeed[]) => Promise<SelfJoin>
  /** CPU milliseconds to add needs it does not know and to remove some; one figure for each change. */
  readonly changes?: (fresh: readonly EngineNeed[]) => { readonly add: number[]; readonly remove: number[] }
  close?(): Promise<void>
}
