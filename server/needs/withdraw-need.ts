import { z } from 'zod'
import { allow, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { changeNeed, expectVersion } from './change-need.ts'
import { findNeed } from './find-need.ts'
import { refusalToMove } from './need.ts'
import { mayEdit } from './need-access.ts'

const WithdrawNeedInput = z.object({
  needId: z.unknown(),
  expectedVersion: z.int().nullish(),
  reason: z.string().trim().max(1_000, 'Use 1,000 characters or fewer').nullish(),
})

/** An officer takes a need back: its matches go, and other authorities no longer see it. */
export async function withdrawNeed(work: Work, raw: unknown): Promise<string> {
  const { needId, expectedVersion, reason } = valid(WithdrawNeedInput, raw)
  const need = await findNeed(work, needId)
  allow(mayEdit(work.actor, need), 'withdraw this need', { needId: need.id })
  refuseIf(refusalToMove(need, 'WITHDRAWN'))
  expectVersion(need, expectedVersion)
  await changeNeed(work, need, {
    status: 'WITHDRAWN',
    withdrawnAt: work.now,
    withdrawnReason: reason ?? null,
    updatedAt: work.now,
  })
  work.record({ type: 'NeedWithdrawn', needId: need.id })
  return need.id
}
