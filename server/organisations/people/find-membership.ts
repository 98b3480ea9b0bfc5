import type { Membership, Person } from '../../generated/prisma/client.ts'
import { NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { visibleMemberships, visiblePeople } from './people-access.ts'

/** A membership the actor may see; throws NotFound for one that is missing or hidden. */
export async function findMembership(work: Work, rawId: unknown): Promise<Membership> {
  const id = idOf('membership', rawId)
  const found = await work.tx.membership.findFirst({ where: { AND: [{ id }, visibleMemberships(work.actor)] } })
  if (!found) throw new NotFound('membership')
  return found
}

/** A person the actor may see; throws NotFound for one who is missing or hidden. */
export async function findPerson(work: Work, rawId: unknown): Promise<Person> {
  const id = idOf('person', rawId)
  const found = await work.tx.person.findFirst({ where: { AND: [{ id }, visiblePeople(work.actor)] } })
  if (!found) throw new NotFound('person')
  return found
}
