import { words } from '../../matching/engine/text/words.ts'
import { conceptsOf } from '../../matching/engine/thesaurus/concepts-of.ts'

/** What a line says, for comparing: its terms and numbers, and the concepts it names. */
export interface Said {
  readonly terms: ReadonlySet<string>
  readonly concepts: ReadonlySet<string>
}

export function said(text: string): Said {
  const terms = words(text).filter(({ isTerm, stem }) => isTerm || /\d/.test(stem))
  return {
    terms: new Set(terms.map(({ stem }) => stem)),
    concepts: new Set(conceptsOf(text).map(({ label }) => label)),
  }
}

/** How alike two lines are, 0–1: the share of terms they have in common, or of concepts when that is more telling. */
export function likeness(a: Said, b: Said): number {
  const terms = dice(a.terms, b.terms)
  return a.concepts.size > 0 && b.concepts.size > 0
    ? Math.max(terms, 0.5 * terms + 0.5 * dice(a.concepts, b.concepts))
    : terms
}

const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size)

/** The words of one line that another lacks, as they are written. */
export function wordsOnlyIn(text: string, other: string): string[] {
  const others = new Set(words(other).map(({ stem }) => stem))
  const only = words(text).filter(({ stem, isTerm }) => (isTerm || /\d/.test(stem)) && !others.has(stem))
  return [...new Set(only.map(({ surface }) => surface))]
}
