import { isCommonWord, isStopWord } from '../text/stop-words.ts'
import { words } from '../text/words.ts'
import type { EngineNeed } from '../types.ts'

type InUse = Pick<EngineNeed, 'incumbentSystem' | 'incumbentSupplier'>

/** What a need has today, by the words that tell products and suppliers apart. */
export interface Incumbent {
  readonly system: readonly string[]
  readonly supplier: readonly string[]
}

/** What two needs share of what they have today. */
export type SharedIncumbent = 'system' | 'supplier' | null

/** Prepares a need's system and supplier for comparing: "Ltd", "system" and "UK" tell no product from another. */
export function incumbentOf({ incumbentSystem, incumbentSupplier }: InUse): Incumbent {
  return { system: tellingWords(incumbentSystem), supplier: tellingWords(incumbentSupplier) }
}

/**
 * Do both replace the same system, or leave the same supplier? A shorter name matches a longer one that contains it.
 * Systems of two known, different suppliers are two systems: several suppliers sell a "Housing Register".
 */
export function sharedIncumbent(a: Incumbent, b: Incumbent): SharedIncumbent {
  const sameSupplier = sameName(a.supplier, b.supplier)
  const twoSuppliers = a.supplier.length > 0 && b.supplier.length > 0 && !sameSupplier
  if (!twoSuppliers && sameSystem(a, b, sameSupplier)) return 'system'
  return sameSupplier ? 'supplier' : null
}

/** A name that says only what the thing is, like "Managed WAN", tells a system apart only beside the same supplier. */
function sameSystem(a: Incumbent, b: Incumbent, sameSupplier: boolean): boolean {
  if (!sameName(a.system, b.system)) return false
  const shorter = a.system.length <= b.system.length ? a.system : b.system
  return sameSupplier || !shorter.every((word) => GENERIC.has(word))
}

const GENERIC: ReadonlySet<string> = new Set(
  words(
    'managed wan lan siem parking housing register contact centre center mobile corporate hcm send hr payroll business ' +
      'building control planning service desk manager telephony network print printing website intranet esignature finance',
  ).map((word) => word.stem),
)

function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return shorter.length > 0 && shorter.every((word) => longer.includes(word))
}

function tellingWords(name: string | null): string[] {
  return words(name ?? '')
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem) && !isCommonWord(stem))
}
