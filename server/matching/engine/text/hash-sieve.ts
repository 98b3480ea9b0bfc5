/**
 * Tells at once that a word is not among some, by one bit of its fingerprint: most words of a text are not. One that
 * passes may still be another word.
 */
export class HashSieve {
  readonly #bits: Int32Array

  /** `size` in bits: a power of two, 32 or more, some sixteen times as many as there are words to pass. */
  constructor(size: number) {
    this.#bits = new Int32Array(size >>> 5)
  }

  add(hash: number): void {
    const at = (hash >>> 5) & (this.#bits.length - 1)
    this.#bits[at] = (this.#bits[at] as number) | (1 << hash)
  }

  passes(hash: number): boolean {
    const bits = this.#bits[(hash >>> 5) & (this.#bits.length - 1)] as number
    return ((bits >>> hash) & 1) === 1
  }
}
