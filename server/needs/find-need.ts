import type { Need } from '../generated/prisma/client.ts'
import { NotFound } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { visibleNeeds } from './need-access.ts'

/** A need the actor may see; throws NotFound for one that is missing or hidden. */
export async function findNeed(work: Work, rawId: unknown): Promise<Need> {
  const need = await work.tx.need.findFirst({ where: { AND: [{ id: idOf('need', rawId) }, visibleNeeds(work.actor)] } })
  if (!need) throw new NotFound('need')
  return need
}
