import { z } from 'zod'
import type { Prisma } from '../generated/prisma/client.ts'
import { actsAs } from '../organisations/actor.ts'
import { expectVersion } from '../organisations/expect-version.ts'
import { dayOf, isoDay } from '../platform/days.ts'
import { allow, InvalidInput, refusal, refuseIf, valid } from '../platform/errors.ts'
import { spokenPounds } from '../platform/money.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findFramework } from './find-framework.ts'
import { mayManage } from './framework-access.ts'
import { FeeBasisPoints, Pence, Reason } from './framework-details.ts'
import { refusalForTerm } from './record-framework.ts'
import type { RecordedFramework } from './recorded-framework.ts'
import { refusalWhenOver } from './refusal-to-call-off.ts'

const ChangeFrameworkInput = z.object({
  frameworkId: z.unknown(),
  expectedVersion: z.int().nullish(),
  endsOn: z.date().nullish(),
  advertisedIncVatPence: Pence.nullish(),
  feeBasisPoints: FeeBasisPoints.nullish(),
  reason: Reason,
})

type Asked = z.output<typeof ChangeFrameworkInput>
type Change = Pick<Prisma.FrameworkChangeUncheckedCreateInput, 'what' | 'before' | 'after'>

/**
 * Who runs a framework extends it, or changes its value or fee, with the reason its change notice gives (UK10). A longer
 * term than the law's takes that reason as its own; the value never falls below what was called off.
 */
export async function changeFramework(work: Work, raw: unknown): Promise<string> {
  const asked = valid(ChangeFrameworkInput, raw)
  const framework = await findFramework(work, asked.frameworkId)
  allow(mayManage(work.actor, framework), 'change this framework', { frameworkId: framework.id })
  refuseIf(refusalWhenOver(framework, dayOf(work.now)))
  expectVersion('framework', framework, asked.expectedVersion)
  const changes = changesIn(framework, asked)
  if (changes.length === 0)
    throw new InvalidInput([{ field: 'endsOn', message: 'Enter an end, a value or a fee other than it has' }])
  refuseIf(refusalOf(framework, asked, dayOf(work.now)))
  const { endsOn, advertisedIncVatPence, feeBasisPoints, reason } = asked
  const isExtended = endsOn != null && endsOn > framework.endsOn
  await pastTheWall(work, async () => {
    await work.tx.framework.update({
      where: { id: framework.id },
      data: {
        ...(endsOn && { endsOn }),
        ...(isExtended && { reasonForLonger: framework.reasonForLonger ?? reason }),
        ...(advertisedIncVatPence && { advertisedIncVatPence }),
        ...(feeBasisPoints != null && { feeBasisPoints }),
        updatedAt: work.now,
        version: { increment: 1 },
      },
    })
    const by = { reason, changedById: actsAs(work.actor), changedAt: work.now, frameworkId: framework.id }
    await work.tx.frameworkChange.createMany({ data: changes.map((change) => ({ ...change, ...by })) })
  })
  work.record({ type: 'FrameworkChanged', frameworkId: framework.id })
  return framework.id
}

function changesIn(framework: RecordedFramework, asked: Asked): Change[] {
  const { endsOn, advertisedIncVatPence: value, feeBasisPoints: fee } = asked
  const percent = (points: number | null) => (points === null ? 'not known' : `${points / 100}%`)
  return [
    ...(endsOn && endsOn.getTime() !== framework.endsOn.getTime()
      ? [{ what: 'TERM' as const, before: isoDay(framework.endsOn), after: isoDay(endsOn) }]
      : []),
    ...(value != null && value !== framework.advertisedIncVatPence
      ? [
          {
            ...{ what: 'VALUE' as const, before: spokenPounds(framework.advertisedIncVatPence) },
            after: spokenPounds(value),
          },
        ]
      : []),
    ...(fee != null && fee !== framework.feeBasisPoints
      ? [{ what: 'FEE' as const, before: percent(framework.feeBasisPoints), after: percent(fee) }]
      : []),
  ]
}

function refusalOf(framework: RecordedFramework, asked: Asked, today: Date) {
  const { endsOn, advertisedIncVatPence: value } = asked
  if (endsOn && endsOn < today)
    return refusal('END_IN_THE_PAST', 'Choose today or later. To end it now, use endFramework')
  if (value != null && value < framework.calledOffIncVatPence)
    return refusal(
      'CALLED_OFF_ALREADY',
      `${spokenPounds(framework.calledOffIncVatPence)} has been called off. Enter that or more`,
    )
  const inLots = framework.lots.reduce((sum, lot) => sum + (lot.advertisedIncVatPence ?? 0n), 0n)
  if (value != null && value < inLots)
    return refusal('LOTS_COME_TO_MORE', `Its lots come to ${spokenPounds(inLots)}. Enter that or more`)
  return endsOn
    ? refusalForTerm({ ...framework, endsOn, reasonForLonger: framework.reasonForLonger ?? asked.reason })
    : null
}
