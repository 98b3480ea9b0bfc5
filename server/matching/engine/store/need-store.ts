import type { EngineNeed, Party } from '../types.ts'
import type { Corpus } from './corpus.ts'
import { CorpusDictionary } from './dictionary.ts'
import { FactColumns } from './fact-columns.ts'
import type { Facts } from './facts.ts'
import { TokenStore } from './token-store.ts'
import { tokenise } from './tokenise.ts'
import { Tokens } from './tokens.ts'

/** The needs of an engine: numbers only, no texts. */
export class NeedStore implements Corpus {
  readonly dictionary = new CorpusDictionary()
  readonly columns = new FactColumns()
  readonly #tokens = new TokenStore()
  readonly #scratch = new Tokens()
  readonly #ids: (string | undefined)[] = []
  readonly #slots = new Map<string, number>()
  /** Slots of removed needs, to be used again: only after the index was rebuilt, because it still leads to them. */
  #free: number[] = []
  #freed: number[] = []

  /** Takes a need in, or replaces the one with its id, and returns its slot. */
  put(need: EngineNeed): number {
    this.remove(need.id)
    const slot = this.#free.pop() ?? this.#ids.length
    this.#ids[slot] = need.id
    this.#slots.set(need.id, slot)
    this.#tokens.write(slot, tokenise(need, this.dictionary, this.#scratch))
    this.columns.put(slot, need)
    return slot
  }

  /** Forgets a need and returns the slot it had; undefined when it was not here. */
  remove(id: string): number | undefined {
    const slot = this.#slots.get(id)
    if (slot === undefined) return undefined
    this.#slots.delete(id)
    this.#ids[slot] = undefined
    this.#tokens.forget(slot)
    this.#freed.push(slot)
    return slot
  }

  /** To be called when no index leads to removed needs any more. */
  reuseSlots(): void {
    this.#free.push(...this.#freed)
    this.#freed = []
    this.#tokens.compact(this.slots, this.#scratch)
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id)
  }

  get size(): number {
    return this.#slots.size
  }

  get slots(): Uint32Array {
    return Uint32Array.from(this.#slots.values()).sort()
  }

  get capacity(): number {
    return this.#ids.length
  }

  tokensAt(slot: number): Tokens {
    return this.#tokens.read(slot, this.#scratch)
  }

  buyerAt(slot: number): number {
    return this.columns.buyerAt(slot)
  }

  idAt(slot: number): string {
    return this.#ids[slot] as string
  }

  partyAt(slot: number): Party {
    const { columns } = this
    return { id: this.idAt(slot), authorityId: columns.authorityAt(slot), departmentId: columns.departmentAt(slot) }
  }

  factsAt(slot: number): Facts {
    return this.columns.at(slot, this.idAt(slot))
  }

  get bytes(): number {
    return this.#tokens.bytes + this.columns.bytes
  }
}
