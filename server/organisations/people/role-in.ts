import { z } from 'zod'
import { Role } from '../../generated/prisma/enums.ts'
import { type FieldProblem, InvalidInput, NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { type Organisation, problemsWithOrganisation, type RoleIn } from './membership.ts'
import { visibleSuppliers } from './people-access.ts'

const ROLES = Object.values(Role).join(', ').toLowerCase()

/** A role, for whom, and for a coordinator in which regions. */
export const RoleInInput = z.object({
  role: z.enum(Role, `Choose a role: ${ROLES}`),
  authorityId: z.unknown().optional(),
  supplierId: z.unknown().optional(),
  regions: z.array(z.string().trim()).max(20, 'Name at most 20 regions').nullish(),
  everyRegion: z.boolean().nullish(),
})

/** The role that was named, once it is certain that its organisation and its regions exist. */
export async function findRoleIn(work: Work, given: z.output<typeof RoleInInput>): Promise<RoleIn> {
  const organisation = {
    authorityId: given.authorityId == null ? null : idOf('authority', given.authorityId),
    supplierId: given.supplierId == null ? null : idOf('supplier', given.supplierId),
  }
  const problems = [...problemsWithOrganisation(given.role, organisation), ...(await problemsWithRegions(work, given))]
  if (problems.length > 0) throw new InvalidInput(problems)
  await findOrganisation(work, organisation)
  return { ...organisation, role: given.role, regions: [...new Set(given.regions ?? [])] }
}

/** Throws NotFound for an organisation that does not exist, or that the actor cannot know of. */
async function findOrganisation(work: Work, { authorityId, supplierId }: Organisation): Promise<void> {
  if (authorityId) await findAuthority(work, authorityId)
  if (!supplierId) return
  const found = await work.tx.supplier.count({ where: { AND: [{ id: supplierId }, visibleSuppliers(work.actor)] } })
  if (found === 0) throw new NotFound('supplier')
}

/** An authority's id, once it is certain that there is one; authorities are known to everyone who is signed in. */
export async function findAuthority(work: Work, rawId: unknown): Promise<string> {
  const id = idOf('authority', rawId)
  if ((await work.tx.authority.count({ where: { id } })) === 0) throw new NotFound('authority')
  return id
}

type Regions = Pick<z.output<typeof RoleInInput>, 'role' | 'regions' | 'everyRegion'>

/** A coordinator serves regions that exist, or says that it is all of them; to forget regions is not to mean all. */
export async function problemsWithRegions(
  work: Work,
  { role, regions, everyRegion }: Regions,
): Promise<FieldProblem[]> {
  const named = regions ?? []
  const problem = (message: string) => [{ field: 'regions', message }]
  if (role !== 'COORDINATOR')
    return named.length > 0 || everyRegion ? problem('Leave this out: only coordinators have regions') : []
  if (everyRegion) return named.length > 0 ? problem('Name regions or choose every region, not both') : []
  if (named.length === 0) return problem('Name the regions the coordinator serves, or choose every region')
  const known = await work.tx.authority.findMany({
    distinct: ['region'],
    select: { region: true },
    orderBy: { region: 'asc' },
  })
  const unknown = named.filter((name) => !known.some(({ region }) => region === name))
  if (unknown.length === 0) return []
  return problem(`There is no region “${unknown[0]}”. Choose from ${known.map(({ region }) => region).join(', ')}`)
}
