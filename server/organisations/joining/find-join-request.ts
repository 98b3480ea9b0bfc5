import type { JoinRequest } from '../../generated/prisma/client.ts'
import { NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { visibleJoinRequests } from '../people/people-access.ts'

/** A request to join that the actor may see; throws NotFound for one that is missing or hidden. */
export async function findJoinRequest(work: Work, rawId: unknown): Promise<JoinRequest> {
  const id = idOf('request', rawId)
  const found = await work.tx.joinRequest.findFirst({ where: { AND: [{ id }, visibleJoinRequests(work.actor)] } })
  if (!found) throw new NotFound('request')
  return found
}
