/**
 * What a need says, one code a piece: a word that counts (even), a concept mentioned by the words that follow (odd), or a
 * gap, where words that do not count stood between. Small numbers, because they are stored in as few bytes as they need.
 */
export const gap = 0
const longestMention = 7

export const wordCode = (number: number): number => (number + 1) * 2
export const isWord = (code: number): boolean => code !== gap && (code & 1) === 0
export const wordOf = (code: number): number => (code >>> 1) - 1

/** A concept, and how many words that count it took to say it (at most 7 are told). */
export const mentionCode = (concept: number, length: number): number =>
  (((concept << 3) | Math.min(length, longestMention)) << 1) | 1
export const isMention = (code: number): boolean => (code & 1) === 1
export const conceptOf = (code: number): number => code >>> 4
export const mentionLength = (code: number): number => (code >>> 1) & 7
