import { conceptIds } from '../store/concept-ids.ts'
import type { Dictionary } from '../store/dictionary.ts'
import { hashOf, hashWith } from '../text/hash.ts'
import { concepts } from '../thesaurus/concepts.ts'
import { orthonormalise, unitRows } from './row-matrix.ts'
import { idIn, type Vector, weightIn } from './vector.ts'

/** Of the first ten of 10,000 synthetic needs .941 were right without, .953 with 32 and .955 with 64. */
export const dimensions = 64
/** A second round sharpens what the first found; a third blurs it again. */
const rounds = 2
/** A handful of needs brings nothing together: one shared direction would make all of them alike. */
const fewestDirections = 16

/** Where each concept and word stands among the needs that use it. */
export interface WordUsage {
  /** By number, its row; -1 for what too few examples use. */
  readonly rowOf: Int32Array
  /** Rows of `dimensions` numbers, −127 to 127. */
  readonly rows: Int8Array
}

/**
 * Learns from examples which words are used in the same needs, so that "hoists" and "falls detectors" come to stand
 * close together, though no thesaurus says so and no need may say both. Latent semantic analysis (Deerwester and others,
 * 1990): the leading directions of the table of words by needs, found by subspace iteration from a start that depends on
 * the words alone, never on the order in which they came.
 */
export function learnWordUsage(examples: readonly Vector[], dictionary: Dictionary, numbers: number): WordUsage {
  const rowOf = new Int32Array(numbers).fill(-1)
  const names = nameRows(examples, rowOf, dictionary)
  let words = chanceRows(names)
  for (let round = 0; round < rounds; round++) {
    const needs = new Float64Array(examples.length * dimensions)
    forEachUse(examples, rowOf, (need, word, weight) => addRow(needs, need, words, word, weight))
    unitRows(needs, dimensions)
    orthonormalise(needs, dimensions, directionsFor(examples.length))
    words = new Float64Array(names.length * dimensions)
    forEachUse(examples, rowOf, (need, word, weight) => addRow(words, word, needs, need, weight))
  }
  unitRows(words, dimensions)
  return { rowOf, rows: centred(words) }
}

/** One direction for each need would only tell again what each need says; a quarter as many brings words together. */
function directionsFor(needs: number): number {
  return Math.min(dimensions, Math.max(fewestDirections, needs >>> 2))
}

/** Gives a row to everything at least two examples use, and returns what each row stands for. */
function nameRows(examples: readonly Vector[], rowOf: Int32Array, dictionary: Dictionary): string[] {
  const users = new Uint32Array(rowOf.length)
  for (const vector of examples) for (const part of vector) users[idIn(part)] = (users[idIn(part)] as number) + 1
  const names: string[] = []
  users.forEach((count, id) => {
    if (count < 2) return
    rowOf[id] = names.push(concepts[id]?.slug ?? dictionary.wordAt(id - conceptIds) ?? '') - 1
  })
  return names
}

/** Rows of 1 and −1 that look like chance and are always the same for the same name. */
function chanceRows(names: readonly string[]): Float64Array {
  const rows = new Float64Array(names.length * dimensions)
  names.forEach((name, row) => {
    let hash = hashOf(name)
    for (let at = 0; at < dimensions; at++) {
      hash = hashWith(hash, at)
      rows[row * dimensions + at] = (hash ^ (hash >>> 15)) & 1 ? 1 : -1
    }
  })
  return rows
}

function forEachUse(
  examples: readonly Vector[],
  rowOf: Int32Array,
  visit: (need: number, word: number, weight: number) => void,
): void {
  for (let need = 0; need < examples.length; need++) {
    for (const part of examples[need] as Vector) {
      const word = rowOf[idIn(part)] as number
      if (word !== -1) visit(need, word, weightIn(part))
    }
  }
}

function addRow(to: Float64Array, toRow: number, from: Float64Array, fromRow: number, weight: number): void {
  const [start, other] = [toRow * dimensions, fromRow * dimensions]
  for (let at = 0; at < dimensions; at++) {
    to[start + at] = (to[start + at] as number) + weight * (from[other + at] as number)
  }
}

/** What all words have in common tells none apart, and is taken out. */
function centred(rows: Float64Array): Int8Array {
  const mean = new Float64Array(dimensions)
  const count = rows.length / dimensions
  rows.forEach((value, at) => {
    mean[at % dimensions] = (mean[at % dimensions] as number) + value / count
  })
  return Int8Array.from(rows, (value, at) => {
    const apart = value - (mean[at % dimensions] as number)
    return Math.round(127 * Math.max(-1, Math.min(1, apart)))
  })
}
