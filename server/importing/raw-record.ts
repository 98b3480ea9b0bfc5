/** One record of a file as it stands there, not yet read. */
export interface RawRecord {
  /** 1 for the first record of the file. */
  readonly position: number
  /** The line of the file on which it starts, from 1. */
  readonly line: number
  /** Its UTF-8 bytes; null when it is larger than `LARGEST_RECORD_BYTES`. */
  readonly bytes: Buffer | null
}

/** Real releases with hundreds of lots stay under 2 MB; the bound keeps a hostile file from filling the memory. */
export const LARGEST_RECORD_BYTES = 5_000_000

/** The file as a whole cannot be read; the message says where and why. */
export class FileFault extends Error {
  override readonly name = 'FileFault'
}

/** Gathers the bytes of one record across the pieces a file arrives in, and stops keeping them when there are too many. */
export class RecordBytes {
  #pieces: Buffer[] = []
  #size = 0

  add(piece: Buffer): void {
    this.#size += piece.length
    if (this.#size > LARGEST_RECORD_BYTES) this.#pieces = []
    else if (piece.length > 0) this.#pieces.push(piece)
  }

  /** What was gathered, copied so that the file's own pieces can be freed; null when it was too large. */
  take(): Buffer | null {
    const bytes = this.#size > LARGEST_RECORD_BYTES ? null : Buffer.concat(this.#pieces)
    this.#pieces = []
    this.#size = 0
    return bytes
  }
}
