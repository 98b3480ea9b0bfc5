import { z } from 'zod'
import { allow, NotFound, valid } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { expectVersion, wasChanged } from '../expect-version.ts'
import { mayAdministerAuthority } from '../people/people-access.ts'
import { DepartmentName } from './department.ts'
import { refuseTheSameName } from './refuse-the-same-name.ts'

const RenameDepartmentInput = z.object({
  departmentId: z.unknown(),
  name: DepartmentName,
  expectedVersion: z.int().nullish(),
})

/** An administrator gives a department another name; its needs and contracts stay with it. */
export async function renameDepartment(work: Work, raw: unknown): Promise<string> {
  const { departmentId, name, expectedVersion } = valid(RenameDepartmentInput, raw)
  const department = await work.tx.department.findUnique({ where: { id: idOf('department', departmentId) } })
  if (!department) throw new NotFound('department')
  const { id, authorityId, version } = department
  allow(mayAdministerAuthority(work.actor, authorityId), 'rename this department')
  expectVersion('department', department, expectedVersion)
  await refuseTheSameName(work, authorityId, name, id)
  const data = { name, version: version + 1 }
  wasChanged('department', await work.tx.department.updateMany({ where: { id, version }, data }))
  work.record({ type: 'DepartmentRenamed', departmentId: id, authorityId })
  return id
}
