const UTF8_BOM = [0xef, 0xbb, 0xbf]
const UTF16_BOMS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

const startsWith = (bytes: Uint8Array, prefix: readonly number[]) => prefix.every((byte, at) => bytes[at] === byte)

/** A file's bytes as UTF-8 without its byte order mark; UTF-16 is recognised by its mark and converted. */
export async function* utf8Bytes(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0)
  let convert = (bytes: Buffer): Buffer => bytes
  let finish = (): Buffer => Buffer.alloc(0)
  for await (const piece of source) {
    const bytes: Buffer =
      typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    if (!head) {
      yield convert(bytes)
      continue
    }
    head = Buffer.concat([head, bytes])
    if (head.length < UTF8_BOM.length) continue
    ;({ convert, finish } = converterFor(head))
    yield convert(withoutBom(head))
    head = undefined
  }
  if (head?.length) {
    ;({ convert, finish } = converterFor(head))
    yield convert(withoutBom(head))
  }
  const rest = finish()
  if (rest.length > 0) yield rest
}

function converterFor(head: Buffer) {
  const utf16 = UTF16_BOMS.find(({ bytes }) => startsWith(head, bytes))
  if (!utf16) return { convert: (bytes: Buffer) => bytes, finish: () => Buffer.alloc(0) }
  const decoder = new TextDecoder(utf16.encoding)
  return {
    convert: (bytes: Buffer) => Buffer.from(decoder.decode(bytes, { stream: true })),
    finish: () => Buffer.from(decoder.decode()),
  }
}

const withoutBom = (head: Buffer): Buffer => (startsWith(head, UTF8_BOM) ? head.subarray(UTF8_BOM.length) : head)
