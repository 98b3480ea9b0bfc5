import { conceptIds } from '../store/concept-ids.ts'

/**
 * A need as a vector: each number holds a concept or word in the upper 24 bits, in rising order, and how much it counts
 * in the lower 8, such that the squares sum to at most 255²: the product of two vectors fits in 16 bits.
 */
export type Vector = Uint32Array

export const idIn = (part: number): number => part >>> 8
export const weightIn = (part: number): number => part & 255
export const vectorPart = (id: number, weight: number): number => ((id << 8) | weight) >>> 0

/** Where the words begin: the concepts come before them. */
export function firstWordOf(vector: Vector): number {
  let at = 0
  while (at < vector.length && idIn(vector[at] as number) < conceptIds) at++
  return at
}

/** The dot product of two vectors, 0–65,025. */
export function product(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number
    const right = b[j] as number
    const [leftId, rightId] = [left >>> 8, right >>> 8]
    if (leftId === rightId) sum += (left & 255) * (right & 255)
    if (leftId <= rightId) i++
    if (rightId <= leftId) j++
  }
  return sum
}

/** How much a concept or word counts in a vector; 0 when it is not in it. */
export function weightOf(vector: Vector, id: number): number {
  let low = 0
  let high = vector.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const part = vector[middle] as number
    if (part >>> 8 === id) return part & 255
    if (part >>> 8 < id) low = middle + 1
    else high = middle - 1
  }
  return 0
}
