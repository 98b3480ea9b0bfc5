import type { ReadNeed, ReadSentence } from '../text/read-need.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { conceptIds } from './concept-ids.ts'
import type { Dictionary } from './dictionary.ts'

/** A need as numbers, before anything is weighed. Sentence 0 is the title, the last the incumbent system. */
export interface Tokens {
  readonly ids: Uint32Array
  /** Where each sentence ends in `ids`. */
  readonly ends: Uint32Array
  readonly keys: Int32Array
  /** 1 where the sentence is incidental (interfaces, exclusions). */
  readonly incidental: Uint8Array
  /** 1 where the sentence names a concept that is not general. */
  readonly telling: Uint8Array
}

/** Numbers a need's words and concepts. A concept is a word of its own: "HMS" and "landlord system" share it. */
export function tokensOf(need: ReadNeed, dictionary: Dictionary): Tokens {
  const incumbent: ReadSentence = { key: 0, terms: [], mentions: need.incumbent, incidental: false }
  const all = [need.title, ...need.body, incumbent]
  const ids: number[] = []
  const ends = all.map((sentence) => {
    for (const term of sentence.terms) ids.push(dictionary.idOf(term) + conceptIds)
    for (const mention of sentence.mentions) ids.push(mention.concept)
    return ids.length
  })
  return {
    ids: Uint32Array.from(ids),
    ends: Uint32Array.from(ends),
    keys: Int32Array.from(all, (sentence) => sentence.key),
    incidental: Uint8Array.from(all, (sentence) => (sentence.incidental ? 1 : 0)),
    telling: Uint8Array.from(all, (sentence) => (sentence.mentions.some(isTelling) ? 1 : 0)),
  }
}

function isTelling(mention: { readonly concept: number }): boolean {
  return concepts[mention.concept]?.general !== true
}
