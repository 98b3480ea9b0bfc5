import { z } from 'zod'
import { actsAs, authoritiesServedBy } from '../organisations/actor.ts'
import { allow, InvalidInput, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { mayWriteNeedsOf } from './need-access.ts'
import { NeedDetails } from './need-details.ts'
import { columnsFrom, writeRequirements } from './write-details.ts'

const DraftNeedInput = NeedDetails.extend({ authorityId: z.uuid('There is no such authority').nullish() })

/** An officer starts a need. Only their own authority sees it until it is posted. */
export async function draftNeed(work: Work, raw: unknown): Promise<string> {
  const { authorityId: given, ...details } = valid(DraftNeedInput, raw)
  const authorityId = given ?? theOnlyAuthority(work)
  allow(mayWriteNeedsOf(work.actor, authorityId), 'draft a need for this authority', { authorityId })
  const columns = await columnsFrom(work, authorityId, details)
  const { id } = await work.tx.need.create({
    data: { ...columns, authorityId, createdById: actsAs(work.actor), createdAt: work.now },
    select: { id: true },
  })
  await writeRequirements(work, id, details.requirements)
  work.record({ type: 'NeedDrafted', needId: id })
  return id
}

function theOnlyAuthority(work: Work): string {
  const served = authoritiesServedBy(work.actor)
  allow(served.length > 0, 'draft a need')
  if (served.length > 1)
    throw new InvalidInput([
      { field: 'authorityId', message: 'You act for several authorities: say which one the need is for' },
    ])
  return served[0] as string
}
