import type { AuthorityRow, CombinedMemberRow, CpvCodeRow } from './read.ts'

/** One fact on which our tables and another set of tables do not agree. An empty value: not there at all. */
export interface Difference {
  readonly table: 'authorities' | 'cpv'
  readonly key: string
  readonly field: string
  readonly ours: string
  readonly theirs: string
}

/** A difference known and judged right, with the reason. The key is a slug, a code, or `kind:COUNTY` for all of a kind. */
export interface AcceptedDifference {
  readonly table: string
  readonly key: string
  readonly field: string
  readonly theirs: string
  readonly reason: string
}

/** A line of a table laid out as: code, gss, name, kind, nation, region, county, combined_authority, population_2020, lat, long. */
export type TheirLine = Readonly<Record<string, string>>

const KINDS: Readonly<Record<string, string>> = {
  'City corporation': 'LONDON_BOROUGH',
  'Combined authority': 'COMBINED_AUTHORITY',
  County: 'COUNTY',
  'London borough': 'LONDON_BOROUGH',
  'Metropolitan district': 'METROPOLITAN_DISTRICT',
  'NI district': 'NI_DISTRICT',
  'Non-metropolitan district': 'NON_METROPOLITAN_DISTRICT',
  'Scottish unitary authority': 'SCOTTISH_COUNCIL',
  'Strategic Regional Authority': 'STRATEGIC_AUTHORITY',
  'Unitary authority': 'UNITARY',
  'Welsh unitary authority': 'WELSH_COUNCIL',
}

const isCurrent = (row: AuthorityRow, on: string): boolean =>
  (!row.startsOn || row.startsOn <= on) && (!row.endsOn || on < row.endsOn)

const codesOf = (row: AuthorityRow): string[] => [
  ...(row.gss ? [row.gss] : []),
  ...row.identifiers.map((identifier) => identifier.slice(identifier.indexOf(':') + 1)),
]

/** Where our authorities and theirs differ, theirs being those current on a day (`YYYY-MM-DD`). */
export function authorityDifferences(
  ours: readonly AuthorityRow[],
  members: readonly CombinedMemberRow[],
  theirs: readonly TheirLine[],
  on: string,
): Difference[] {
  const byCode = new Map(ours.flatMap((row) => codesOf(row).map((code) => [code, row] as const)))
  const find = (line: TheirLine | undefined) => byCode.get(line?.gss ?? '') ?? byCode.get(line?.code ?? '')
  const theirsByCode = new Map(theirs.map((line) => [line.code, line]))
  const slugOf = (code: string | undefined) => (code ? (find(theirsByCode.get(code))?.slug ?? code) : '')
  const combined = (row: AuthorityRow) =>
    members.filter(
      ({ combinedAuthority, member }) =>
        member === row.slug && ours.some((other) => other.slug === combinedAuthority && isCurrent(other, on)),
    )

  const seen = new Set(theirs.map((line) => find(line)?.slug))
  const extra = ours.filter((row) => isCurrent(row, on) && !seen.has(row.slug))
  return [
    ...extra.map((row) => difference(row.slug, 'current', 'yes', '')),
    ...theirs.flatMap((line) => {
      const row = find(line)
      if (!row) return [difference(line.code ?? '', 'name', '', line.name ?? '')]
      return [
        ['current', isCurrent(row, on) ? 'yes' : 'no', 'yes'],
        ['gss', row.gss ?? '', line.gss],
        ['name', row.name, line.name],
        ['kind', row.kind, KINDS[line.kind ?? ''] ?? line.kind],
        ['nation', row.nation.replace('_', ' ').toLowerCase(), line.nation?.toLowerCase()],
        ['region', row.region, line.region],
        ['county', row.county ?? '', slugOf(line.county)],
        [
          'combined authority',
          combined(row)
            .map(({ combinedAuthority }) => combinedAuthority)
            .join(';'),
          slugOf(line.combined_authority),
        ],
        ['population', String(row.population ?? ''), line.population_2020],
        ['position', position(row.latitude, row.longitude), position(line.lat, line.long)],
      ].flatMap(([field = '', mine = '', other = '']) =>
        mine === other ? [] : [difference(row.slug, field, mine, other)],
      )
    }),
  ]
}

/** Where our codes and theirs (laid out as code, check, title) differ. */
export function cpvDifferences(ours: readonly CpvCodeRow[], theirs: readonly TheirLine[]): Difference[] {
  const mine = new Map(ours.map((row) => [row.code, row]))
  const codes = new Set(theirs.map((line) => line.code))
  return [
    ...ours.filter((row) => !codes.has(row.code)).map((row) => cpvDifference(row.code, 'code', row.title, '')),
    ...theirs.flatMap(({ code = '', check = '', title = '' }) => {
      const row = mine.get(code)
      if (!row) return [cpvDifference(code, 'code', '', title)]
      return [
        ...(row.checkDigit === check ? [] : [cpvDifference(code, 'check digit', row.checkDigit, check)]),
        ...(row.title === title ? [] : [cpvDifference(code, 'title', row.title, title)]),
      ]
    }),
  ]
}

/** Sorts differences into those accepted and those to mend; an acceptance that nothing needs any more must go, too. */
export function judged(
  differences: readonly Difference[],
  accepted: readonly AcceptedDifference[],
  kindOf: (key: string) => string,
) {
  const covers = (one: AcceptedDifference, found: Difference) =>
    one.table === found.table &&
    one.field === found.field &&
    (one.key === `kind:${kindOf(found.key)}` || (one.key === found.key && one.theirs === found.theirs))
  return {
    accepted: differences.filter((found) => accepted.some((one) => covers(one, found))),
    open: differences.filter((found) => !accepted.some((one) => covers(one, found))),
    needless: accepted.filter((one) => !differences.some((found) => covers(one, found))),
  }
}

const difference = (key: string, field: string, ours: string, theirs: string): Difference => ({
  table: 'authorities',
  key,
  field,
  ours,
  theirs,
})

const cpvDifference = (key: string, field: string, ours: string, theirs: string): Difference => ({
  table: 'cpv',
  key,
  field,
  ours,
  theirs,
})

/** To three decimals, about 100 metres, as our table has it. */
const position = (latitude?: string | number | null, longitude?: string | number | null): string =>
  latitude && longitude ? `${Number(latitude).toFixed(3)}, ${Number(longitude).toFixed(3)}` : ''
