import type { Role } from '../../server/generated/prisma/enums.ts'
import type { Database } from '../../server/platform/database.ts'
import type { Sample, SamplePerson } from './format.ts'

/** Someone to sign in as, for the list that `npm start` prints. */
export interface SignIn {
  readonly email: string
  readonly name: string
  readonly role: string
}

export interface LoadedPeople {
  readonly signIns: readonly SignIn[]
  /** Authority ids by GSS code, and department ids by `GSS name`. */
  readonly departments: ReadonlyMap<string, string>
}

/** Loads the sample's departments, suppliers and people; what is there already stays as it is. */
export async function loadPeople(db: Database, sample: Sample): Promise<LoadedPeople> {
  const departments = await loadDepartments(db, sample)
  await db.supplier.createMany({
    data: sample.suppliers.map(({ name, companyNumber, sme }) => ({ name, companyNumber, isSme: sme })),
    skipDuplicates: true,
  })
  const suppliers = new Map((await db.supplier.findMany()).map(({ id, name }) => [name, id]))
  for (const person of sample.people) await loadPerson(db, person, departments, suppliers)
  return {
    departments,
    signIns: sample.people.map(({ email, name, role }) => ({ email, name, role: role.replaceAll('_', ' ') })),
  }
}

async function loadDepartments(db: Database, { authorities }: Sample): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const rows = await db.authority.findMany({
    where: { gss: { in: authorities.map(({ gss }) => gss) } },
    select: { id: true, gss: true },
  })
  for (const { id, gss } of rows) if (gss) ids.set(gss, id)
  await db.department.createMany({
    data: authorities.flatMap(({ gss, departments }) =>
      departments.map((name) => ({ name, authorityId: known(ids, gss) })),
    ),
    skipDuplicates: true,
  })
  const departments = await db.department.findMany({
    select: { id: true, name: true, authority: { select: { gss: true } } },
  })
  for (const { id, name, authority } of departments) ids.set(`${authority.gss} ${name}`, id)
  return ids
}

async function loadPerson(
  db: Database,
  person: SamplePerson,
  authorities: ReadonlyMap<string, string>,
  suppliers: ReadonlyMap<string, string>,
): Promise<void> {
  const { email, name } = person
  if (await db.person.findUnique({ where: { email } })) return
  await db.person.create({
    data: {
      email,
      name,
      memberships: {
        create: {
          role: person.role.toUpperCase() as Role,
          authorityId: 'authority' in person ? known(authorities, person.authority) : null,
          supplierId: 'supplier' in person ? known(suppliers, person.supplier) : null,
          regions: 'regions' in person ? person.regions.filter((region) => region !== 'all') : [],
        },
      },
    },
  })
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The sample names “${key}”, which does not exist`)
  return id
}
