import type { Need, Prisma } from '../generated/prisma/client.ts'
import { Refused } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** Saves a change to a need if it is still as it was read; otherwise says that someone else changed it. */
export async function changeNeed(
  work: Work,
  need: Pick<Need, 'id' | 'version'>,
  data: Prisma.NeedUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await work.tx.need.updateMany({
    where: { id: need.id, version: need.version },
    data: { ...data, version: need.version + 1 },
  })
  if (count === 0) throw changedMeanwhile()
}

/** The version a caller read must be the version there is. */
export function expectVersion(need: Pick<Need, 'version'>, expected: number | null | undefined): void {
  if (expected != null && expected !== need.version) throw changedMeanwhile()
}

const changedMeanwhile = () =>
  new Refused(
    'CHANGED_MEANWHILE',
    'Someone else changed this need since you read it. Read it again, then repeat your change',
  )
