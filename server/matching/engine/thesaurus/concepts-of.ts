import { words } from '../text/words.ts'
import type { Concept } from '../types.ts'
import { concepts } from './concepts.ts'
import { mentionsIn } from './mentions.ts'

/** The council-IT concepts a text mentions, each once, in the order of their first mention. */
export function conceptsOf(text: string): Concept[] {
  const found = new Set(mentionsIn(words(text)).map((mention) => mention.concept))
  return [...found].map((index) => concepts[index] as Concept)
}
