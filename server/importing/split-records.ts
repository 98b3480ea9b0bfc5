import { DocumentScanner } from './document-scanner.ts'
import type { FileShape } from './file-format.ts'
import { LineScanner } from './line-scanner.ts'
import type { RawRecord } from './raw-record.ts'
import { utf8Bytes } from './utf8-bytes.ts'

/** What finds the boundaries of records as a file streams by. */
export interface RecordScanner {
  feed(chunk: Buffer): RawRecord[]
  end(): RawRecord[]
}

export const scannerFor = (shape: FileShape): RecordScanner =>
  shape === 'lines' ? new LineScanner() : new DocumentScanner({ whole: shape === 'whole' })

/**
 * The records of a file one after another, in memory bounded by the largest record whatever the size of the file.
 * Throws FileFault where the file as a whole stops making sense. `onBytes` is told how many bytes were read.
 */
export async function* splitRecords(
  source: AsyncIterable<Uint8Array | string>,
  shape: FileShape,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<RawRecord> {
  const scanner = scannerFor(shape)
  for await (const chunk of utf8Bytes(source)) {
    onBytes(chunk.length)
    yield* scanner.feed(chunk)
  }
  yield* scanner.end()
}
