import { z } from 'zod'
import type { Need } from '../generated/prisma/client.ts'
import { findNeed } from '../needs/find-need.ts'
import { refusalToMove } from '../needs/need.ts'
import { mayEdit } from '../needs/need-access.ts'
import { actsAs, authoritiesServedBy } from '../organisations/actor.ts'
import { dayOf } from '../platform/days.ts'
import { allow, InvalidInput, refuseIf, valid } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findFramework } from './find-framework.ts'
import { Name, Pence, Reason } from './framework-details.ts'
import { countedOf, type RecordedFramework, toFramework } from './recorded-framework.ts'
import { refusalToCallOff } from './refusal-to-call-off.ts'

const CallOffInput = z
  .object({
    frameworkId: z.unknown(),
    lotId: z.uuid('There is no such lot in this framework').nullish(),
    authorityId: z.string().nullish(),
    needId: z.unknown().optional(),
    supplierName: Name,
    manner: z.enum(['DIRECT', 'COMPETED']),
    reason: Reason.nullish(),
    valueIncVatPence: Pence,
    startsOn: z.date(),
    endsOn: z.date(),
    latestExtendableEndOn: z.date().nullish(),
    ocid: z.string().trim().max(100).nullish(),
    publishedOn: z.date().nullish(),
  })
  .refine(({ manner, reason }) => manner === 'COMPETED' || reason, {
    path: ['reason'],
    message: 'Say why this supplier is awarded the contract without a competition',
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'The contract must end on or after its start',
  })
  .refine(({ endsOn, latestExtendableEndOn }) => !latestExtendableEndOn || latestExtendableEndOn >= endsOn, {
    path: ['latestExtendableEndOn'],
    message: 'The latest extendable end must be on or after the end',
  })

type Details = z.output<typeof CallOffInput>

/**
 * An officer calls off from a framework that their authority may use. What is left of it and of the lot is looked at
 * while nobody else can call off: however many ask at once, it is never overdrawn, and who comes too late is told what is
 * left. The need it meets is met.
 */
export async function callOff(work: Work, raw: unknown): Promise<string> {
  const details = valid(CallOffInput, raw)
  const framework = await findFramework(work, details.frameworkId)
  const authority = await authorityCallingOff(work, framework.id, details.authorityId)
  const lotId = lotAskedFor(framework, details.lotId)
  const need = await needToMeet(work, details.needId, authority.id)
  const suppliers = await suppliersOf(work, framework.id, lotId)
  const standing = {
    framework: { ...toFramework(framework), endedAt: framework.endedAt },
    callOffs: countedOf(framework),
    suppliers,
  }
  refuseIf(refusalToCallOff(standing, { ...details, lotId }, authority, dayOf(work.now)))
  const id = newId()
  await pastTheWall(work, () => write(work, { id, lotId, authorityId: authority.id, need, framework, details }))
  work.record({ type: 'CallOffMade', callOffId: id, frameworkId: framework.id })
  if (need) work.record({ type: 'NeedMet', needId: need.id, callOffId: id })
  return id
}

async function authorityCallingOff(work: Work, frameworkId: string, named: string | null | undefined) {
  const served = authoritiesServedBy(work.actor)
  allow(served.length > 0 && (!named || served.includes(named)), 'call off for this authority', { frameworkId })
  if (!named && served.length > 1)
    throw new InvalidInput([
      { field: 'authorityId', message: 'You act for several authorities: say which one calls off' },
    ])
  return work.tx.authority.findUniqueOrThrow({ where: { id: named ?? (served[0] as string) } })
}

function lotAskedFor({ lots }: RecordedFramework, lotId: string | null | undefined): string | null {
  if (lotId ? lots.some(({ id }) => id === lotId) : lots.length === 0) return lotId ?? null
  const message = lotId
    ? 'There is no such lot in this framework'
    : 'This framework has lots: say from which you call off'
  throw new InvalidInput([{ field: 'lotId', message }])
}

async function needToMeet(work: Work, needId: unknown, authorityId: string): Promise<Need | null> {
  if (needId == null) return null
  const need = await findNeed(work, needId)
  allow(mayEdit(work.actor, need) && need.authorityId === authorityId, 'meet this need', { needId: need.id })
  refuseIf(refusalToMove(need, 'MET'))
  return need
}

async function suppliersOf(work: Work, frameworkId: string, lotId: string | null): Promise<string[]> {
  const where = { frameworkId, OR: [{ lotId: null }, ...(lotId ? [{ lotId }] : [])] }
  return (await work.tx.frameworkSupplier.findMany({ where, orderBy: { name: 'asc' } })).map(({ name }) => name)
}

interface Written {
  readonly id: string
  readonly lotId: string | null
  readonly authorityId: string
  readonly need: Need | null
  readonly framework: RecordedFramework
  readonly details: Details
}

async function write(work: Work, { id, lotId, authorityId, need, framework, details }: Written): Promise<void> {
  const { frameworkId: _f, needId: _n, ...said } = details
  const called = { calledOffIncVatPence: { increment: details.valueIncVatPence } }
  await work.tx.framework.update({ where: { id: framework.id }, data: called })
  if (lotId) await work.tx.frameworkLot.update({ where: { id: lotId }, data: called })
  await work.tx.callOff.create({
    data: {
      ...said,
      ...{ id, lotId, authorityId, frameworkId: framework.id },
      ...{ needId: need?.id ?? null, needWas: need?.status ?? null },
      ...{ createdById: actsAs(work.actor), createdAt: work.now },
    },
  })
  if (!need) return
  const met = { status: 'MET', updatedAt: work.now, version: { increment: 1 } } as const
  const { count } = await work.tx.need.updateMany({ where: { id: need.id, status: need.status }, data: met })
  if (count === 0) refuseIf(refusalToMove({ status: 'MET' }, 'MET'))
}
