import { grown } from './grown.ts'
import type { Tokens } from './tokens.ts'

/** A need's bytes never straddle two blocks; a block is addressed by the lower 24 bits of a place. */
const blockBits = 24
const largestBlock = 2 ** blockBits
const firstBlock = 4096
const nowhere = 0xffffffff

/**
 * The codes of all needs in as few bytes as they need (about 1.5 a code): read again whenever the index is rebuilt, so
 * that PostgreSQL and the texts are read once.
 */
export class TokenStore {
  #blocks: Uint8Array[] = [new Uint8Array(firstBlock)]
  #used = 0
  #places = new Uint32Array(64).fill(nowhere)
  #garbage = 0

  write(slot: number, tokens: Tokens): void {
    this.forget(slot)
    this.#makeRoomFor(slot)
    const block = this.#blockFor(6 + 10 * tokens.sentences + 5 * tokens.length)
    this.#places[slot] = (this.#blocks.length - 1) * largestBlock + this.#used
    this.#used = writeTokens(tokens, block, this.#used)
  }

  read(slot: number, into: Tokens): Tokens {
    const place = this.#places[slot] as number
    into.clear()
    if (place === nowhere) return into
    readTokens(this.#blocks[place >>> blockBits] as Uint8Array, place & (largestBlock - 1), into)
    return into
  }

  /** The bytes stay until the store is compacted. */
  forget(slot: number): void {
    const place = this.#places[slot]
    if (place === undefined || place === nowhere) return
    this.#places[slot] = nowhere
    this.#garbage++
  }

  /** Gives back the bytes of forgotten needs, once there are as many of them as of needs that are kept. */
  compact(slots: readonly number[] | Uint32Array, scratch: Tokens): void {
    if (this.#garbage <= slots.length) return
    const [blocks, places] = [this.#blocks, this.#places]
    this.#blocks = [new Uint8Array(firstBlock)]
    this.#places = new Uint32Array(places.length).fill(nowhere)
    this.#used = 0
    for (const slot of slots) {
      const place = places[slot] as number
      scratch.clear()
      readTokens(blocks[place >>> blockBits] as Uint8Array, place & (largestBlock - 1), scratch)
      this.write(slot, scratch)
    }
    this.#garbage = 0
  }

  get bytes(): number {
    return this.#places.byteLength + this.#blocks.reduce((sum, block) => sum + block.byteLength, 0)
  }

  #makeRoomFor(slot: number): void {
    const before = this.#places.length
    this.#places = grown(this.#places, slot + 1)
    if (this.#places.length > before) this.#places.fill(nowhere, before)
  }

  #blockFor(most: number): Uint8Array {
    const last = this.#blocks.length - 1
    const block = this.#blocks[last] as Uint8Array
    if (this.#used + most <= block.length) return block
    if (this.#used + most <= largestBlock) {
      const larger = grown(block, this.#used + most)
      this.#blocks[last] = larger
      return larger
    }
    if (most > largestBlock) throw new RangeError('a need of more than three million words')
    this.#used = 0
    return this.#blocks[this.#blocks.push(new Uint8Array(Math.max(most, largestBlock / 4))) - 1] as Uint8Array
  }
}

function writeTokens({ sentences, ends, keys, incidental, telling, codes }: Tokens, bytes: Uint8Array, from: number) {
  let at = writeNumber(sentences, bytes, from)
  let start = 0
  for (let sentence = 0; sentence < sentences; sentence++) {
    const end = ends[sentence] as number
    const flags = (incidental[sentence] as number) | ((telling[sentence] as number) << 1)
    at = writeNumber(((end - start) << 2) | flags, bytes, at)
    const key = keys[sentence] as number
    bytes[at++] = key
    bytes[at++] = key >>> 8
    bytes[at++] = key >>> 16
    bytes[at++] = key >>> 24
    for (; start < end; start++) at = writeNumber(codes[start] as number, bytes, at)
  }
  return at
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeNumber(number: number, bytes: Uint8Array, at: number): number {
  let rest = number
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}

function readTokens(bytes: Uint8Array, from: number, into: Tokens): void {
  const sentences = numberAt(bytes, from)
  let at = from + width(sentences)
  for (let sentence = 0; sentence < sentences; sentence++) {
    const head = numberAt(bytes, at)
    at += width(head)
    const key =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    at = readCodes(bytes, at + 4, head >>> 2, into)
    into.endSentence(key, (head & 1) === 1, (head & 2) === 2)
  }
}

/** Reads so many codes, and returns where they end. Most take one or two bytes. */
function readCodes(bytes: Uint8Array, from: number, count: number, into: Tokens): number {
  into.makeRoomFor(count)
  const { codes } = into
  let at = from
  let length = into.length
  for (const end = length + count; length < end; length++) {
    const low = bytes[at] as number
    const next = bytes[at + 1] as number
    if (low < 128) {
      codes[length] = low
      at++
    } else if (next < 128) {
      codes[length] = (low & 127) | (next << 7)
      at += 2
    } else {
      const code = numberAt(bytes, at)
      codes[length] = code
      at += width(code)
    }
  }
  into.length = length
  return at
}

function numberAt(bytes: Uint8Array, from: number): number {
  let at = from
  let byte = bytes[at] as number
  let value = byte & 127
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[++at] as number
    value |= (byte & 127) << shift
  }
  return value >>> 0
}

/** How many bytes a number takes. */
function width(number: number): number {
  let bytes = 1
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes++
  return bytes
}
