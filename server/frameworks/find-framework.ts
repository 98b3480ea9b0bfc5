import { NotFound } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { visibleFrameworks } from './framework-access.ts'
import { type RecordedFramework, recorded } from './recorded-framework.ts'

/**
 * A framework with its lots and users, held for change until the unit of work ends; NotFound when missing or hidden. Who
 * is held up here reads what the one before left of it: two call-offs at once cannot both take the last of it.
 */
export async function findFramework(work: Work, rawId: unknown): Promise<RecordedFramework> {
  const id = idOf('framework', rawId)
  await pastTheWall(work, () => work.tx.$queryRaw`select 1 from framework where id = ${id}::uuid for update`)
  const found = await work.tx.framework.findFirst({
    where: { AND: [{ id }, visibleFrameworks(work.actor)] },
    include: recorded,
  })
  if (!found) throw new NotFound('framework')
  return found
}
