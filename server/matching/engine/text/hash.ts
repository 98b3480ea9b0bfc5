/** A 32-bit fingerprint of a list of words (FNV-1a); 0 only for an empty list. */
export function hashOf(list: readonly string[]): number {
  if (list.length === 0) return 0
  let hash = 0x811c9dc5
  for (const word of list) {
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash | 0 || 1
}
