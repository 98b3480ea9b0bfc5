import { terms } from '../text/terms.ts'
import { words as wordsOf } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { conceptIds } from './concept-ids.ts'
import type { Statistics } from './statistics.ts'
import type { Vector } from './weigh.ts'

/** The words usual in needs for a concept, by word number, as a vector of length 1. */
export type ConceptProfile = ReadonlyMap<number, number>

// More examples change a profile little; fewer words lose nothing measurable.
const mostExamples = 200
const mostWords = 150
// A concept that is less than this share of a need's strongest one is mentioned in passing.
const inPassing = 0.5

/**
 * What needs for each concept usually say: the mean of the needs that are about it, and of the thesaurus entry itself,
 * so that a concept one need mentions is not a portrait of that need.
 */
export function conceptProfiles(
  vectors: readonly Vector[],
  words: readonly string[],
  statistics: Statistics,
): ConceptProfile[] {
  const numbers = new Map(words.map((word, at) => [word, at + conceptIds]))
  const sums = concepts.map((_, concept) => thesaurusProfile(concept, numbers, statistics))
  const examples = new Uint32Array(concepts.length)
  for (const vector of vectors) {
    for (const concept of mainConcepts(vector)) {
      if ((examples[concept] as number) >= mostExamples) continue
      examples[concept] = (examples[concept] as number) + 1
      addWords(sums[concept] as Map<number, number>, vector)
    }
  }
  return sums.map(strongestWords)
}

/** The concepts a need is chiefly about, by number. */
export function mainConcepts({ ids, weights }: Vector): number[] {
  let strongest = 0
  const found: number[] = []
  for (let at = 0; at < ids.length && (ids[at] as number) < conceptIds; at++) {
    strongest = Math.max(strongest, weights[at] as number)
    found.push(at)
  }
  return found.filter((at) => (weights[at] as number) >= inPassing * strongest).map((at) => ids[at] as number)
}

function thesaurusProfile(concept: number, numbers: ReadonlyMap<string, number>, statistics: Statistics) {
  const counts = new Map<number, number>()
  for (const term of thesaurusTerms[concept] as string[]) {
    const id = numbers.get(term)
    // A word that no need uses (any more) would only make the profile depend on what once was here.
    if (id !== undefined && (statistics.holder[id] ?? -1) >= 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const sum = new Map<number, number>()
  for (const [id, count] of counts) sum.set(id, Math.log(1 + count) * (statistics.idf[id] ?? 0))
  return scaled(sum, 255)
}

const thesaurusTerms = concepts.map(({ label, phrases }) => terms(wordsOf([label, ...phrases].join(' '))))

function addWords(sum: Map<number, number>, { ids, weights }: Vector): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number
    if (id >= conceptIds) sum.set(id, (sum.get(id) ?? 0) + (weights[at] as number))
  }
}

function strongestWords(sum: ReadonlyMap<number, number>): ConceptProfile {
  const strongest = [...sum].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostWords)
  return scaled(new Map(strongest), 1)
}

function scaled(sum: ReadonlyMap<number, number>, length: number): Map<number, number> {
  let squares = 0
  for (const value of sum.values()) squares += value * value
  const factor = squares > 0 ? length / Math.sqrt(squares) : 0
  return new Map([...sum].map(([id, value]) => [id, value * factor]))
}
