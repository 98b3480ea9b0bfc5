import { grown } from './grown.ts'

/**
 * A need as codes, sentence by sentence: sentence 0 is the title, the last the incumbent system. Filled again and again,
 * because a million of them would not fit in memory: valid until it is filled with the next need.
 */
export class Tokens {
  codes = new Uint32Array(256)
  length = 0
  sentences = 0
  /** Where each sentence ends in `codes`. */
  ends = new Uint32Array(32)
  /** A fingerprint of each sentence's words; 0 where it has none. */
  keys = new Int32Array(32)
  /** 1 where the sentence is incidental (interfaces, exclusions). */
  incidental = new Uint8Array(32)
  /** 1 where the sentence names a concept that is not general. */
  telling = new Uint8Array(32)

  clear(): void {
    this.length = 0
    this.sentences = 0
  }

  push(code: number): void {
    if (this.length === this.codes.length) this.codes = grown(this.codes, this.length + 1)
    this.codes[this.length++] = code
  }

  /** Makes room for so many codes more. */
  makeRoomFor(codes: number): void {
    this.codes = grown(this.codes, this.length + codes)
  }

  /** What was pushed since the last sentence ended is a sentence. */
  endSentence(key: number, incidental: boolean, telling: boolean): void {
    const at = this.sentences++
    if (at === this.ends.length) this.#makeRoom(at + 1)
    this.ends[at] = this.length
    this.keys[at] = key
    this.incidental[at] = incidental ? 1 : 0
    this.telling[at] = telling ? 1 : 0
  }

  #makeRoom(sentences: number): void {
    this.ends = grown(this.ends, sentences)
    this.keys = grown(this.keys, sentences)
    this.incidental = grown(this.incidental, sentences)
    this.telling = grown(this.telling, sentences)
  }
}
