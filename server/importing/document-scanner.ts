import { FileFault, type RawRecord, RecordBytes } from './raw-record.ts'

const [LF, QUOTE, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN, CLOSE] = [
  0x0a, 0x22, 0x2c, 0x3a, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d,
]
const isSpace = (byte: number) => byte === 0x20 || byte === LF || byte === 0x0d || byte === 0x09

/** Where in the document the next byte stands. Inside a value the scanner only counts brackets and quotation marks. */
type Place =
  | 'root'
  | 'key'
  | 'in key'
  | 'colon'
  | 'value'
  | 'after value'
  | 'element'
  | 'after element'
  | 'inside'
  | 'done'

/** The lists of an OCDS package that hold its records. */
const LISTS = ['releases', 'records']
const LONGEST_KEY = 200

/**
 * Finds where the records of one JSON document begin and end, without reading what is in them: an invalid escape or a
 * missing comma inside a record stays that record's own problem. A line break inside quotation marks is never valid
 * JSON, so there the scanner takes the text as ended: where a document is laid out over lines, a missing quotation mark
 * harms one record and not the rest.
 *
 * `whole` takes the whole document as one record. Throws FileFault when the document itself does not hold together.
 */
export class DocumentScanner {
  /** The names at the top of the document, in order. */
  readonly names: string[] = []
  /** Whether a list of records was found. */
  hasList = false

  readonly #whole: boolean
  #place: Place = 'root'
  #isRootList = false
  #key = ''
  #line = 1
  #position = 0
  // the value being passed over or kept
  #depth = 0
  #inText = false
  #escaped = false
  #isScalar = false
  #kept: RecordBytes | null = null
  #keptLine = 0
  #keptFrom = 0

  constructor({ whole = false } = {}) {
    this.#whole = whole
  }

  feed(chunk: Buffer): RawRecord[] {
    const found: RawRecord[] = []
    this.#keptFrom = 0
    for (let at = 0; at < chunk.length; ) {
      at = this.#place === 'inside' ? this.#passOver(chunk, at, found) : this.#step(chunk, at)
    }
    if (this.#place === 'inside') this.#kept?.add(chunk.subarray(this.#keptFrom))
    return found
  }

  end(): RawRecord[] {
    if (this.#place === 'done') return []
    if (this.#place === 'root') throw new FileFault('The file is empty')
    if (this.#kept)
      throw new FileFault(
        `Record ${this.#position}, which starts on line ${this.#keptLine}, never ends: the file was cut short, or a bracket or quotation mark is missing in that record`,
      )
    throw new FileFault(`The file ends on line ${this.#line} in the middle of its structure: it was cut short`)
  }

  /** Takes one byte outside the values; returns where to go on. */
  #step(chunk: Buffer, at: number): number {
    const byte = chunk[at] as number
    if (this.#place === 'in key') return this.#readKey(byte, at)
    if (byte === LF) this.#line++
    if (isSpace(byte)) return at + 1
    switch (this.#place) {
      case 'root':
        return this.#enterRoot(byte, at)
      case 'key':
        if (byte === QUOTE) {
          this.#key = ''
          this.#place = 'in key'
        } else if (byte === CLOSE) this.#place = 'done'
        else throw this.#unexpected(byte)
        return at + 1
      case 'colon':
        if (byte !== COLON) throw this.#unexpected(byte)
        this.#place = 'value'
        return at + 1
      case 'value':
        return this.#enterValue(byte, at)
      case 'after value':
        if (byte === COMMA) this.#place = 'key'
        else if (byte === CLOSE) this.#place = 'done'
        else throw this.#unexpected(byte)
        return at + 1
      case 'element':
        if (byte === CLOSE_LIST) return this.#leaveList(at)
        if (byte === COMMA || byte === CLOSE || byte === COLON) throw this.#unexpected(byte)
        return this.#begin(byte, at, true)
      case 'after element':
        if (byte === CLOSE_LIST) return this.#leaveList(at)
        if (byte !== COMMA) throw this.#unexpected(byte)
        this.#place = 'element'
        return at + 1
      default:
        throw new FileFault(
          `Something follows the end of the document on line ${this.#line}: the file must hold one document`,
        )
    }
  }

  #enterRoot(byte: number, at: number): number {
    if (this.#whole) return this.#begin(byte, at, true)
    if (byte === OPEN_LIST) {
      this.#isRootList = true
      this.hasList = true
      this.#place = 'element'
    } else if (byte === OPEN) this.#place = 'key'
    else throw this.#unexpected(byte)
    return at + 1
  }

  #readKey(byte: number, at: number): number {
    if (byte === LF) throw new FileFault(`A name is not closed with a quotation mark on line ${this.#line}`)
    if (byte !== QUOTE || this.#escaped) {
      this.#escaped = byte === BACKSLASH && !this.#escaped
      if (this.#key.length < LONGEST_KEY) this.#key += String.fromCharCode(byte)
      return at + 1
    }
    this.names.push(this.#key)
    this.#place = 'colon'
    return at + 1
  }

  #enterValue(byte: number, at: number): number {
    if (byte !== OPEN_LIST || !LISTS.includes(this.#key)) return this.#begin(byte, at, false)
    this.hasList = true
    this.#place = 'element'
    return at + 1
  }

  #leaveList(at: number): number {
    this.#place = this.#isRootList ? 'done' : 'after value'
    return at + 1
  }

  /** Begins a value: one that is kept is a record. */
  #begin(byte: number, at: number, keep: boolean): number {
    this.#place = 'inside'
    this.#inText = byte === QUOTE
    this.#escaped = false
    this.#depth = byte === OPEN || byte === OPEN_LIST ? 1 : 0
    this.#isScalar = !this.#inText && this.#depth === 0
    if (keep) {
      this.#position++
      this.#kept = new RecordBytes()
      this.#keptLine = this.#line
      this.#keptFrom = at
    }
    return at + 1
  }

  /** Goes on inside a value to its end or the end of the chunk (measured: 200 MB in under a second). */
  #passOver(chunk: Buffer, from: number, found: RawRecord[]): number {
    if (this.#isScalar) return this.#passOverScalar(chunk, from, found)
    let at = from
    let [depth, inText, escaped, line] = [this.#depth, this.#inText, this.#escaped, this.#line]
    let ended = false
    while (at < chunk.length && !ended) {
      const byte = chunk[at++]
      if (byte === LF) line++
      if (inText) {
        if (byte === LF) inText = escaped = false
        else if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) {
          inText = false
          ended = depth === 0
        }
      } else if (byte === QUOTE) inText = true
      else if (byte === OPEN || byte === OPEN_LIST) depth++
      else if (byte === CLOSE || byte === CLOSE_LIST) ended = --depth === 0
    }
    this.#depth = depth
    this.#inText = inText
    this.#escaped = escaped
    this.#line = line
    if (ended) this.#finish(chunk, at, found)
    return at
  }

  #passOverScalar(chunk: Buffer, from: number, found: RawRecord[]): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte !== COMMA && byte !== CLOSE_LIST && byte !== CLOSE && !isSpace(byte)) continue
      this.#finish(chunk, at, found)
      return at
    }
    return chunk.length
  }

  #finish(chunk: Buffer, at: number, found: RawRecord[]): void {
    const kept = this.#kept
    this.#kept = null
    this.#place = kept ? (this.#whole ? 'done' : 'after element') : 'after value'
    if (!kept) return
    kept.add(chunk.subarray(this.#keptFrom, at))
    found.push({ position: this.#position, line: this.#keptLine, bytes: kept.take() })
  }

  #unexpected(byte: number): FileFault {
    const what = byte >= 0x21 && byte <= 0x7e ? `“${String.fromCharCode(byte)}”` : 'a character'
    return new FileFault(
      `The file is not valid JSON: ${what} is out of place on line ${this.#line}${this.#position > 0 ? `, after record ${this.#position}` : ''}`,
    )
  }
}
