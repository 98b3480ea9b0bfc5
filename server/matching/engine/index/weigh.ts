import { broaderConcepts, conceptIds } from './concept-ids.ts'
import { informationOf, type Statistics } from './statistics.ts'
import type { Tokens } from './tokens.ts'

/** A need as a vector: numbers of its concepts and words in rising order, and how much each counts. */
export interface Vector {
  readonly ids: Uint32Array
  /** 0–255, such that the squares sum to at most 255²: the product of two vectors fits in 16 bits. */
  readonly weights: Uint8Array
}

const titleWeight = 4
const incidentalWeight = 0.25
const incumbentWeight = 2
/** A concept counts this many times a word: paraphrases share nothing else. */
const conceptWeight = 1.5
/** "CCTV monitoring" counts as "CCTV" by half. */
const broaderWeight = 0.5

/**
 * Scaled to 250 and not 255: rounding each weight up could carry the product of a need with itself beyond 65,535, where
 * it wraps to nothing and exact duplicates vanish from the results.
 */
const scale = 250

/** Weighs what a need says: log frequency × information, the title four times, boilerplate not at all. */
export function weigh(tokens: Tokens, statistics: Statistics): Vector {
  const mass = massOf(tokens, statistics)
  const ids = [...mass.keys()].filter((id) => isPosted(id, statistics)).sort((a, b) => a - b)
  const values = ids.map((id) => mass.get(id) as number)
  return quantised(ids, values, lengthOf(mass, statistics))
}

/** What each concept and word of a need amounts to, before scaling. Words nobody shares are included. */
export function massOf(tokens: Tokens, statistics: Statistics): Map<number, number> {
  const frequency = new Map<number, number>()
  let start = 0
  const last = tokens.ends.length - 1
  for (let sentence = 0; sentence <= last; sentence++) {
    const end = tokens.ends[sentence] as number
    const weight = sentenceWeight(tokens, sentence, last, statistics)
    if (weight > 0) {
      for (let at = start; at < end; at++) {
        const id = tokens.ids[at] as number
        frequency.set(id, (frequency.get(id) ?? 0) + weight)
      }
    }
    start = end
  }
  for (const [concept, count] of [...frequency]) {
    const broader = broaderConcepts[concept]
    if (broader !== undefined) frequency.set(broader, (frequency.get(broader) ?? 0) + broaderWeight * count)
  }
  const mass = new Map<number, number>()
  for (const [id, count] of frequency) {
    const value = Math.log(1 + count) * informationAt(id, statistics) * (id < conceptIds ? conceptWeight : 1)
    if (value > 0) mass.set(id, value)
  }
  return mass
}

function sentenceWeight(tokens: Tokens, sentence: number, last: number, statistics: Statistics): number {
  if (sentence === 0) return titleWeight
  if (sentence === last) return incumbentWeight
  if (statistics.boilerplate.has(tokens.keys[sentence] as number)) return 0
  return tokens.incidental[sentence] ? incidentalWeight : 1
}

function informationAt(id: number, statistics: Statistics): number {
  return id < statistics.idf.length ? (statistics.idf[id] as number) : informationOf(0, statistics.needs, false)
}

function isPosted(id: number, statistics: Statistics): boolean {
  return id < conceptIds || statistics.shared[id] === 1
}

function lengthOf(mass: ReadonlyMap<number, number>, statistics: Statistics): number {
  let squares = 0
  for (const [id, value] of mass) squares += value * value * (isPosted(id, statistics) ? 1 : statistics.unsharedWeight)
  return Math.sqrt(squares)
}

function quantised(ids: readonly number[], values: readonly number[], length: number): Vector {
  const exact = values.map((value) => (length > 0 ? (value / length) * scale : 0))
  let weights = Uint8Array.from(exact, Math.round)
  // A need of thousands of different words has so many weights rounded up that even 250 is too near 255.
  if (weights.reduce((sum, weight) => sum + weight * weight, 0) > 255 * 255)
    weights = Uint8Array.from(exact, Math.floor)
  const kept = ids.map((id, at) => ({ id, weight: weights[at] as number })).filter(({ weight }) => weight > 0)
  return { ids: Uint32Array.from(kept, ({ id }) => id), weights: Uint8Array.from(kept, ({ weight }) => weight) }
}
