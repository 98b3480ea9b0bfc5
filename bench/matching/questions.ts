import { corpus, corpusNeed, type Grade, gradeOf } from './corpus/corpus.ts'
import type { Thing } from './corpus/topics/topics.ts'
import type { QueryTerm, Question } from './peers/peer.ts'
import { plainWords } from './peers/plain-words.ts'

const termsAsked = 15
const titleWeight = 4

/** The same questions for everybody, spread evenly over the corpus; ours needs no words chosen for it. */
export function questionsOf(size: number, count: number, chooseTerms: boolean): Question[] {
  const numbers = numbersAsked(size, count)
  if (!chooseTerms) return numbers.map((number) => ({ number, bestTerms: [] }))
  const holders = holdersOfWords(size)
  return numbers.map((number) => ({ number, bestTerms: bestTerms(number, holders, size) }))
}

function holdersOfWords(size: number): Map<string, number> {
  const holders = new Map<string, number>()
  for (const { need } of corpus(size)) {
    for (const word of new Set(plainWords(`${need.title} ${need.description}`))) {
      holders.set(word, (holders.get(word) ?? 0) + 1)
    }
  }
  return holders
}

/** Numbers of needs to ask about, spread evenly. */
export function numbersAsked(size: number, count: number): number[] {
  const asked = Math.min(size, count)
  return Array.from({ length: asked }, (_, at) => Math.floor((at * size) / asked))
}

/** A need's words with the highest tf-idf, as they are written there; words nobody else uses cannot find anything. */
function bestTerms(number: number, holders: ReadonlyMap<string, number>, size: number): QueryTerm[] {
  const { need } = corpusNeed(number)
  const weights = new Map<string, { written: string; times: number }>()
  const count = (text: string, weight: number) => {
    for (const written of text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
      for (const word of plainWords(written)) {
        const known = weights.get(word) ?? { written, times: 0 }
        known.times += weight
        weights.set(word, known)
      }
    }
  }
  count(need.title, titleWeight)
  count(need.description, 1)
  return [...weights]
    .filter(([word]) => (holders.get(word) ?? 0) > 1)
    .map(([word, { written, times }]) => ({
      written,
      times,
      weight: times * Math.log(size / (holders.get(word) ?? 1)),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, termsAsked)
    .map(({ written, times }) => ({ word: written, boost: times }))
}

/** The truth, worked out again for any two needs. */
export class Truth {
  readonly #known = new Map<number, { readonly authority: number; readonly things: readonly Thing[] }>()

  gradeOf(asked: number, found: number): Grade {
    return gradeOf(this.of(asked).things, this.of(found).things)
  }

  /** What was found, without the asker's own needs: nobody needs to be matched with oneself. */
  othersOf(asked: number, found: readonly number[]): number[] {
    return found.filter((number) => number !== asked && this.of(number).authority !== this.of(asked).authority)
  }

  of(number: number) {
    const known = this.#known.get(number)
    if (known) return known
    const { authority, things } = corpusNeed(number)
    const truth = { authority: authority.number, things }
    this.#known.set(number, truth)
    return truth
  }
}
