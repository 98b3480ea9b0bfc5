import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { cpvParent, parseCpvCode } from '../../server/classification/cpv.ts'
import { type Nation, regionOf } from '../../server/classification/regions.ts'

/** The reference tables beside this file, read and checked. What does not fit is an error that names the line. */

const AUTHORITY_KINDS = [
  'LONDON_BOROUGH',
  'METROPOLITAN_DISTRICT',
  'UNITARY',
  'COUNTY',
  'NON_METROPOLITAN_DISTRICT',
  'SCOTTISH_COUNCIL',
  'WELSH_COUNCIL',
  'NI_DISTRICT',
  'COMBINED_AUTHORITY',
  'STRATEGIC_AUTHORITY',
] as const

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Day = z.iso.date()
const orNull = <T extends z.ZodType>(value: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(value)
const list = <T extends z.ZodType<string, string>>(entry: T) =>
  z
    .string()
    .transform((text) => (text ? text.split(';') : []))
    .pipe(z.array(entry))
const itl1 = z.string().transform((code, context) => {
  const region = regionOf(code)
  if (region) return region
  context.addIssue(`"${code}" is no ITL1 region`)
  return z.NEVER
})

const AuthorityLine = z
  .strictObject({
    slug: Slug,
    name: z.string().min(1),
    welsh_name: orNull(z.string()),
    kind: z.enum(AUTHORITY_KINDS),
    itl1,
    county: orNull(Slug),
    gss: orNull(z.string().regex(/^[ENSW]\d{8}$/)),
    latitude: orNull(z.coerce.number().min(49).max(61)),
    longitude: orNull(z.coerce.number().min(-9).max(2)),
    population: orNull(z.coerce.number().int().positive()),
    starts_on: orNull(Day),
    ends_on: orNull(Day),
    replaced_by: list(Slug),
    identifiers: list(z.string().regex(/^GB-[A-Z]+:\S+$/)),
    aliases: list(z.string().min(1)),
  })
  .transform(({ itl1: region, welsh_name, starts_on, ends_on, replaced_by, ...rest }) => ({
    ...rest,
    /** Where the law also gives it a Welsh name. */
    welshName: welsh_name,
    itl1: region.itl1,
    region: region.name,
    nation: region.nation satisfies Nation,
    /** First day; null for the many that are older than these tables reach (2009). */
    startsOn: starts_on,
    /** The first day it is no more, which is the first day of those that replace it. */
    endsOn: ends_on,
    /** Slugs; two where its area was split. */
    replacedBy: replaced_by,
  }))

const MemberLine = z
  .strictObject({ combined_authority: Slug, member: Slug, from: Day })
  .transform(({ combined_authority, member, from }) => ({ combinedAuthority: combined_authority, member, from }))

const CpvLine = z.strictObject({ cpv: z.string().regex(/^\d{8}-\d$/), title: z.string().min(1) })

const CategoryLine = z
  .strictObject({
    slug: Slug,
    parent: orNull(Slug),
    name: z.string().min(1),
    description: z.string().min(1),
    cpv: list(z.string().regex(/^\d{8}$/)),
  })
  .transform(({ cpv, ...rest }) => ({ ...rest, cpvCodes: cpv }))

/** A council, combined authority or the Greater London Authority, now or since 2019. Days are `YYYY-MM-DD`. */
export type AuthorityRow = z.output<typeof AuthorityLine>
export type AuthorityKind = AuthorityRow['kind']
/** One council's place in a combined authority, by slug. */
export type CombinedMemberRow = z.output<typeof MemberLine>
/** A category of the council-IT taxonomy; `parent` is null for the top level, and rows stand in the order of the page. */
export type CategoryRow = z.output<typeof CategoryLine>

/** A code of the Common Procurement Vocabulary. */
export interface CpvCodeRow {
  readonly code: string
  readonly checkDigit: string
  readonly title: string
  readonly parentCode: string | null
}

/** Every authority the marketplace knows, in the order of their slugs. */
export const readAuthorities = (): AuthorityRow[] => readTable('authorities.csv', AuthorityLine)

/** Which councils make up each combined authority, and since when. */
export const readCombinedMembers = (): CombinedMemberRow[] => readTable('combined-authority-members.csv', MemberLine)

/** The IT part of the vocabulary. Parents come before their children. */
export const readCpvCodes = (): CpvCodeRow[] =>
  withParents(readTable('cpv-it.csv', CpvLine).map(({ cpv, title }) => ({ ...checkedCode(cpv), title })))

/** The council-IT taxonomy, each parent before its children. */
export const readTaxonomy = (): CategoryRow[] => readTable('taxonomy.csv', CategoryLine)

/** Adds to each code the nearest one above it, and puts them in order. */
export function withParents(codes: readonly Omit<CpvCodeRow, 'parentCode'>[]): CpvCodeRow[] {
  const vocabulary = new Set(codes.map(({ code }) => code))
  return codes
    .map((row) => ({ ...row, parentCode: cpvParent(row.code, vocabulary) }))
    .sort((a, b) => a.code.localeCompare(b.code))
}

function checkedCode(text: string): { code: string; checkDigit: string } {
  const parsed = parseCpvCode(text)
  if (!parsed?.checkDigit) throw new Error(`"${text}" is no CPV code with its check digit`)
  return { code: parsed.code, checkDigit: parsed.checkDigit }
}

function readTable<T extends z.ZodType>(file: string, Line: T): z.output<T>[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const lines: unknown[] = parse(text, { columns: true })
  return lines.map((line, index) => {
    const result = Line.safeParse(line)
    if (result.success) return result.data
    throw new Error(`${file}, line ${index + 2}: ${z.prettifyError(result.error)}`)
  })
}
