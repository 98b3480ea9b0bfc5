/** How many postings, vector parts and slots a kernel has room for. */
export interface Room {
  readonly postings: number
  readonly parts: number
  readonly slots: number
  /** How many threads may ask the same index at once, each with scores of its own; 1 where none but the maker does. */
  readonly threads: number
}

/**
 * The index's arrays in one piece of memory, and the three loops over them in which all the time is spent. There are
 * two, which give exactly the same: `plain-kernel.ts`, the reference, and `wasm-kernel.ts`, for large corpora.
 */
export interface Kernel {
  readonly room: Room
  /** For each concept and word, the needs that use it: the slot in the upper 24 bits, the weight in the lower 8. */
  readonly postings: Uint32Array
  /** For each slot, its vector. */
  readonly parts: Uint32Array
  /** For each slot, how alike it is to what is being asked about; noughts between two questions. */
  readonly scores: Uint16Array
  /** For each slot, the likeness above which it wants to be told. */
  readonly floors: Uint16Array
  /** What was collected: a slot and its score, a slot and its score … */
  readonly hits: Uint32Array
  /** Adds `weight` × each posting's weight to its slot's score. */
  accumulate(from: number, to: number, weight: number): void
  /** Collects the slots below `used` with a score of at least `bar` (1 or more), in rising order; returns how many. */
  collect(used: number, bar: number): number
  /** Collects the slots below `used` with a score above `bar` or above their own floor; returns how many. */
  collectWanting(used: number, bar: number): number
  /** Sets all scores to nought. */
  clear(used: number): void
}

/** Slots in steps of 16, because the WebAssembly loops take so many at once. */
export const padded = (slots: number): number => (slots + 15) & ~15
