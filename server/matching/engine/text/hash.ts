/** The fingerprint of nothing, with which that of a word begins. */
export const emptyHash = 0x811c9dc5 | 0

/** A fingerprint that takes in one thing more: a letter, or the fingerprint of a word (FNV-1a, 32 bits). */
export function hashWith(hash: number, more: number): number {
  return Math.imul(hash ^ more, 0x01000193)
}

/** A 32-bit fingerprint of a text. */
export function hashOf(text: string): number {
  let hash: number = emptyHash
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at))
  return hash
}
