import { isInWord } from './characters.ts'
import { foldWord } from './fold.ts'
import { emptyHash, hashOf, hashWith } from './hash.ts'
import { Lexicon } from './lexicon.ts'
import { isWorthComparing } from './worth-comparing.ts'

/** How a word was written: acronyms and product names are told from ordinary words by it. */
export const written = { lower: 0, capitalised: 1, capitals: 2 } as const

/** One word of a text: its stem for comparing, and the letters as written for showing. All texts share it. */
export interface Word {
  readonly stem: string
  readonly surface: string
  readonly written: number
  /** Is it worth comparing? Stop words, numbers and identifiers are not. */
  readonly isTerm: boolean
  /** A 32-bit fingerprint of the stem. */
  readonly hash: number
}

// 100,000 needs are written in some 60,000 different words.
const lexicon = new Lexicon(200_000, readWord)

/**
 * The words of a text, folded to a comparable stem: no accents, no case, no plural.
 *
 * `words("Children's Services — Theatrau")` → stems `children`, `service`, `theatrau`.
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  let start = 0
  let hash: number = emptyHash
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isInWord(text, at)) {
      hash = hashWith(hash, text.charCodeAt(at))
    } else {
      if (at > start) {
        const word = lexicon.wordAt(text, start, at, hash)
        if (word.stem !== '') found.push(word)
      }
      start = at + 1
      hash = emptyHash
    }
  }
  return found
}

function readWord(surface: string): Word {
  const stem = foldWord(surface)
  return Object.freeze({
    stem,
    surface,
    written: howWritten(surface),
    isTerm: isWorthComparing(stem),
    hash: hashOf(stem),
  })
}

// "UCaaS" and "MFDs" are as good as capitals; "iTrent" begins with one in spirit.
function howWritten(surface: string): number {
  const capitals = surface.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals === 0) return written.lower
  return capitals > 1 || surface === surface.toUpperCase() ? written.capitals : written.capitalised
}
