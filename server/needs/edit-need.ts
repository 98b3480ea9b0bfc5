import { z } from 'zod'
import { allow, InvalidInput, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { changeNeed, expectVersion } from './change-need.ts'
import { findNeed } from './find-need.ts'
import { missingToPost, refusalToEdit } from './need.ts'
import { mayEdit } from './need-access.ts'
import { NeedDetails } from './need-details.ts'
import { columnsFrom, writeRequirements } from './write-details.ts'

const EditNeedInput = z.object({
  needId: z.unknown(),
  expectedVersion: z.int().nullish(),
  details: z.record(z.string(), z.unknown()),
})

/** An officer changes what a need says. What is left out of the details stays as it is. */
export async function editNeed(work: Work, raw: unknown): Promise<string> {
  const { needId, expectedVersion, details: given } = valid(EditNeedInput, raw)
  const need = await findNeed(work, needId)
  allow(mayEdit(work.actor, need), 'edit this need', { needId: need.id })
  refuseIf(refusalToEdit(need))
  expectVersion(need, expectedVersion)
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const details = valid(NeedDetails, { ...need, requirements: [], ...stated })
  const columns = await columnsFrom(work, need.authorityId, details)
  const missing = need.status === 'DRAFT' ? [] : missingToPost({ ...need, ...details } as typeof need)
  if (missing.length > 0) throw new InvalidInput(missing)
  const categoryChosenBy = 'categorySlug' in stated ? columns.categoryChosenBy : need.categoryChosenBy
  await changeNeed(work, need, { ...columns, categoryChosenBy, updatedAt: work.now })
  if ('requirements' in stated) await writeRequirements(work, need.id, details.requirements)
  work.record({ type: 'NeedEdited', needId: need.id })
  return need.id
}
