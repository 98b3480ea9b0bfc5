import { Refused } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { type BegunSession, beginSession } from './begin-session.ts'
import type { ProvenIdentity } from './provider-claims.ts'
import type { Origin } from './session.ts'

interface Given {
  readonly provider: string
  readonly identity: ProvenIdentity
  readonly visitId: string
  readonly origin: Origin
}

const UNKNOWN =
  'Nobody is registered here with the e-mail address of that account. Ask your authority’s administrator to invite you, with this address'

/**
 * Signs in whom a provider has proven: someone it has signed in before, or whose e-mail address it vouches for. From
 * then on its own identifier counts, so that a changed address changes nothing.
 */
export async function signInByProvider(
  work: Work,
  { provider, identity, visitId, origin }: Given,
): Promise<BegunSession> {
  const personId = (await rememberedPerson(work, identity)) ?? (await recognise(work, identity))
  if (!personId) throw new Refused('UNKNOWN_PERSON', UNKNOWN)
  return beginSession(work, { visitId, personId, method: provider, origin })
}

async function rememberedPerson({ tx }: Work, { issuer, subject }: ProvenIdentity): Promise<string | undefined> {
  const known = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { person: true },
  })
  if (known?.person.disabledAt) throw new Refused('UNKNOWN_PERSON', UNKNOWN)
  return known?.personId
}

async function recognise({ tx, now }: Work, { issuer, subject, email }: ProvenIdentity): Promise<string | undefined> {
  const person = email ? await tx.person.findFirst({ where: { email, disabledAt: null } }) : null
  if (!person) return undefined
  await tx.identity.createMany({
    data: [{ issuer, subject, personId: person.id, firstAt: now }],
    skipDuplicates: true,
  })
  return person.id
}
