/** A need's CPV codes without check digits and trailing noughts, ready for comparing: "48440000-4" is "4844". */
export function significantCpv(codes: readonly string[]): string[] {
  return codes.map((code) => code.slice(0, 8).replace(/0+$/, ''))
}

/** The longest beginning two lists of significant codes share: "4844" for 4844 and 48442. */
export function sharedCpvPrefix(a: readonly string[], b: readonly string[]): string {
  let longest = ''
  for (const left of a) {
    for (const right of b) {
      const length = sharedLength(left, right)
      if (length > longest.length) longest = left.slice(0, length)
    }
  }
  return longest
}

/**
 * How closely two needs' codes are related, 0–1, by the longest beginning they share beyond the division that all IT
 * shares. Codes such as 48000000-8 (software) say almost nothing and score almost nothing.
 */
export function cpvKinship(a: readonly string[], b: readonly string[]): number {
  let length = 0
  for (const left of a) for (const right of b) length = Math.max(length, sharedLength(left, right))
  return length < 2 ? 0 : length === 2 ? 0.1 : Math.min(1, (length - 1) / 4)
}

function sharedLength(a: string, b: string): number {
  let length = 0
  const most = Math.min(a.length, b.length)
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
