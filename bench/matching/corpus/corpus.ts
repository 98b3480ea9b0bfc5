import type { EngineNeed } from '../../../server/matching/engine/types.ts'
import { type Authority, authorities } from './authorities.ts'
import { formality, localColour } from './boilerplate.ts'
import { facts } from './facts.ts'
import { Random } from './random.ts'
import { inOrderOfDemand, lookAlikeOf, openingSentence, plainSentence, sideSentence } from './sentences.ts'
import { titleOf } from './titles.ts'
import type { Thing } from './topics/topics.ts'

/** A made-up need and the truth about it: what is really bought, whatever the text says. */
export interface CorpusNeed {
  readonly need: EngineNeed
  readonly authority: Authority
  /** One thing, or two where one contract is to cover both. */
  readonly things: readonly [Thing, ...Thing[]]
}

/** 2: could be bought together; 1: a look-alike under the same heading; 0: something else. */
export type Grade = 0 | 1 | 2

const defaultSeed = 2027

/** How often one contract covers two things. */
const twofoldShare = 0.05
/** How often a description opens by saying what is bought. */
const openingShare = 0.75
const typoShare = 0.004

/** The needs numbered 0 to `size` − 1, one at a time: a million of them need no more memory than one. */
export function* corpus(size: number, seed = defaultSeed): Generator<CorpusNeed> {
  for (let number = 0; number < size; number++) yield corpusNeed(number, seed)
}

/** The need of that number: always the same, whatever the size of the corpus. Its id is the number. */
export function corpusNeed(number: number, seed = defaultSeed): CorpusNeed {
  const random = new Random(Math.imul(seed, 1_000_003) + Math.imul(number, 2_654_435_761))
  const authority = random.oneOf(authorities)
  const things = boughtThings(random)
  const title = titleOf(random, things, authority)
  const description = descriptionOf(random, things, authority)
  const need = { id: String(number), ...identityOf(authority), title, description, ...facts(random, things) }
  return { need, authority, things }
}

/** How well two needs really go together. */
export function gradeOf(a: readonly Thing[], b: readonly Thing[]): Grade {
  if (a.some((one) => b.some((other) => one.number === other.number))) return 2
  return a.some((one) => b.some((other) => one.topicNumber === other.topicNumber)) ? 1 : 0
}

function boughtThings(random: Random): [Thing, ...Thing[]] {
  const first = random.usually(inOrderOfDemand, 0.6)
  if (!random.happens(twofoldShare)) return [first]
  const second = random.happens(0.6) ? lookAlikeOf(random, first) : random.usually(inOrderOfDemand, 0.5)
  return second.number === first.number ? [first] : [first, second]
}

function identityOf({ id, names, label, nation, region, position, population }: Authority) {
  return {
    authorityId: id,
    departmentId: null,
    authorityNames: names,
    authorityLabel: label,
    nation,
    region,
    position,
    population,
  }
}

function descriptionOf(random: Random, things: readonly [Thing, ...Thing[]], authority: Authority): string {
  // 30 to 220 words, half of them under 75; of which 6–42 % are about what is bought
  const wanted = Math.min(220, Math.max(30, Math.exp(4.3 + 0.45 * random.normal())))
  const plainWanted = 0.06 + 0.36 * random.share()
  const buyer = () => random.oneOf(['The Council', 'The Authority', authority.label, 'The service'])
  const opens = random.happens(openingShare)
  const plain = things.map((thing) => (opens ? openingSentence(random, thing, buyer()) : plainSentence(random, thing)))
  const other = [1, 2].filter(() => random.happens(0.4)).map(() => sideSentence(random))
  let plainWords = wordsIn(plain)
  let allWords = plainWords + wordsIn(other)
  while (allWords < wanted) {
    const isPlain = plainWords < plainWanted * allWords
    const sentence = isPlain ? plainSentence(random, things[0]) : filling(random, authority)
    ;(isPlain ? plain : other).push(sentence)
    plainWords += isPlain ? wordsIn([sentence]) : 0
    allWords += wordsIn([sentence])
  }
  return misspelt(random, inSomeOrder(random, plain, other).join(' '))
}

function filling(random: Random, authority: Authority): string {
  const kind = random.share()
  if (kind < 0.18) return random.oneOf(authority.ownSentences)
  return kind < 0.4 ? localColour(random) : formality(random, authority)
}

function inSomeOrder(random: Random, plain: string[], other: string[]): string[] {
  const [opening, ...rest] = plain
  if (opening && random.happens(0.6)) return [opening, ...random.shuffle([...rest, ...other])]
  return random.shuffle([...plain, ...other])
}

function misspelt(random: Random, text: string): string {
  return text.replace(/[a-z]{5,}/g, (word) => (random.happens(typoShare) ? swapped(random, word) : word))
}

function swapped(random: Random, word: string): string {
  const at = random.between(1, word.length - 3)
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

function wordsIn(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0)
}
