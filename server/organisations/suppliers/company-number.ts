import { z } from 'zod'

/**
 * What stands before the digits of a company number, by register and nation. From general knowledge of the prefixes in
 * use, not checked against a list of Companies House: a number with another prefix is refused until it is added here.
 */
const PREFIXES =
  'AC BR CE CS EN ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV NZ OC OE PC RC RS SA SC SE SF SG SI SL SO SP SR SZ ZC'
const PREFIXED = new RegExp(`^(${PREFIXES.replaceAll(' ', '|')})(\\d{1,5}[A-Z]|\\d{1,6})$`)

/** A company number as Companies House writes it, in eight characters; undefined for what cannot be one. */
export function companyNumberFrom(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/\s/g, '')
  if (/^\d{1,8}$/.test(plain)) return /^0*$/.test(plain) ? undefined : plain.padStart(8, '0')
  if (/^R\d{7}$/.test(plain)) return plain // Northern Ireland, before it partitioned its register
  const [, prefix, number] = PREFIXED.exec(plain) ?? []
  return prefix && number ? prefix + number.padStart(6, '0') : undefined
}

export const CompanyNumber = z
  .string('Enter a company number, like 01234567 or SC123456')
  .transform((text, context) => {
    const number = companyNumberFrom(text)
    if (number) return number
    context.addIssue({
      code: 'custom',
      message: `“${text.trim().slice(0, 20)}” is not a UK company number. Enter 8 digits, or 2 letters and 6 digits, like 01234567 or SC123456`,
    })
    return z.NEVER
  })
