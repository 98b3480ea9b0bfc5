import { copyOf } from './copy-of.ts'
import { hashOf } from './hash.ts'

interface Kept<T> {
  readonly text: string
  readonly made: T
}

/**
 * Makes a reader remember what it made of texts that are repeated, so that councils' standing sentences are read twice
 * and then no more. What it remembers never changes a result, only how soon it comes.
 *
 * A text is remembered when it comes for the second time (to keep each the first time cost more than reading it again),
 * in one of so many `places`, a power of two, told by its fingerprint; there it may be replaced by another.
 */
export function repeated<T>(places: number, read: (text: string) => T): (text: string) => T {
  const seen = new Int32Array(places)
  const kept: (Kept<T> | undefined)[] = new Array<undefined>(places).fill(undefined)
  return (text) => {
    if (text.length > longest) return read(text)
    const hash = hashOf(text)
    const place = hash & (places - 1)
    const before = kept[place]
    if (before?.text === text) return before.made
    const made = read(text)
    if (seen[place] === hash) kept[place] = { text: copyOf(text), made }
    seen[place] = hash
    return made
  }
}

// A longer text is hardly ever met twice, and one of a megabyte should not be kept.
const longest = 1000
