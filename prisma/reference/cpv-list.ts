import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { parseCpvCode } from '../../server/classification/cpv.ts'
import { entriesOfCpvXml } from './cpv-xml.ts'
import { type ListedCode, UnusableCpvList } from './listed-code.ts'
import { type CpvCodeRow, withParents } from './read.ts'

/** Headings that published lists use, in lower case with single spaces. */
const HEADINGS = {
  code: ['code', 'cpv', 'cpv code', 'cpvcode', 'cpv number', 'cpv codes'],
  checkDigit: ['check', 'check digit', 'checkdigit', 'control digit'],
  title: [
    'en',
    'title',
    'description',
    'description en',
    'title en',
    'en description',
    'name',
    'label',
    'text',
    'english',
  ],
} as const

/**
 * Reads the Common Procurement Vocabulary from a file: the official XML, or a table as CSV with a code (its check digit
 * in it or in a column of its own) and an English description. Throws `UnusableCpvList`.
 */
export const readCpvFile = (path: string): CpvCodeRow[] => cpvRows(decoded(readFileSync(path)))

/** The same from text. */
export function cpvRows(text: string): CpvCodeRow[] {
  const listed = /^\s*</.test(text) ? entriesOfCpvXml(text) : entriesOfCsv(text)
  if (listed.length === 0) throw new UnusableCpvList(['There is no code in it'])
  const problems = [...listed.flatMap(problemsOf), ...repeated(listed)]
  if (problems.length > 0) throw new UnusableCpvList(problems)
  return withParents(
    listed.map(({ code, checkDigit, title }) => {
      const parsed = parseCpvCode(code)
      return {
        code: parsed?.code ?? code,
        checkDigit: parsed?.checkDigit ?? checkDigit?.trim() ?? '',
        title: tidy(title),
      }
    }),
  )
}

/** UTF-8 or UTF-16 as marked; the older official tables are Windows-1252. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function entriesOfCsv(text: string): ListedCode[] {
  const lines: number[] = []
  const [header = [], ...rows] = parse(text, {
    bom: true,
    delimiter: [',', ';', '\t'],
    on_record: (record: string[], info) => {
      lines.push(info.lines)
      return record
    },
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const names = header.map((name) =>
    name
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim(),
  )
  const column = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name))
  const [code, check, title] = [column(HEADINGS.code), column(HEADINGS.checkDigit), column(HEADINGS.title)]
  if (code < 0 || title < 0) {
    const missing =
      code < 0 ? `a code (${HEADINGS.code.join(', ')})` : `an English title (${HEADINGS.title.join(', ')})`
    throw new UnusableCpvList([`No column is headed as ${missing}; the headings are: ${header.join(', ')}`])
  }
  return rows.map((record, index) => ({
    where: `line ${lines[index + 1]}`,
    code: record[code] ?? '',
    checkDigit: check < 0 ? undefined : record[check],
    title: record[title] ?? '',
  }))
}

function problemsOf({ where, code, checkDigit, title }: ListedCode): string[] {
  const parsed = parseCpvCode(code)
  if (!parsed) return [`${where}: "${code}" is no CPV code; it has eight digits and a check digit, like 48610000-7`]
  const digit = parsed.checkDigit ?? checkDigit?.trim()
  return [
    ...(digit === undefined || !/^\d$/.test(digit) ? [`${where}: ${code} has no check digit`] : []),
    ...(tidy(title) === '' ? [`${where}: ${code} has no English title`] : []),
  ]
}

function repeated(listed: readonly ListedCode[]): string[] {
  const first = new Map<string, string>()
  return listed.flatMap(({ where, code: text }) => {
    const code = parseCpvCode(text)?.code
    if (!code) return []
    const earlier = first.get(code)
    first.set(code, earlier ?? where)
    return earlier ? [`${where}: ${code} was there before, at ${earlier}`] : []
  })
}

/** Official titles end in a full stop in some lists and not in others. */
const tidy = (title: string): string => title.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
