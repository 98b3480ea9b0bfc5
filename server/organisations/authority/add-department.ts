import { z } from 'zod'
import { allow, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { mayAdministerAuthority } from '../people/people-access.ts'
import { findAuthority } from '../people/role-in.ts'
import { DepartmentName } from './department.ts'
import { refuseTheSameName } from './refuse-the-same-name.ts'

const AddDepartmentInput = z.object({ authorityId: z.unknown(), name: DepartmentName })

/** An administrator adds a department that buys for itself. */
export async function addDepartment(work: Work, raw: unknown): Promise<string> {
  const { name, ...input } = valid(AddDepartmentInput, raw)
  const authorityId = await findAuthority(work, input.authorityId)
  allow(mayAdministerAuthority(work.actor, authorityId), 'add a department to this authority')
  await refuseTheSameName(work, authorityId, name)
  const { id } = await work.tx.department.create({ data: { authorityId, name }, select: { id: true } })
  work.record({ type: 'DepartmentAdded', departmentId: id, authorityId })
  return id
}
