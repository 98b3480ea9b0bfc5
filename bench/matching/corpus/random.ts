/** Draws that depend on nothing but the seed. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
    this.share()
    this.share()
  }

  /** A number from 0 up to, but not including, 1 (the mulberry32 generator). */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  happens(probability: number): boolean {
    return this.share() < probability
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1))
  }

  /** Any of a list, all equally often. */
  oneOf<T>(list: readonly T[]): T {
    return list[Math.floor(this.share() * list.length)] as T
  }

  /** One of a list, the first most often: the nth is drawn in proportion to 1 / n^steepness. */
  usually<T>(list: readonly T[], steepness: number): T {
    const sums = zipfSums(list.length, steepness)
    const drawn = this.share() * (sums.at(-1) ?? 0)
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < drawn) low = middle + 1
      else high = middle
    }
    return list[low] as T
  }

  /** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share())
  }

  /** Puts a list in any order, in place. */
  shuffle<T>(list: T[]): T[] {
    for (let at = list.length - 1; at > 0; at--) {
      const other = Math.floor(this.share() * (at + 1))
      const held = list[at] as T
      list[at] = list[other] as T
      list[other] = held
    }
    return list
  }
}

const sumsBySize = new Map<string, readonly number[]>()

function zipfSums(length: number, steepness: number): readonly number[] {
  const key = `${length}:${steepness}`
  const known = sumsBySize.get(key)
  if (known) return known
  let sum = 0
  const sums = Array.from({ length }, (_, at) => {
    sum += 1 / (at + 1) ** steepness
    return sum
  })
  sumsBySize.set(key, sums)
  return sums
}
