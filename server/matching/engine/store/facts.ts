import type { Nature } from '../explain/nature.ts'
import type { NeedFacts } from '../types.ts'

/** What the engine keeps of a need beside its words: everything but the texts. */
export interface Facts extends NeedFacts {
  /** What its title says is bought. */
  readonly nature: Nature
}
