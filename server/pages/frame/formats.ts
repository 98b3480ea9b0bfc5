import type { Language } from './words.ts'

/** How days, amounts and numbers are written in a language. */
export interface Formats {
  /** “1 September 2027”, of 2027-09-01 or of an instant. */
  day(value: string | null | undefined): string
  /** “1 Sept 2027”, for tables. */
  shortDay(value: string | null | undefined): string
  /** “Sept 2027”, for tables and charts. */
  month(value: string | null | undefined): string
  /** “1 September 2027 at 14:05”. */
  moment(value: string | null | undefined): string
  /** “£1,200,000”, of pence; pence themselves only when there are any. */
  money(value: { readonly pence: unknown; readonly currency?: string } | string | number | null | undefined): string
  number(value: number | null | undefined): string
  percent(share: number | null | undefined): string
  /** “Leeds, York and Hull”. */
  list(values: readonly string[]): string
}

const LOCALES: Record<Language, string> = { en: 'en-GB', cy: 'cy-GB' }
const LONDON = { timeZone: 'Europe/London' } as const

/** Writes in one language; formatters are made once, being dear to make. */
function inLanguage(language: Language): Formats {
  const locale = LOCALES[language]
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...LONDON })
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...LONDON })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', ...LONDON })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...LONDON })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(locale)
  const written = (value: string | null | undefined, write: (date: Date) => string) =>
    value ? write(new Date(value)) : ''
  return {
    day: (value) => written(value, (date) => day.format(date)),
    shortDay: (value) => written(value, (date) => shortDay.format(date)),
    month: (value) => written(value, (date) => month.format(date)),
    moment: (value) =>
      written(value, (date) => `${day.format(date)} ${language === 'cy' ? 'am' : 'at'} ${time.format(date)}`),
    money: (value) => money(locale, value),
    number: (value) => (value === null || value === undefined ? '' : number.format(value)),
    percent: (share) => (share === null || share === undefined ? '' : percent.format(share)),
    list: (values) => list.format(values),
  }
}

/** Amounts may be larger than a number holds exactly: Intl takes them as text. */
function money(locale: string, value: Parameters<Formats['money']>[0]): string {
  if (value === null || value === undefined) return ''
  const { pence, currency = 'GBP' } = typeof value === 'object' ? value : { pence: value }
  const digits = String(pence).padStart(3, '0')
  const [pounds, rest] = [digits.slice(0, -2), digits.slice(-2)]
  const fraction = rest === '00' ? 0 : 2
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  })
  return format.format(`${pounds}.${rest}` as never)
}

const FORMATS: Record<Language, Formats> = { en: inLanguage('en'), cy: inLanguage('cy') }

export const formatsOf = (language: Language): Formats => FORMATS[language]
