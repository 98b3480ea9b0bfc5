import type { Transaction } from '../../platform/database.ts'
import type { Organisation } from './membership.ts'

/** The addresses of those who administer an organisation now, in order; none of the platform's own administrators. */
export async function findAdministrators(tx: Transaction, of: Partial<Organisation>): Promise<string[]> {
  const { authorityId, supplierId } = of
  if (!authorityId && !supplierId) return []
  const role = authorityId ? ('AUTHORITY_ADMINISTRATOR' as const) : ('SUPPLIER_ADMINISTRATOR' as const)
  const whose = authorityId ? { authorityId } : { supplierId: supplierId ?? null }
  const found = await tx.person.findMany({
    where: { disabledAt: null, memberships: { some: { role, endedAt: null, ...whose } } },
    select: { email: true },
    orderBy: { email: 'asc' },
  })
  return found.map(({ email }) => email)
}
