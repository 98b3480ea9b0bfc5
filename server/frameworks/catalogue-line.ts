import { z } from 'zod'
import { parseCpvCode } from '../classification/cpv.ts'
import { AuthorityKind, FrameworkKind, FrameworkRegime, Nation } from '../generated/prisma/enums.ts'
import { dayFrom } from '../platform/days.ts'
import { penceFromPounds } from '../platform/money.ts'

const Text = z.string().trim()
const Filled = Text.min(1, 'It is empty. Fill it in')
const orNull = <T extends z.ZodType>(value: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(value)

const read = <T>(reader: (text: string) => T | undefined, advice: string) =>
  Text.transform((text, context) => {
    const value = reader(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: `“${text}” cannot be read. ${advice}` })
    return z.NEVER
  })

const Day = read(dayFrom, 'Enter a day like 2027-03-31')
const Pounds = read(
  (text) => (/^£?[\d,]+(\.\d{1,2})?$/.test(text) ? penceFromPounds(Number(text.replace(/[£,]/g, ''))) : undefined),
  'Enter pounds including VAT, like 1250000 or 1250000.50',
)
const Percent = read((text) => {
  const percent = /^\d+(\.\d{1,2})?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN
  return percent <= 100 ? Math.round(percent * 100) : undefined
}, 'Enter a percentage like 0.5')
const YesOrNo = read((text) => ({ yes: true, no: false, '': false })[text.toLowerCase()], 'Enter yes or no')
const oneOf = <T extends string>(values: Readonly<Record<string, T>>) =>
  read(
    (text) => Object.values(values).find((value) => value === text.toUpperCase().replace(/[\s-]+/g, '_')),
    `Enter one of ${Object.values(values).join(', ')}`,
  )
const listOf = (text: string): string[] => text.split(';').flatMap((part) => part.trim() || [])
const List = Text.transform(listOf)
const CpvCodes = read((text) => {
  const codes = listOf(text).map((code) => parseCpvCode(code)?.code)
  return codes.every((code) => code !== undefined) ? codes : undefined
}, 'Enter CPV codes like 48610000-7, with semicolons between them')

/** Who may use it: `every council`, or `nation:WALES`, `region:London`, `kind:UNITARY`, `authority:leeds`. */
export type NamedUser =
  | { readonly kind: 'EVERY_COUNCIL' }
  | { readonly kind: 'NATION'; readonly nation: Nation }
  | { readonly kind: 'REGION'; readonly region: string }
  | { readonly kind: 'AUTHORITY_KIND'; readonly authorityKind: AuthorityKind }
  | { readonly kind: 'AUTHORITY'; readonly slug: string }

function userFrom(text: string): NamedUser | undefined {
  if (/^every[ -]council$/i.test(text)) return { kind: 'EVERY_COUNCIL' }
  const [, what, name = ''] = /^(\w+)\s*:\s*(.+)$/.exec(text) ?? []
  const constant = name.toUpperCase().replace(/[\s-]+/g, '_')
  if (what === 'nation' && constant in Nation) return { kind: 'NATION', nation: constant as Nation }
  if (what === 'kind' && constant in AuthorityKind)
    return { kind: 'AUTHORITY_KIND', authorityKind: constant as AuthorityKind }
  if (what === 'region') return { kind: 'REGION', region: name }
  return what === 'authority' ? { kind: 'AUTHORITY', slug: name } : undefined
}

const Users = read((text) => {
  const users = listOf(text).map(userFrom)
  return users.length > 0 && users.every((user) => user !== undefined) ? users : undefined
}, 'Enter “every council”, or nation:WALES, region:London, kind:UNITARY, authority:leeds, with semicolons between them')

/** The headings of a catalogue: one line for each lot, and for a framework without lots one line in all. */
export const CatalogueLine = z.object({
  reference: Filled.max(200),
  title: Filled.max(200, 'Use 200 characters or fewer'),
  description: Text.max(20_000, 'Use 20,000 characters or fewer'),
  kind: oneOf(FrameworkKind),
  regime: oneOf(FrameworkRegime),
  owner: Filled.max(200),
  url: orNull(z.url('It is no web address. Enter one like https://example.org/framework')),
  awarded_on: Day,
  ends_on: Day,
  reason_for_longer: orNull(Text),
  advertised_inc_vat: Pounds,
  fee_percent: orNull(Percent),
  single_supplier: YesOrNo,
  direct_award: YesOrNo,
  users: Users,
  lot_title: orNull(Text),
  lot_cpv: CpvCodes,
  lot_advertised_inc_vat: orNull(Pounds),
  suppliers: List,
})

export type CatalogueLine = z.output<typeof CatalogueLine>
export const headings = Object.keys(CatalogueLine.shape)
