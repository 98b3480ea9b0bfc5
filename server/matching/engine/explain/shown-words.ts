import { type Word, words, written } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'

/** Words as a sentence shows them: acronyms and known names keep their capitals, "Supply of Laptops" becomes "laptops". */
export function shown(part: readonly Word[]): string {
  return part.map((word) => (keepsCapitals(word) ? word.surface : word.surface.toLowerCase())).join(' ')
}

function keepsCapitals(word: Word): boolean {
  // "CONTRACT" in a title all in capitals is no acronym, "EDRMS" is.
  if (word.written === written.capitals) return word.surface.length <= 5 || word.surface !== word.surface.toUpperCase()
  return word.written === written.capitalised && names.has(word.stem)
}

/** Words that occur in product names and in no paraphrase: Microsoft, Civica, Liquidlogic. */
const names = new Set(
  concepts.flatMap(({ products }) =>
    products
      .flatMap((product) => words(product))
      .filter((word) => word.written !== written.lower)
      .map((word) => word.stem),
  ),
)
const lowerCase = concepts.flatMap(({ phrases }) => phrases.flatMap((phrase) => words(phrase)))
for (const { stem } of lowerCase) names.delete(stem)
// Phrases are written in small letters; these names are in some.
for (const name of ['microsoft', 'oracle', 'azure', 'sharepoint', 'citrix', 'adobe']) names.add(name)
