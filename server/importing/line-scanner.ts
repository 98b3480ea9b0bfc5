import { type RawRecord, RecordBytes } from './raw-record.ts'

const LINE_FEED = 0x0a

/** Finds the records of JSON Lines: one a line, blank lines skipped, so that a broken line harms no other. */
export class LineScanner {
  #line = 1
  #position = 0
  #open = new RecordBytes()
  #isBlank = true

  feed(chunk: Buffer): RawRecord[] {
    const found: RawRecord[] = []
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      this.#add(chunk.subarray(from, at))
      this.#close(found)
      this.#line++
      from = at + 1
    }
    this.#add(chunk.subarray(from))
    return found
  }

  end(): RawRecord[] {
    const found: RawRecord[] = []
    this.#close(found)
    return found
  }

  #add(piece: Buffer): void {
    if (this.#isBlank) this.#isBlank = piece.every((byte) => byte <= 0x20)
    this.#open.add(piece)
  }

  #close(found: RawRecord[]): void {
    const bytes = this.#open.take()
    if (!this.#isBlank) found.push({ position: ++this.#position, line: this.#line, bytes })
    this.#isBlank = true
  }
}
