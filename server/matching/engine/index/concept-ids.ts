import { concepts } from '../thesaurus/concepts.ts'

/** Concepts take the first numbers, words the rest: number c below this is `concepts[c]`. */
export const conceptIds = concepts.length
