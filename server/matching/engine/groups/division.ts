/** Which need is in which group at present, each in one at most. Changed in place while a better division is sought. */
export class Division {
  readonly #groupOf = new Map<number, readonly number[]>()

  constructor(groups: Iterable<readonly number[]> = []) {
    for (const group of groups) this.#add(group)
  }

  /** The group a need is in; the need alone where it is in none. */
  groupOf(need: number): readonly number[] {
    return this.#groupOf.get(need) ?? [need]
  }

  /** Puts needs, which must be whole groups, into other groups; those in none of these are left out. */
  redivide(needs: readonly number[], groups: readonly (readonly number[])[]): void {
    for (const need of needs) this.#groupOf.delete(need)
    for (const group of groups) this.#add(group)
  }

  get groups(): (readonly number[])[] {
    return [...new Set(this.#groupOf.values())]
  }

  #add(group: readonly number[]): void {
    for (const need of group) this.#groupOf.set(need, group)
  }
}
