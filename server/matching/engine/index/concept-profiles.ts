import { type Dictionary, idOfStem } from '../store/dictionary.ts'
import { words as wordsOf } from '../text/words.ts'
import { concepts } from '../thesaurus/concepts.ts'
import type { Statistics } from './statistics.ts'
import { firstWordOf, idIn, type Vector, weightIn } from './vector.ts'

/** The words usual in needs for a concept, by word number, as a vector of length 1. */
export interface ConceptProfile {
  readonly ids: Uint32Array
  readonly weights: Float32Array
}

// More examples change a profile little; fewer words lose nothing measurable.
const mostExamples = 200
const mostWords = 150
// A concept that is less than this share of a need's strongest one is mentioned in passing.
const inPassing = 0.5

interface Examples {
  readonly statistics: Statistics
  vectorAt(slot: number): Vector
}

/**
 * What needs for each concept usually say: the mean of the needs that are about it, and of the thesaurus entry itself,
 * so that a concept one need mentions is not a portrait of that need.
 */
export function conceptProfiles(examples: Examples, slots: Uint32Array, dictionary: Dictionary): ConceptProfile[] {
  const sums = concepts.map((_, concept) => thesaurusProfile(concept, dictionary, examples.statistics))
  const counts = new Uint32Array(concepts.length)
  for (const slot of slots) {
    const vector = examples.vectorAt(slot)
    for (const concept of mainConcepts(vector)) {
      if ((counts[concept] as number) >= mostExamples) continue
      counts[concept] = (counts[concept] as number) + 1
      addWords(sums[concept] as Map<number, number>, vector)
    }
  }
  return sums.map(profileOf)
}

/** The concepts a need is chiefly about, by number. */
export function mainConcepts(vector: Vector): number[] {
  const end = firstWordOf(vector)
  let strongest = 0
  for (let at = 0; at < end; at++) strongest = Math.max(strongest, weightIn(vector[at] as number))
  const found: number[] = []
  for (let at = 0; at < end; at++) {
    if (isMainConcept(weightIn(vector[at] as number), strongest)) found.push(idIn(vector[at] as number))
  }
  return found
}

/** Does a concept of this weight say what a need is chiefly about? */
export const isMainConcept = (weight: number, strongest: number): boolean => weight >= inPassing * strongest

function thesaurusProfile(concept: number, dictionary: Dictionary, { frequency, idf }: Statistics) {
  const counts = new Map<number, number>()
  for (const term of thesaurusTerms[concept] as string[]) {
    const stem = dictionary.lookUp(term)
    const id = stem === undefined ? -1 : idOfStem(stem)
    // A word that no need uses (any more) would only make the profile depend on what once was here.
    if ((frequency[id] ?? 0) > 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const sum = new Map<number, number>()
  for (const [id, count] of counts) sum.set(id, Math.log(1 + count) * (idf[id] ?? 0))
  return scaled(sum, 255)
}

const thesaurusTerms = concepts.map(({ label, phrases }) =>
  wordsOf([label, ...phrases].join(' ')).flatMap(({ stem, isTerm }) => (isTerm ? [stem] : [])),
)

function addWords(sum: Map<number, number>, vector: Vector): void {
  for (let at = firstWordOf(vector); at < vector.length; at++) {
    const part = vector[at] as number
    sum.set(idIn(part), (sum.get(idIn(part)) ?? 0) + weightIn(part))
  }
}

function profileOf(sum: ReadonlyMap<number, number>): ConceptProfile {
  const strongest = [...sum].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostWords)
  const found = [...scaled(new Map(strongest), 1)].filter(([, weight]) => weight > 0).sort((a, b) => a[0] - b[0])
  return {
    ids: Uint32Array.from(found, ([id]) => id),
    weights: Float32Array.from(found, ([, weight]) => weight),
  }
}

function scaled(sum: ReadonlyMap<number, number>, length: number): Map<number, number> {
  let squares = 0
  for (const value of sum.values()) squares += value * value
  const factor = squares > 0 ? length / Math.sqrt(squares) : 0
  return new Map([...sum].map(([id, value]) => [id, value * factor]))
}
