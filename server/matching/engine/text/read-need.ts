import { type Mention, mentionsIn } from '../thesaurus/mentions.ts'
import type { EngineNeed } from '../types.ts'
import { hashOf } from './hash.ts'
import { isIncidental } from './incidental.ts'
import { ownNames, withoutOwnNames } from './own-names.ts'
import { sentences } from './sentences.ts'
import { stripReferences } from './strip-references.ts'
import { terms } from './terms.ts'
import { words } from './words.ts'

/** One sentence as the engine reads it. */
export interface ReadSentence {
  /** The same for the same words, whatever the numbers, names and formalities between them. */
  readonly key: number
  readonly terms: readonly string[]
  readonly mentions: readonly Mention[]
  readonly incidental: boolean
}

/** A need after the cleaning that needs no other need: the title first, then the description's sentences. */
export interface ReadNeed {
  readonly title: ReadSentence
  readonly body: readonly ReadSentence[]
  /** Concepts named by the system or supplier in use now. */
  readonly incumbent: readonly Mention[]
}

/** Reads a need's text: strips references and the authority's own names, finds terms and concepts by sentence. */
export function readNeed(need: EngineNeed): ReadNeed {
  const own = ownNames(need.authorityNames)
  const read = (text: string, incidental: boolean): ReadSentence => {
    const kept = withoutOwnNames(words(stripReferences(text)), own)
    const found = terms(kept)
    return { key: hashOf(found), terms: found, mentions: mentionsIn(kept), incidental }
  }
  return {
    title: read(need.title, false),
    body: sentences(need.description)
      .map((sentence) => read(sentence, isIncidental(sentence)))
      .filter((sentence) => sentence.terms.length > 0 || sentence.mentions.length > 0),
    incumbent: mentionsIn(words(need.incumbentSystem ?? '')),
  }
}
