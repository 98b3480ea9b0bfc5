import { concepts } from '../thesaurus/concepts.ts'

/** Concepts take the first numbers, words the rest: number c below this is `concepts[c]`. */
export const conceptIds = concepts.length

const numbers = new Map(concepts.map(({ slug }, number) => [slug, number]))

/** For each concept, the number of the wider one it also counts as; undefined where there is none. */
export const broaderConcepts: readonly (number | undefined)[] = concepts.map(({ broader }) =>
  broader === undefined ? undefined : numbers.get(broader),
)
