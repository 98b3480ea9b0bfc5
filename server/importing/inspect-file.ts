import { DocumentScanner } from './document-scanner.ts'
import { type FileFormat, formatOfDocument, isEnoughToTell, isJsonLines, refusalOfStart } from './file-format.ts'
import { LineScanner } from './line-scanner.ts'
import { FileFault, type RawRecord } from './raw-record.ts'
import { readJson } from './read-json.ts'
import { looksLikeRecord } from './record-shape.ts'
import { utf8Bytes } from './utf8-bytes.ts'

/** What a file is, before anything of it is written. Sizes in bytes of UTF-8. */
export type Inspection =
  | { readonly format: FileFormat; readonly records: number; readonly bytes: number }
  | { readonly refusal: string }

/** So many records are looked into, to tell a file of notices from one of something else. */
const SAMPLE = 100

/** Reads a file once from end to end without importing: finds what it is, counts its records, or says why not. */
export async function inspectFile(source: AsyncIterable<Uint8Array | string>): Promise<Inspection> {
  try {
    return await inspect(utf8Bytes(source))
  } catch (error) {
    if (error instanceof FileFault) return { refusal: error.message }
    throw error
  }
}

async function inspect(chunks: AsyncGenerator<Buffer>): Promise<Inspection> {
  const head = await readHead(chunks)
  const refusal = refusalOfStart(head)
  if (refusal) return { refusal }
  const lines = isJsonLines(head)
  const scanner = lines ? new LineScanner() : new DocumentScanner()
  const seen = { records: 0, bytes: 0, sample: [] as RawRecord[] }
  const see = (found: RawRecord[]) => {
    seen.records += found.length
    if (seen.sample.length < SAMPLE) seen.sample.push(...found.slice(0, SAMPLE - seen.sample.length))
  }
  for await (const chunk of following(head, chunks)) {
    seen.bytes += chunk.length
    see(scanner.feed(chunk))
  }
  see(scanner.end())
  const format = scanner instanceof DocumentScanner ? formatOfDocument(scanner.names, scanner.hasList) : 'JSON Lines'
  if (typeof format === 'object') return format
  if (format === 'single record') return { format, records: 1, bytes: seen.bytes }
  const unlike = refusalOfSample(seen.sample, lines)
  return unlike ? { refusal: unlike } : { format, records: seen.records, bytes: seen.bytes }
}

async function readHead(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0)
  while (!isEnoughToTell(head)) {
    const { value, done } = await chunks.next()
    if (done) break
    head = Buffer.concat([head, value])
    if (head.length >= 4_096 && refusalOfStart(head)) break
  }
  return head
}

async function* following(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head
  yield* chunks
}

/** A file none of whose first records is a notice or a release is of another kind altogether. */
function refusalOfSample(sample: readonly RawRecord[], lines: boolean): string | null {
  const read = sample.flatMap(({ bytes, line }) => {
    const json = bytes ? readJson(bytes, line) : { problem: 'too large' }
    return 'value' in json ? [json.value] : []
  })
  if (read.some(looksLikeRecord) || sample.length === 0) return null
  if (read.length > 0)
    return `The file is JSON, but none of its first ${sample.length === 1 ? 'records' : `${sample.length} records`} is a release or a notice: they have no “ocid”, “tender” or “buyer”`
  return lines ? 'The file is not JSON Lines: no line of its start can be read as JSON' : null
}
