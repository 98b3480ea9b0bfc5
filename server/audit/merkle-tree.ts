import { createHash } from 'node:crypto'

/** Hashes of RFC 6962 section 2.1: SHA-256, with a prefix that keeps a leaf from passing for a node. */
const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const leafHash = (content: string): Buffer => sha256(LEAF, Buffer.from(content, 'utf8'))

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right)

/** Where a tree of that many leaves is split: the largest power of two smaller than their number. */
const splitOf = (size: number): number => 2 ** (31 - Math.clz32(size - 1))

/**
 * The one hash that stands for all leaves in their order. Subtrees that are full are joined as they fill, so it takes one
 * pass. The root of nothing is the hash of nothing.
 */
export function rootOf(leaves: Iterable<Uint8Array>): Buffer {
  const full: { hash: Uint8Array; size: number }[] = []
  for (const leaf of leaves) {
    let last = { hash: leaf, size: 1 }
    while (full.at(-1)?.size === last.size) {
      const before = full.pop() as typeof last
      last = { hash: nodeHash(before.hash, last.hash), size: 2 * last.size }
    }
    full.push(last)
  }
  const hashes = full.map(({ hash }) => hash)
  if (hashes.length === 0) return sha256()
  return Buffer.from(hashes.reduceRight((right, left) => nodeHash(left, right)))
}

/** What it takes to prove that the leaf at a position is under the root: the hashes beside its way up, nearest first. */
export function pathOf(leaves: readonly Uint8Array[], position: number): Buffer[] {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return position < split
    ? [...pathOf(left, position), rootOf(right)]
    : [...pathOf(right, position - split), rootOf(left)]
}

/** The root that a leaf and its path lead to, in a tree of that size; null when no such path is possible. */
export function rootFrom(leaf: Uint8Array, position: number, size: number, path: readonly Uint8Array[]): Buffer | null {
  if (!(position >= 0 && position < size)) return null
  if (size === 1) return path.length === 0 ? Buffer.from(leaf) : null
  const beside = path.at(-1)
  if (!beside) return null
  const split = splitOf(size)
  const below = path.slice(0, -1)
  if (position < split) {
    const left = rootFrom(leaf, position, split, below)
    return left && nodeHash(left, beside)
  }
  const right = rootFrom(leaf, position - split, size - split, below)
  return right && nodeHash(beside, right)
}
