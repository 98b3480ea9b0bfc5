import { z } from 'zod'
import { allow, Refused, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { said } from '../email.ts'
import { mayAdministerPlatform } from '../people/people-access.ts'
import { CompanyNumber } from './company-number.ts'

/** What is said of a supplier: its number at Companies House, its name, and whether it is small or medium-sized. */
export const SupplierDetails = z.object({
  companyNumber: CompanyNumber,
  name: said('Enter the supplier’s name', 200),
  isSme: z.boolean('Say whether the supplier is a small or medium-sized enterprise'),
})

/** A platform administrator registers a supplier, so that its people can be invited. */
export async function registerSupplier(work: Work, raw: unknown): Promise<string> {
  const details = valid(SupplierDetails, raw)
  allow(mayAdministerPlatform(work.actor), 'register suppliers')
  const id = await addSupplier(work, details)
  if (!id)
    throw new Refused(
      'SUPPLIER_KNOWN',
      `A supplier with the company number ${details.companyNumber} is registered already`,
    )
  return id
}

/** Writes a supplier and its fact, unless its company number is known: then null. */
export async function addSupplier(work: Work, details: z.output<typeof SupplierDetails>): Promise<string | null> {
  const id = newId()
  const { count } = await work.tx.supplier.createMany({ data: [{ id, ...details }], skipDuplicates: true })
  if (count === 0) return null
  work.record({ type: 'SupplierRegistered', supplierId: id })
  return id
}
