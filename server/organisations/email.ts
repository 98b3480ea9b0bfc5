import { z } from 'zod'

/** An e-mail address as it is stored and compared: in lower case, without spaces around it. */
export const Email = z
  .string('Enter an e-mail address')
  .trim()
  .toLowerCase()
  .max(254, 'Use 254 characters or fewer')
  .pipe(z.email('Enter an e-mail address, like officer@leeds.gov.uk'))

/** A text that must say something. */
export const said = (missing: string, most: number) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)

/** What stands behind the @. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()
