import { inflateRawSync } from 'node:zlib'

/** A part of a zip file, as its directory tells it. */
interface Part {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  readonly startsAt: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MOST_PARTS = 5_000
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024
const CONTENT_TYPES = '[Content_Types].xml'
const LARGEST_CONTENT_TYPES = 1024 * 1024

/** Macros, controls that run and files inside the file. */
const ACTIVE = /(^|\/)(vba[^/]*|[^/]*\.bin|activex|macrosheets|dialogsheets|embeddings)(\/|$)|\.(exe|dll|js|vbs|ps1)$/i

/**
 * Why a file is no Word or Excel file to be passed on, in words that follow “This file”; null when nothing is against
 * it. It reads the directory of the zip file, which must fill it from the first byte to the last, and unpacks one part.
 */
export function against(file: Buffer, mainPart: string): string | null {
  const parts = readParts(file)
  if (!parts) return 'is no Word or Excel file, or is damaged'
  const names = parts.map(({ name }) => name)
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return 'holds two parts of the same name'
  if (names.some((name) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(name)))
    return 'holds a part with a name that leads out of it'
  if (parts.some(({ flags }) => flags & 1)) return 'is encrypted. Save it without a password'
  if (parts.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_UNPACKED_BYTES) return 'is too large when unpacked'
  if (names.some((name) => ACTIVE.test(name))) return 'holds macros, controls or other files. Save it without them'
  const types = parts.find(({ name }) => name === CONTENT_TYPES)
  if (!types || !names.includes(mainPart)) return 'is not what its name says'
  const said = unpacked(file, types)
  if (said === undefined) return 'is damaged'
  return /macroEnabled|vbaProject|activeX|oleObject/i.test(said)
    ? 'holds macros or controls. Save it without them'
    : null
}

function readParts(file: Buffer): Part[] | undefined {
  const end = file.length - END_BYTES
  if (end < 0 || file.readUInt32LE(0) !== LOCAL || file.readUInt32LE(end) !== END) return undefined
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count === 0 || count > MOST_PARTS || at + file.readUInt32LE(end + 12) !== end) return undefined
  const parts: Part[] = []
  while (parts.length < count) {
    if (at + ENTRY_BYTES > end || file.readUInt32LE(at) !== ENTRY) return undefined
    const nameBytes = file.readUInt16LE(at + 28)
    parts.push({
      name: file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packedBytes: file.readUInt32LE(at + 20),
      bytes: file.readUInt32LE(at + 24),
      startsAt: file.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return at === end ? parts : undefined
}

/** The text of a part, no more of it than a list of types needs; undefined when it cannot be unpacked. */
function unpacked(file: Buffer, { startsAt, packedBytes, method }: Part): string | undefined {
  if (startsAt + LOCAL_BYTES > file.length || file.readUInt32LE(startsAt) !== LOCAL) return undefined
  const from = startsAt + LOCAL_BYTES + file.readUInt16LE(startsAt + 26) + file.readUInt16LE(startsAt + 28)
  const packed = file.subarray(from, from + packedBytes)
  if (method === 0) return packed.subarray(0, LARGEST_CONTENT_TYPES).toString('utf8')
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST_CONTENT_TYPES }).toString('utf8')
  } catch {
    return undefined
  }
}
