import type { EngineNeed } from '../types.ts'
import type { Corpus } from './corpus.ts'
import { type Dictionary, DraftDictionary } from './dictionary.ts'
import type { NeedStore } from './need-store.ts'
import { tokenise } from './tokenise.ts'
import { Tokens } from './tokens.ts'

/** A draft beside the needs of a store, as if it were posted there; the store knows nothing of it. */
export class WithDraft implements Corpus {
  readonly slots: Uint32Array
  readonly capacity: number
  readonly dictionary: Dictionary
  /** The slot the draft takes. */
  readonly draftSlot: number
  readonly draft: Tokens
  readonly #store: NeedStore
  readonly #buyer: number

  constructor(store: NeedStore, need: EngineNeed) {
    this.#store = store
    this.#buyer = store.columns.buyerOf(need)
    this.dictionary = new DraftDictionary(store.dictionary)
    this.draft = tokenise(need, this.dictionary, new Tokens())
    this.draftSlot = store.capacity
    this.capacity = store.capacity + 1
    const replaced = store.slotOf(need.id)
    this.slots = Uint32Array.from([...store.slots.filter((slot) => slot !== replaced), this.draftSlot])
  }

  tokensAt(slot: number): Tokens {
    return slot === this.draftSlot ? this.draft : this.#store.tokensAt(slot)
  }

  buyerAt(slot: number): number {
    return slot === this.draftSlot ? this.#buyer : this.#store.columns.buyerAt(slot)
  }
}
