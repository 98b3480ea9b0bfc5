import { LARGEST_RECORD_BYTES } from './raw-record.ts'

/** How the records stand in a file. */
export type FileShape = 'lines' | 'document' | 'whole'

/** What a file is called in reports. */
export type FileFormat =
  | 'JSON Lines'
  | 'OCDS release package'
  | 'OCDS record package'
  | 'list of releases'
  | 'single record'

export const shapeOf = (format: FileFormat): FileShape =>
  format === 'JSON Lines' ? 'lines' : format === 'single record' ? 'whole' : 'document'

const EXPECTED = 'An import takes OCDS release or record packages (JSON) and JSON Lines of notices'

/** Files people send by mistake, by the first bytes of each. */
const OTHER_KINDS: readonly { starts: string; is: string; instead: string }[] = [
  {
    starts: 'PK\u0003\u0004',
    is: 'a ZIP archive or an Excel workbook',
    instead: 'Unpack it, or save the data as JSON',
  },
  { starts: '\u001f\u008b', is: 'compressed (gzip)', instead: 'Unpack it first' },
  { starts: 'BZh', is: 'compressed (bzip2)', instead: 'Unpack it first' },
  { starts: '%PDF', is: 'a PDF document', instead: EXPECTED },
  { starts: '\u00d0\u00cf\u0011\u00e0', is: 'an old Word or Excel document', instead: EXPECTED },
  {
    starts: '<',
    is: 'a web page or XML, perhaps an error page saved in place of the data',
    instead: 'Download the data again',
  },
]

/** Why a file cannot be an import at all, judged by how it starts; null when it may be one. */
export function refusalOfStart(head: Buffer): string | null {
  const start = head.subarray(0, 4_096).toString('latin1').trimStart()
  if (start === '') return 'The file is empty'
  const other = OTHER_KINDS.find(({ starts }) => start.startsWith(starts))
  if (other) return `The file is ${other.is}. ${other.instead}`
  if (head.includes(0)) return 'The file is not text: it holds zero bytes. If it is UTF-16, save it as UTF-8'
  if (start[0] !== '{' && start[0] !== '[')
    return `The file is not JSON: it starts with “${start.slice(0, 20).trim()}”. ${EXPECTED}`
  return null
}

const LF = 0x0a

/** The start of a file is enough to tell JSON Lines from one document once something follows its first line. */
export function isEnoughToTell(head: Buffer): boolean {
  const firstLine = firstLineOf(head)
  return (
    head.length > LARGEST_RECORD_BYTES ||
    (firstLine !== null && head.subarray(firstLine.end).toString('latin1').trim() !== '')
  )
}

/**
 * JSON Lines has a whole record on its first line and more after it. When the first record is itself broken, the
 * second line still starts like one. A document spread over lines leaves something open at the end of its first.
 */
export function isJsonLines(head: Buffer): boolean {
  const firstLine = firstLineOf(head)
  if (!firstLine) return false
  const next = head.subarray(firstLine.end).toString('latin1').trimStart()[0]
  if (next === undefined) return false
  if (isCompleteObject(firstLine.text)) return true
  return next === '{' && !/[{[,:]$/.test(firstLine.text)
}

function firstLineOf(head: Buffer): { text: string; end: number } | null {
  let from = 0
  for (let at = head.indexOf(LF); at !== -1; at = head.indexOf(LF, from)) {
    const text = head.toString('utf8', from, at).trim()
    if (text !== '') return { text, end: at }
    from = at + 1
  }
  return null
}

function isCompleteObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

const NAMES_SHOWN = 8

/** What a document is, by the names at its top; a sentence when it is nothing an import takes. */
export function formatOfDocument(
  names: readonly string[],
  hasList: boolean,
): FileFormat | { readonly refusal: string } {
  if (names.length === 0 && hasList) return 'list of releases'
  if (names.includes('ocid') || (names.includes('buyer') && names.includes('id'))) return 'single record'
  if (hasList) return names.includes('records') ? 'OCDS record package' : 'OCDS release package'
  const shown = names.slice(0, NAMES_SHOWN).map((name) => `“${name}”`)
  const found = shown.length === 0 ? 'nothing' : `${shown.join(', ')}${names.length > NAMES_SHOWN ? ' and more' : ''}`
  return {
    refusal: `The file is JSON but not OCDS: it has no list of “releases” or “records”, only ${found}. ${EXPECTED}`,
  }
}
