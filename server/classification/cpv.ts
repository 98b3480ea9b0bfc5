/**
 * Common Procurement Vocabulary codes: eight digits that read as a path (division 2 digits, group 3, class 4, category
 * 5, then finer) and a check digit. Source: Regulation (EC) No 213/2008, still the vocabulary of United Kingdom notices.
 */

export type CpvLevel = 'division' | 'group' | 'class' | 'category' | 'subcategory'

/** Where a code stands in the vocabulary, and the one its check digit is written with. */
export interface ParsedCpvCode {
  /** Eight digits, zeros included. */
  readonly code: string
  /** As it was given. Published digits follow no one formula (166 of the 1,186 IT codes break it), so look it up. */
  readonly checkDigit: string | undefined
}

/** IT for councils: these divisions and groups of the vocabulary, and all that lies under them. */
export const IT_PREFIXES: readonly string[] = ['30', '32', '48', '72', '503', '516', '642']

/**
 * Reads a CPV code as people write it — `48610000-7`, `48610000`, `CPV 48 61 00 00 – 7`, `486100007` — or undefined.
 * Says nothing about whether the vocabulary holds it.
 */
export function parseCpvCode(text: string): ParsedCpvCode | undefined {
  const bare = text.replace(/^\s*CPV\s*[:#-]?/i, '').replace(/[\s.\u00a0]/g, '')
  const match = /^(\d{8})(?:[-\u2010-\u2015\u2212/]?(\d))?$/.exec(bare)
  const code = match?.[1]
  if (!code || code.startsWith('00')) return undefined
  return { code, checkDigit: match?.[2] }
}

/** `48610000` and `7` → `48610000-7`. */
export const formatCpvCode = (code: string, checkDigit: string): string => `${code}-${checkDigit}`

/** The digits that say something: `48610000` → `4861`. A division always keeps two: `30000000` → `30`. */
export const significantDigits = (code: string): string => {
  const stem = code.replace(/0+$/, '')
  return stem.length < 2 ? code.slice(0, 2) : stem
}

const LEVELS: readonly CpvLevel[] = ['division', 'group', 'class', 'category']

/** How fine a code is: `48000000` is a division, `48610000` a class. */
export const cpvLevel = (code: string): CpvLevel => LEVELS[significantDigits(code).length - 2] ?? 'subcategory'

/** The codes above one, nearest first, by digits alone: `48611000` → `48610000`, `48600000`, `48000000`. */
export function cpvAncestors(code: string): string[] {
  const digits = significantDigits(code)
  return Array.from({ length: digits.length - 2 }, (_, step) =>
    digits.slice(0, digits.length - 1 - step).padEnd(8, '0'),
  )
}

/**
 * The nearest code above one that the vocabulary holds; null for a division. The vocabulary skips levels: above
 * `30192121` there is no `30192120`, so its parent is `30192100`.
 */
export const cpvParent = (code: string, vocabulary: ReadonlySet<string>): string | null =>
  cpvAncestors(code).find((ancestor) => vocabulary.has(ancestor)) ?? null

/** How alike two codes are: the number of leading digits they share, 0 when not even the division is the same, at most 8. */
export function cpvKinship(one: string, other: string): number {
  if (one === other) return 8
  const [a, b] = [significantDigits(one), significantDigits(other)]
  const longest = Math.min(a.length, b.length)
  let shared = 0
  while (shared < longest && a[shared] === b[shared]) shared++
  return shared < 2 ? 0 : shared
}

/** Whether a code names information technology as councils buy it. */
export const isItCode = (code: string): boolean => IT_PREFIXES.some((prefix) => code.startsWith(prefix))
