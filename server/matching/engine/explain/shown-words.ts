import { type Word, words, written } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'

/** A word as a sentence shows it: acronyms and known names keep their capitals, "Laptops" becomes "laptops". */
export function shownForm(word: Word): string {
  if (word.written === written.lower) return word.surface
  return keepsCapitals(word) ? word.surface : word.surface.toLowerCase()
}

function keepsCapitals({ written: form, surface, stem }: Word): boolean {
  // "CONTRACT" in a title all in capitals is no acronym, "EDRMS" is.
  if (form === written.capitals) return surface.length <= 5 || surface !== surface.toUpperCase()
  return form === written.capitalised && names.has(stem)
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
