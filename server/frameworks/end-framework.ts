import { z } from 'zod'
import { expectVersion } from '../organisations/expect-version.ts'
import { allow, refusal, refuseIf, valid } from '../platform/errors.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findFramework } from './find-framework.ts'
import { mayManage } from './framework-access.ts'
import { Reason } from './framework-details.ts'

const EndFrameworkInput = z.object({ frameworkId: z.unknown(), expectedVersion: z.int().nullish(), reason: Reason })

/** Who runs a framework ends it (UK11). Contracts called off from it go on; nothing more can be called off. */
export async function endFramework(work: Work, raw: unknown): Promise<string> {
  const { frameworkId, expectedVersion, reason } = valid(EndFrameworkInput, raw)
  const framework = await findFramework(work, frameworkId)
  allow(mayManage(work.actor, framework), 'end this framework', { frameworkId: framework.id })
  refuseIf(framework.endedAt ? refusal('FRAMEWORK_ENDED', 'This framework has been ended already') : null)
  expectVersion('framework', framework, expectedVersion)
  await pastTheWall(work, () =>
    work.tx.framework.update({
      where: { id: framework.id },
      data: { endedAt: work.now, endedReason: reason, updatedAt: work.now, version: { increment: 1 } },
    }),
  )
  work.record({ type: 'FrameworkEnded', frameworkId: framework.id })
  return framework.id
}
