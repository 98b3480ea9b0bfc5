import { isCommonWord, isStopWord } from '../text/stop-words.ts'
import { words } from '../text/words.ts'
import type { EngineNeed } from '../types.ts'

/** What a need has today, by the words that tell products and suppliers apart. */
export interface Incumbent {
  readonly system: readonly string[]
  readonly supplier: readonly string[]
}

/** What two needs share of what they have today. */
export type SharedIncumbent = 'system' | 'supplier' | null

/** Prepares a need's system and supplier for comparing: "Ltd", "system" and "UK" tell no product from another. */
export function incumbentOf({ incumbentSystem, incumbentSupplier }: EngineNeed): Incumbent {
  return { system: tellingWords(incumbentSystem), supplier: tellingWords(incumbentSupplier) }
}

/** Do both replace the same system, or leave the same supplier? A shorter name matches a longer one that contains it. */
export function sharedIncumbent(a: Incumbent, b: Incumbent): SharedIncumbent {
  if (sameName(a.system, b.system)) return 'system'
  return sameName(a.supplier, b.supplier) ? 'supplier' : null
}

function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return shorter.length > 0 && shorter.every((word) => longer.includes(word))
}

function tellingWords(name: string | null): string[] {
  return words(name ?? '')
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem) && !isCommonWord(stem))
}
