import { z } from 'zod'
import { parseCpvCode } from '../classification/cpv.ts'
import { AuthorityKind, Nation } from '../generated/prisma/enums.ts'

export const Reason = z.string().trim().min(1, 'Say why, in a few words').max(1_000, 'Use 1,000 characters or fewer')
export const Pence = z.coerce.bigint().refine((pence) => pence > 0n && pence <= MOST_PENCE, 'Enter pence, 1 or more')
const MOST_PENCE = 100_000_000_000_00n
export const Name = z.string().trim().min(1, 'Enter a name').max(200, 'Use 200 characters or fewer')
export const FeeBasisPoints = z
  .int()
  .min(0, 'Enter 0 or more hundredths of a per cent')
  .max(10_000, 'A fee is 100% at most: 10,000')

const CpvCode = z.string().transform((text, context) => {
  const read = parseCpvCode(text)
  if (read) return read.code
  context.addIssue({ code: 'custom', message: `“${text}” is no CPV code. Enter one like 48610000-7` })
  return z.NEVER
})

export const LotDetails = z.object({
  title: Name,
  cpvCodes: z.array(CpvCode).max(50).default([]),
  advertisedIncVatPence: Pence.nullish(),
  suppliers: z.array(Name).max(500).default([]),
})

/** Who may use it; the column that its kind asks for must be there. */
export const UserDetails = z
  .object({
    kind: z.enum(['EVERY_COUNCIL', 'NATION', 'REGION', 'AUTHORITY_KIND', 'AUTHORITY']),
    authorityId: z.uuid().nullish(),
    nation: z.enum(Nation).nullish(),
    region: z.string().trim().min(1).nullish(),
    authorityKind: z.enum(AuthorityKind).nullish(),
  })
  .transform(({ kind, authorityId, nation, region, authorityKind }, context) => {
    const user = {
      kind,
      authorityId: kind === 'AUTHORITY' ? (authorityId ?? null) : null,
      nation: kind === 'NATION' ? (nation ?? null) : null,
      region: kind === 'REGION' ? (region ?? null) : null,
      authorityKind: kind === 'AUTHORITY_KIND' ? (authorityKind ?? null) : null,
    }
    if (kind !== 'EVERY_COUNCIL' && !(user.authorityId || user.nation || user.region || user.authorityKind))
      context.addIssue({ code: 'custom', message: `Say which ${named[kind]} may use it` })
    return user
  })

const named = {
  NATION: 'nation',
  REGION: 'region',
  AUTHORITY_KIND: 'kind of authority',
  AUTHORITY: 'authority',
} as const

export type UserColumns = z.output<typeof UserDetails>
export type LotColumns = z.output<typeof LotDetails>

/** The lots of a framework to be written, with the suppliers of each. */
export const lotsToCreate = (frameworkId: string, lots: readonly LotColumns[]) =>
  lots.map(({ suppliers, advertisedIncVatPence, ...lot }, at) => ({
    ...lot,
    number: at + 1,
    advertisedIncVatPence: advertisedIncVatPence ?? null,
    suppliers: { create: suppliers.map((name) => ({ name, frameworkId })) },
  }))
