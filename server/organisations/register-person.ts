import { z } from 'zod'
import { Role } from '../generated/prisma/enums.ts'
import { InvalidInput, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'

const FOR_AN_AUTHORITY: readonly Role[] = ['VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR']

const OFFERED = Object.values(Role).filter((role) => !role.startsWith('SUPPLIER'))

const RegisterPersonInput = z.object({
  email: z
    .string('Enter an e-mail address')
    .trim()
    .toLowerCase()
    .pipe(z.email('Enter an e-mail address, like officer@leeds.gov.uk')),
  name: z.string('Enter a name').trim().min(1, 'Enter a name').max(200, 'Use 200 characters or fewer'),
  role: z.enum(Role, `Choose a role: ${OFFERED.join(', ').toLowerCase()}`),
  authority: z.string().trim().toLowerCase().nullish(),
})

/** Lets a person in with a role, for an authority where the role needs one. Someone known gets the role as well. */
export async function registerPerson(work: Work, raw: unknown): Promise<string> {
  const { email, name, role, authority } = valid(RegisterPersonInput, raw)
  const authorityId = await authorityFor(work, role, authority ?? null)
  const { id: personId } = await work.tx.person.upsert({ where: { email }, create: { email, name }, update: { name } })
  const membership = { personId, authorityId, supplierId: null, role }
  const known = await work.tx.membership.findFirst({ where: membership })
  if (!known) await work.tx.membership.create({ data: membership })
  work.record({ type: 'PersonRegistered', personId })
  return personId
}

async function authorityFor(work: Work, role: Role, slug: string | null): Promise<string | null> {
  if (role.startsWith('SUPPLIER'))
    throw new InvalidInput([{ field: 'role', message: 'Suppliers’ people cannot be registered here yet' }])
  if (!FOR_AN_AUTHORITY.includes(role)) return null
  const found = slug && (await work.tx.authority.findUnique({ where: { slug }, select: { id: true } }))
  if (found) return found.id
  const message = slug
    ? `There is no authority “${slug}”. Use its short name, like leeds or north-yorkshire`
    : 'Say which authority the person is of, by its short name, like leeds'
  throw new InvalidInput([{ field: 'authority', message }])
}
