/** Distinct values by number, so that what thousands of needs have in common is kept once. Number 0 is "not stated". */
export class Interned<T> {
  readonly #numbers = new Map<string, number>()
  readonly #values: (T | null)[] = [null]

  /** The number of the value with this key, which is made when the key is new. */
  numberOf(key: string | null, make: (key: string) => T): number {
    if (key === null) return 0
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#values.push(make(key)) - 1
      this.#numbers.set(key, number)
    }
    return number
  }

  /** The number of the value with this key; undefined when there is none. */
  find(key: string): number | undefined {
    return this.#numbers.get(key)
  }

  at(number: number): T | null {
    return this.#values[number] ?? null
  }
}
