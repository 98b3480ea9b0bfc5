import { parse } from 'csv-parse/sync'
import { InvalidInput } from '../platform/errors.ts'
import { spokenPounds } from '../platform/money.ts'
import { CatalogueLine, headings } from './catalogue-line.ts'
import { refusalForTerm } from './record-framework.ts'

/** What is wrong with a line of the file, and how to mend it. Line 1 is the headings. */
export interface LineProblem {
  readonly line: number
  readonly field: string
  readonly problem: string
  readonly fix: string
}

/** The lines of one framework, which agree on all but the lot. */
export interface CatalogueEntry {
  readonly line: number
  readonly of: CatalogueLine
  readonly lots: readonly CatalogueLine[]
}

export interface Catalogue {
  readonly read: number
  readonly entries: readonly CatalogueEntry[]
  readonly problems: readonly LineProblem[]
  /** How many frameworks are not among the entries because of a problem. */
  readonly rejected: number
}

const MOST_LINES = 5_000
const OF_THE_LOT = ['lot_title', 'lot_cpv', 'lot_advertised_inc_vat', 'suppliers']

/**
 * Reads a catalogue of frameworks from CSV in UTF-8. A framework with a bad line is left out whole, so that none is kept
 * without a lot; a file that is no such CSV is InvalidInput.
 */
export function readCatalogue(content: string): Catalogue {
  const lines = linesOf(content)
  const problems: LineProblem[] = []
  const frameworks = Map.groupBy(lines, ({ record }) => record.reference?.trim() ?? '')
  const entries = [...frameworks.values()].flatMap((own) => {
    const found = own.flatMap(problemsOf)
    const read = own.flatMap(({ record, line }) => {
      const { data } = CatalogueLine.safeParse(record)
      return data ? [{ line, data }] : []
    })
    const [first] = read
    if (found.length === 0) found.push(...contradictionsIn(read))
    problems.push(...found)
    if (!first || found.length > 0) return []
    const lots = read.map(({ data }) => data).filter(({ lot_title }) => lot_title !== null)
    return [{ line: first.line, of: first.data, lots }]
  })
  return { read: frameworks.size, entries, problems, rejected: frameworks.size - entries.length }
}

interface Line {
  readonly line: number
  readonly record: Readonly<Record<string, string>>
}

function linesOf(content: string): Line[] {
  let parsed: { info: { lines: number }; record: Record<string, string> }[]
  try {
    parsed = parse(content, { bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true })
  } catch (error) {
    throw unusable(`This is no CSV that can be read: ${(error as Error).message}. Save it again as CSV in UTF-8`)
  }
  if (parsed.length > MOST_LINES) throw unusable(`It has more than ${MOST_LINES} lines. Send it in parts`)
  const missing = headings.filter((heading) => !(heading in (parsed[0]?.record ?? {})))
  if (missing.length > 0)
    throw unusable(`These headings are missing from its first line, or it has no other line: ${missing.join(', ')}`)
  return parsed.map(({ info, record }) => ({ line: info.lines, record }))
}

const unusable = (message: string) => new InvalidInput([{ field: 'content', message }])

function problemsOf({ record, line }: Line): LineProblem[] {
  const filled = Object.fromEntries(headings.map((heading) => [heading, record[heading] ?? '']))
  const { error } = CatalogueLine.safeParse(filled)
  return (error?.issues ?? []).map(({ path, message }) => {
    const [problem, ...fix] = message.split('. ')
    return {
      line,
      field: String(path[0]),
      problem: problem ?? message,
      fix: fix.join('. ') || 'Mend it and send it again',
    }
  })
}

function contradictionsIn(read: readonly { line: number; data: CatalogueLine }[]): LineProblem[] {
  const [first, ...others] = read
  if (!first) return []
  const { line, data } = first
  const problem = (at: number, field: string, what: string, fix: string) => ({ line: at, field, problem: what, fix })
  const inLots = read.reduce((sum, { data: { lot_advertised_inc_vat: pence } }) => sum + (pence ?? 0n), 0n)
  const tooLong = refusalForTerm({
    ...{ kind: data.kind, isSingleSupplier: data.single_supplier, awardedOn: data.awarded_on, endsOn: data.ends_on },
    reasonForLonger: data.reason_for_longer,
  })
  return [
    ...others.flatMap(({ line: at, data: other }) =>
      differing(data, other).map((field) =>
        problem(at, field, `It is not what line ${line} says of the same reference`, 'Make both the same'),
      ),
    ),
    ...(data.ends_on <= data.awarded_on
      ? [problem(line, 'ends_on', 'It ends before it was awarded', 'Enter a later day')]
      : []),
    ...(tooLong ? [problem(line, 'ends_on', 'It runs longer than the law allows', tooLong.message)] : []),
    ...(inLots > data.advertised_inc_vat
      ? [problem(line, 'advertised_inc_vat', `Its lots come to ${spokenPounds(inLots)}`, 'Enter that or more')]
      : []),
  ]
}

const told = (value: unknown) =>
  JSON.stringify(value, (_name, inner) => (typeof inner === 'bigint' ? inner.toString() : inner))

const differing = (a: CatalogueLine, b: CatalogueLine): string[] =>
  headings.filter((field) => {
    const name = field as keyof CatalogueLine
    return !OF_THE_LOT.includes(field) && told(a[name]) !== told(b[name])
  })

/** What a framework's lines say, in one text: the same again changes nothing. */
export const sayingOf = ({ of, lots }: CatalogueEntry): string => told([of, lots])
