/** A run of decisions, made beforehand: the same numbers always make the same operation, and fewer make a smaller one. */
export interface Choices {
  /** One of these; the first, once the numbers have run out. */
  readonly pick: <T>(among: readonly T[]) => T
  /** A number from 0 to one less than this. */
  readonly below: (end: number) => number
}

export function choicesFrom(numbers: readonly number[]): Choices {
  let at = 0
  const below = (end: number) => (end > 0 ? (numbers[at++] ?? 0) % end : 0)
  return { below, pick: (among) => among[below(among.length)] as never }
}
