import { refuseIf } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { departmentKnown } from './department.ts'

/** Refuses a name that another department of the authority has, in whatever case. Everyone may see departments. */
export async function refuseTheSameName(work: Work, authorityId: string, name: string, except?: string): Promise<void> {
  // Two at the same moment wait for each other: the table compares names letter by letter.
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`departments of ${authorityId}`}, 0))`
  const departments = await work.tx.department.findMany({ where: { authorityId }, select: { id: true, name: true } })
  const same = departments.some((other) => other.id !== except && other.name.toLowerCase() === name.toLowerCase())
  refuseIf(same ? departmentKnown : null)
}
