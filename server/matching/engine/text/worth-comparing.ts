import { isStopWord } from './stop-words.ts'

// 2027, 4g, 12b, 1st: counted things and editions. Those that mean something (4G, M365) are in the thesaurus.
const startsWithDigit = /^\d/
const identifier = /\d{3,}/
const namedNumber = new Set(['m365', 'o365', 'd365'])

/** Is a stem worth comparing? Stop words, single letters, numbers and identifiers tell no need from another. */
export function isWorthComparing(stem: string): boolean {
  if (stem.length < 2 || stem.length > 40 || isStopWord(stem)) return false
  return !startsWithDigit.test(stem) && (!identifier.test(stem) || namedNumber.has(stem))
}
