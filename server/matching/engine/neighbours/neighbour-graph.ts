import type { SearchIndex } from '../index/search-index.ts'
import type { NeighbourLists } from './neighbour-lists.ts'

/** May the needs in two slots be neighbours? The same whichever is named first. */
export type MayMeet = (a: number, b: number) => boolean

/** Two needs less alike than this (0.125 of the whole) share a common word or two: no neighbours, however few there are. */
const leastScore = 8192
/** What a slot without a need wants: nothing. */
const wantsNothing = 0xffff

/**
 * For each need the others most like it, exactly, kept up to date both ways: a newcomer enters every list it belongs in,
 * and the lists a need leaves are filled up again. Of equally alike needs the one in the lower slot comes first.
 */
export class NeighbourGraph {
  readonly #index: SearchIndex
  readonly #mayMeet: MayMeet
  readonly #lists: NeighbourLists

  /** Takes lists that were worked out, or empty ones. */
  constructor(index: SearchIndex, lists: NeighbourLists, mayMeet: MayMeet) {
    this.#index = index
    this.#mayMeet = mayMeet
    this.#lists = lists
    index.kernel.floors.fill(wantsNothing)
    for (let slot = 0; slot < index.used; slot++) if (index.isLive(slot)) this.#setFloor(slot)
  }

  /**
   * Works out empty lists: the index must be freshly built. Of several threads, each with lists of its own, each takes
   * the pairs its own slots make with those before them.
   */
  join(isOwn?: (slot: number) => boolean): void {
    this.#index.forEachWithThoseBefore((slot) => {
      if (this.#index.isLive(slot)) this.#enter(slot, slot)
    }, isOwn)
  }

  /** The slots of the needs most like the one in a slot, best first, and how alike they are (0–65,025). */
  of(slot: number): { readonly slots: Uint32Array; readonly scores: Uint16Array } {
    return this.#lists.of(slot)
  }

  /** Is the need in `other` among the neighbours of the one in `slot`? */
  has(slot: number, other: number): boolean {
    return this.#lists.has(slot, other)
  }

  /** The slots whose lists hold a need that was just scored, with all scores still in the kernel. */
  holdersAmongScored(slot: number): number[] {
    return this.#wanting(this.#index.used).filter((other) => this.#lists.has(other, slot))
  }

  /** Enters a need that was just added to the index; returns the slots whose lists it entered. */
  add(slot: number): number[] {
    this.#index.scoreAll(this.#index.vectorAt(slot))
    const entered = this.#enter(slot, this.#index.used)
    this.#index.kernel.clear(this.#index.used)
    return entered
  }

  /** Takes a need out, before it is removed from the index; returns the slots whose lists were filled up again. */
  remove(slot: number): number[] {
    const { kernel, used } = this.#index
    this.#index.scoreAll(this.#index.vectorAt(slot))
    const holders = this.holdersAmongScored(slot)
    kernel.clear(used)
    this.#lists.clear(slot)
    kernel.floors[slot] = wantsNothing
    for (const holder of holders) this.#fill(holder, slot)
    return holders
  }

  /** With all scores known: makes the list of a slot, and enters it in those of others; only slots below `used` count. */
  #enter(slot: number, used: number): number[] {
    const { kernel } = this.#index
    const others = this.#wanting(used).filter((other) => other !== slot && this.#mayMeet(slot, other))
    const entered = others.filter((other) => {
      const score = kernel.scores[other] as number
      if (score < leastScore || !this.#lists.insert(other, slot, score)) return false
      this.#setFloor(other)
      return true
    })
    const own = this.#index.rank(
      used,
      this.#lists.size,
      (other) => other !== slot && this.#mayMeet(slot, other),
      leastScore,
    )
    this.#lists.set(slot, own)
    this.#setFloor(slot)
    return entered
  }

  #fill(slot: number, without: number): void {
    this.#index.scoreAll(this.#index.vectorAt(slot))
    const allows = (other: number) => other !== slot && other !== without && this.#mayMeet(slot, other)
    this.#lists.set(slot, this.#index.rank(this.#index.used, this.#lists.size, allows, leastScore))
    this.#index.kernel.clear(this.#index.used)
    this.#setFloor(slot)
  }

  /** The slots whose lists the need just scored could enter, or stands in. */
  #wanting(used: number): number[] {
    const { kernel } = this.#index
    const found = kernel.collectWanting(used, wantsNothing)
    return Array.from({ length: found }, (_, at) => kernel.hits[2 * at] as number)
  }

  /** A slot wants to be told of scores that equal its last: of equals the lower slot comes first. */
  #setFloor(slot: number): void {
    this.#index.kernel.floors[slot] = Math.max(leastScore, this.#lists.lastScore(slot)) - 1
  }
}
