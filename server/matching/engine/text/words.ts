import { foldWord } from './fold.ts'

/** How a word was written: acronyms and product names are told from ordinary words by it. */
export const written = { lower: 0, capitalised: 1, capitals: 2 } as const

/** One word of a text: its stem for comparing, and the letters as written for showing. */
export interface Word {
  readonly stem: string
  readonly surface: string
  readonly written: number
}

// Apostrophes stay inside a word until it is folded, so that "children's" is one word and not "children" + "s".
const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/**
 * The words of a text, folded to a comparable stem: no accents, no case, no plural.
 *
 * `words("Children's Services — Theatrau")` → stems `children`, `service`, `theatrau`.
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const surface of text.match(wordPattern) ?? []) {
    const stem = foldWord(surface)
    if (stem !== '') found.push({ stem, surface, written: howWritten(surface) })
  }
  return found
}

// "UCaaS" and "MFDs" are as good as capitals; "iTrent" begins with one in spirit.
function howWritten(surface: string): number {
  const capitals = surface.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals === 0) return written.lower
  return capitals > 1 || surface === surface.toUpperCase() ? written.capitals : written.capitalised
}
