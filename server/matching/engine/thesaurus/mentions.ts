import { hashWith } from '../text/hash.ts'
import { HashSieve } from '../text/hash-sieve.ts'
import { type Word, words, written } from '../text/words.ts'
import type { Concept } from '../types.ts'
import { concepts } from './concepts.ts'

/** A concept found in a text: which, where (in words), and how many words it took to say it. */
export interface Mention {
  /** Index into `concepts`. */
  readonly concept: number
  readonly start: number
  readonly length: number
}

interface Claim {
  readonly concept: number
  /** The least each word must be written as: an acronym in capitals, a one-word product with a capital. */
  readonly atLeast: number
}

interface Node {
  /** 0 for the root. */
  readonly id: number
  readonly next: Map<string, Node>
  claim: Claim | null
}

const root: Node = { id: 0, next: new Map(), claim: null }
let nodes = 1
// Every step of the trie, so that a word that goes no further is known without a look into a Map.
const steps = new HashSieve(131_072)
for (const [index, concept] of concepts.entries()) plant(concept, index)

/** Every mention of a concept, longest match first, none overlapping. */
export function mentionsIn(text: readonly Word[]): Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < text.length; ) {
    const mention = longestAt(text, at)
    if (mention) found.push(mention)
    at += mention?.length ?? 1
  }
  return found
}

function longestAt(text: readonly Word[], start: number): Mention | null {
  let node: Node | undefined = root
  let longest: Mention | null = null
  for (let at = start; at < text.length; at++) {
    const word = text[at] as Word
    node = steps.passes(hashWith(word.hash, node.id)) ? node.next.get(word.stem) : undefined
    if (!node) break
    if (node.claim && isWrittenAs(text, start, at, node.claim.atLeast)) {
      longest = { concept: node.claim.concept, start, length: at - start + 1 }
    }
  }
  return longest
}

function isWrittenAs(text: readonly Word[], start: number, end: number, atLeast: number): boolean {
  for (let at = start; at <= end; at++) if ((text[at] as Word).written < atLeast) return false
  return true
}

function plant(concept: Concept, index: number): void {
  for (const phrase of concept.phrases) plantPhrase(phrase, { concept: index, atLeast: written.lower })
  for (const acronym of concept.acronyms) plantPhrase(acronym, { concept: index, atLeast: written.capitals })
  for (const product of concept.products) {
    const single = words(product).length === 1
    plantPhrase(product, { concept: index, atLeast: single ? written.capitalised : written.lower })
  }
}

function plantPhrase(phrase: string, claim: Claim): void {
  let node = root
  for (const { stem, hash } of words(phrase)) {
    steps.add(hashWith(hash, node.id))
    let next = node.next.get(stem)
    if (!next) {
      next = { id: nodes++, next: new Map(), claim: null }
      node.next.set(stem, next)
    }
    node = next
  }
  // One concept may claim a wording both as a phrase and as an acronym: the laxer claim includes the stricter.
  if (!node.claim || claim.atLeast < node.claim.atLeast) node.claim = claim
}
