import { z } from 'zod'
import { Role } from '../generated/prisma/enums.ts'
import { InvalidInput, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { Email, said } from './email.ts'
import { giveRole } from './people/give-role.ts'
import { FOR_A_SUPPLIER, FOR_AN_AUTHORITY, type Organisation } from './people/membership.ts'
import { CompanyNumber } from './suppliers/company-number.ts'
import { addSupplier } from './suppliers/register-supplier.ts'

const RegisterPersonInput = z.object({
  email: Email,
  name: said('Enter a name', 200),
  role: z.enum(Role, `Choose a role: ${Object.values(Role).join(', ').toLowerCase()}`),
  authority: z.string().trim().toLowerCase().nullish(),
  companyNumber: CompanyNumber.nullish(),
  supplierName: said('Enter the supplier’s name', 200).nullish(),
  isSme: z.boolean().default(false),
})

type Given = z.output<typeof RegisterPersonInput>

/**
 * Lets a person in with a role, for an authority or a supplier where the role needs one; a supplier that is not known
 * yet is registered with them. Someone known gets the role as well.
 */
export async function registerPerson(work: Work, raw: unknown): Promise<string> {
  const given = valid(RegisterPersonInput, raw)
  const { email, name, role } = given
  const organisation = await organisationFor(work, given)
  const { id: personId } = await work.tx.person.upsert({ where: { email }, create: { email, name }, update: { name } })
  await giveRole(work, personId, { ...organisation, role, regions: [] })
  work.record({ type: 'PersonRegistered', personId })
  return personId
}

async function organisationFor(work: Work, given: Given): Promise<Organisation> {
  if (FOR_AN_AUTHORITY.includes(given.role))
    return { authorityId: await authorityFor(work, given.authority ?? null), supplierId: null }
  if (FOR_A_SUPPLIER.includes(given.role)) return { authorityId: null, supplierId: await supplierFor(work, given) }
  return { authorityId: null, supplierId: null }
}

async function authorityFor(work: Work, slug: string | null): Promise<string> {
  const found = slug && (await work.tx.authority.findUnique({ where: { slug }, select: { id: true } }))
  if (found) return found.id
  const message = slug
    ? `There is no authority “${slug}”. Use its short name, like leeds or north-yorkshire`
    : 'Say which authority the person is of, by its short name, like leeds'
  throw new InvalidInput([{ field: 'authority', message }])
}

async function supplierFor(work: Work, { companyNumber, supplierName, isSme }: Given): Promise<string> {
  if (!companyNumber) {
    const message = 'Say which supplier the person is of, by its company number, like 01234567'
    throw new InvalidInput([{ field: 'companyNumber', message }])
  }
  const known = await work.tx.supplier.findUnique({ where: { companyNumber }, select: { id: true } })
  if (known) return known.id
  if (!supplierName) {
    const message = `No supplier with the company number ${companyNumber} is registered. Enter its name to register it`
    throw new InvalidInput([{ field: 'supplierName', message }])
  }
  await addSupplier(work, { companyNumber, name: supplierName, isSme })
  return (await work.tx.supplier.findUniqueOrThrow({ where: { companyNumber }, select: { id: true } })).id
}
