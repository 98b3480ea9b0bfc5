/**
 * How closely two needs' CPV codes are related, 0–1: the longest shared beginning, beyond the division that all IT
 * shares. Codes such as 48000000-8 (software) say almost nothing and score almost nothing.
 */
export function cpvKinship(a: readonly string[], b: readonly string[]): number {
  let best = 0
  for (const left of a) for (const right of b) best = Math.max(best, sharedPrefix(left, right))
  return best < 2 ? 0 : best === 2 ? 0.1 : Math.min(1, (best - 1) / 4)
}

/** The longest beginning two lists of CPV codes share: "4844" for 48440000-4 and 48442000-8. */
export function sharedCpvPrefix(a: readonly string[], b: readonly string[]): string {
  let longest = ''
  for (const left of a) {
    for (const right of b) {
      const length = sharedPrefix(left, right)
      if (length > longest.length) longest = left.slice(0, length)
    }
  }
  return longest
}

function sharedPrefix(a: string, b: string): number {
  const left = significant(a)
  const right = significant(b)
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return length
}

function significant(code: string): string {
  return code.slice(0, 8).replace(/0+$/, '')
}
