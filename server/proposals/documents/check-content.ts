import { type DocumentType, LARGEST_DOCUMENT_BYTES } from './document-types.ts'
import { against } from './office-file.ts'

const PNG_STARTS = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PNG_ENDS = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
const ZIP_ENDS = Buffer.from([0x50, 0x4b, 0x05, 0x06])
/** A zip file may end with a comment of 64 KB behind its last 22 bytes. */
const ZIP_TAIL = 65_557
const PDF_TAIL = 1_024

/**
 * Why the content of a file is not to be passed on, in a sentence; null when it is what its type says and nothing else. It
 * looks for what makes a file two things at once and for what runs by itself; it is no virus scanner.
 */
export function problemWithContent(file: Buffer, type: DocumentType): string | null {
  if (file.length === 0) return 'This file is empty. Choose another one'
  if (file.length > LARGEST_DOCUMENT_BYTES) return 'This file is larger than 10 MB. Make it smaller, or split it'
  const problem =
    type.holds === 'office' ? against(file, type.mainPart as string) : (checks[type.holds](file) ?? hidesZip(file))
  return problem && `This file ${problem}`
}

type Check = (file: Buffer) => string | null
const NOT_WHAT_IT_SAYS = 'is not what its name says, or is damaged'

const checks: Record<Exclude<DocumentType['holds'], 'office'>, Check> = {
  pdf: (file) => {
    if (!startsWith(file, Buffer.from('%PDF-')) || !file.subarray(-PDF_TAIL).includes('%%EOF')) return NOT_WHAT_IT_SAYS
    return /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/.test(file.toString('latin1'))
      ? 'runs something or holds other files. Print it to a new PDF'
      : null
  },
  png: (file) =>
    startsWith(file, PNG_STARTS) && file.subarray(-PNG_ENDS.length).equals(PNG_ENDS) ? null : NOT_WHAT_IT_SAYS,
  jpeg: (file) =>
    startsWith(file, Buffer.from([0xff, 0xd8, 0xff])) && file.subarray(-2).equals(Buffer.from([0xff, 0xd9]))
      ? null
      : NOT_WHAT_IT_SAYS,
  text: (file) => {
    const text = textOf(file)
    if (text === undefined) return 'is not plain text in UTF-8. Save it as UTF-8'
    return /^\s*(%PDF-|<(!doctype|html|script|svg|\?xml|\?php)|#!)/i.test(text) ? NOT_WHAT_IT_SAYS : null
  },
}

/** Something that a program for zip files would open, behind what it says to be. */
const hidesZip: Check = (file) => (file.subarray(-ZIP_TAIL).includes(ZIP_ENDS) ? 'holds another file' : null)

const startsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start)

function textOf(file: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds is what is looked for
    return /[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}
