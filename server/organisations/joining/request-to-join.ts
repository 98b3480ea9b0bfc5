import { z } from 'zod'
import { allow, Refused, refuseIf, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { domainOf } from '../email.ts'
import { verifiedClaims } from '../people/is-awaited.ts'
import { alreadyAMember } from '../people/membership.ts'
import { findAuthority } from '../people/role-in.ts'
import { notTheirDomain } from './join-request.ts'

const RequestToJoinInput = z.object({
  authorityId: z.unknown(),
  role: z.enum(['VIEWER', 'OFFICER'], 'Choose VIEWER or OFFICER; an administrator can give you more later'),
  note: z.string().trim().max(1_000, 'Use 1,000 characters or fewer').nullish(),
})

/** Someone whose address is at a verified domain of an authority asks to be let in; its administrators decide. */
export async function requestToJoin(work: Work, raw: unknown): Promise<string> {
  const { role, note, ...input } = valid(RequestToJoinInput, raw)
  const { personId, email, scopes } = work.actor
  allow(personId !== null && scopes.has('WRITE'), 'ask to join an authority')
  const authorityId = await findAuthority(work, input.authorityId)
  const domain = domainOf(email ?? '')
  const verified = await work.tx.domainClaim.count({ where: { authorityId, domain, ...verifiedClaims } })
  refuseIf(verified === 0 ? notTheirDomain : null)
  const member = { personId: personId as string, authorityId, role, endedAt: null }
  refuseIf((await work.tx.membership.count({ where: member })) > 0 ? alreadyAMember : null)
  const id = newId()
  const data = [{ id, personId: personId as string, authorityId, role, note: note ?? null, createdAt: work.now }]
  const { count } = await work.tx.joinRequest.createMany({ data, skipDuplicates: true })
  if (count === 0)
    throw new Refused('ALREADY_ASKED', 'You have asked this authority already. Wait for its answer, or withdraw it')
  work.record({ type: 'JoiningRequested', joinRequestId: id, authorityId, personId: personId as string })
  return id
}
