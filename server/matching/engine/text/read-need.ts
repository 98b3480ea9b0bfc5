import { type Mention, mentionsIn } from '../thesaurus/mentions.ts'
import type { EngineNeed } from '../types.ts'
import { hashWith } from './hash.ts'
import { isIncidental } from './incidental.ts'
import { type OwnNames, ownNames, withoutOwnNames } from './own-names.ts'
import { repeated } from './repeated.ts'
import { sentences } from './sentences.ts'
import { stripReferences } from './strip-references.ts'
import { type Word, words } from './words.ts'

/** One sentence as the engine reads it. */
export interface ReadSentence {
  /** The same for the same terms, whatever the numbers, names and formalities between them; 0 without any. */
  readonly key: number
  /** In order, without the authority's own names; those that are no terms too. */
  readonly words: readonly Word[]
  /** Where in `words` which concepts are named. */
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
  return {
    title: withoutNames(read(words(stripReferences(need.title)), false), own),
    body: sentences(need.description)
      .map((sentence) => withoutNames(readSentence(sentence), own))
      .filter((sentence) => sentence.key !== 0 || sentence.mentions.length > 0),
    incumbent: mentionsIn(words(need.incumbentSystem ?? '')),
  }
}

// Councils repeat each other: of the sentences of 100,000 needs two in five have been read before.
const readSentence = repeated(65_536, (sentence) => read(words(stripReferences(sentence)), isIncidental(sentence)))

function read(words: readonly Word[], incidental: boolean): ReadSentence {
  return { key: keyOf(words), words, mentions: mentionsIn(words), incidental }
}

function withoutNames(sentence: ReadSentence, own: OwnNames): ReadSentence {
  const kept = withoutOwnNames(sentence.words, own)
  return kept === sentence.words ? sentence : read(kept, sentence.incidental)
}

function keyOf(words: readonly Word[]): number {
  let key = 0
  for (const word of words) if (word.isTerm) key = hashWith(key, word.hash) || 1
  return key
}
