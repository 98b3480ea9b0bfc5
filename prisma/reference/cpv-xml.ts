import sax from 'sax'
import { type ListedCode, UnusableCpvList } from './listed-code.ts'

/**
 * The codes of the official CPV 2008 XML, with their English texts:
 * `<CPV_CODE><CPV CODE="03000000-1"><TEXT LANG="EN">Agricultural …</TEXT></CPV></CPV_CODE>`.
 * The supplementary vocabulary (`SUPPL`) is left out: it qualifies a code and is none itself.
 */
export function entriesOfCpvXml(text: string): ListedCode[] {
  const entries: ListedCode[] = []
  const parser = sax.parser(true, { trim: false })
  let code: string | undefined
  let where = ''
  let english: string | undefined

  parser.onopentag = ({ name, attributes }) => {
    const given = new Map(Object.entries(attributes).map(([key, value]) => [key.toUpperCase(), String(value)]))
    if (name.toUpperCase() === 'CPV') {
      code = given.get('CODE')
      where = `line ${parser.line + 1}`
      if (code !== undefined) entries.push({ where, code, checkDigit: undefined, title: '' })
    }
    english =
      name.toUpperCase() === 'TEXT' && code !== undefined && given.get('LANG')?.toUpperCase() === 'EN' ? '' : undefined
  }
  parser.ontext = parser.oncdata = (part) => {
    if (english !== undefined) english += part
  }
  parser.onclosetag = (name) => {
    const last = entries.at(-1)
    if (name.toUpperCase() === 'TEXT' && english !== undefined && last)
      entries[entries.length - 1] = { ...last, title: english }
    if (name.toUpperCase() === 'CPV') code = undefined
    english = undefined
  }
  parser.onerror = (error) => {
    throw new UnusableCpvList([`It is no well-formed XML: ${error.message.replaceAll('\n', ', ')}`])
  }
  parser.write(text).close()
  return entries
}
