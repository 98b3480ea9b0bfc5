import { isCommonWord, isStopWord } from '../text/stop-words.ts'
import { words } from '../text/words.ts'
import type { EngineNeed } from '../types.ts'

/** What two needs share of what they have today. */
export type SharedIncumbent = 'system' | 'supplier' | null

/** Do both replace the same system, or leave the same supplier? Compared by the words that tell products apart. */
export function sharedIncumbent(a: EngineNeed, b: EngineNeed): SharedIncumbent {
  if (sameName(a.incumbentSystem, b.incumbentSystem)) return 'system'
  return sameName(a.incumbentSupplier, b.incumbentSupplier) ? 'supplier' : null
}

function sameName(a: string | null, b: string | null): boolean {
  if (!a || !b) return false
  const left = tellingWords(a)
  const right = tellingWords(b)
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  return shorter.length > 0 && shorter.every((word) => longer.includes(word))
}

// "Ltd", "system" and "UK" tell no product from another.
function tellingWords(name: string): string[] {
  return words(name)
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem) && !isCommonWord(stem))
}
