import { z } from 'zod'
import { allow, Refused, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { Email, said } from '../email.ts'
import { expectVersion, wasChanged } from '../expect-version.ts'
import { mayAdministerAuthority } from '../people/people-access.ts'
import { findAuthority } from '../people/role-in.ts'

const SetAuthorityContactInput = z.object({
  authorityId: z.unknown(),
  contact: z.object({ name: said('Enter the name of a person or a team', 200), email: Email }).nullable(),
  expectedVersion: z.int().nullish(),
})

/** An administrator says whom other authorities may write to; without a contact, nobody is shown. */
export async function setAuthorityContact(work: Work, raw: unknown): Promise<string> {
  const { contact, expectedVersion, ...input } = valid(SetAuthorityContactInput, raw)
  const authorityId = await findAuthority(work, input.authorityId)
  allow(mayAdministerAuthority(work.actor, authorityId), 'set the contact of this authority')
  const now = await work.tx.authorityContact.findUnique({ where: { authorityId } })
  expectVersion('contact', now ?? { version: 0 }, expectedVersion)
  const where = { authorityId, version: now?.version ?? 0 }
  if (now && contact) {
    const data = { ...contact, updatedAt: work.now, version: now.version + 1 }
    wasChanged('contact', await work.tx.authorityContact.updateMany({ where, data }))
  } else if (now) {
    wasChanged('contact', await work.tx.authorityContact.deleteMany({ where }))
  } else if (contact) {
    const data = [{ ...contact, authorityId, updatedAt: work.now }]
    wasChanged('contact', await work.tx.authorityContact.createMany({ data, skipDuplicates: true }))
  } else {
    throw new Refused('NO_CONTACT', 'This authority shows no contact. There is nothing to do')
  }
  work.record({ type: 'AuthorityContactChanged', authorityId })
  return authorityId
}
