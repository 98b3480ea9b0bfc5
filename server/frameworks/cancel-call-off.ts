import { z } from 'zod'
import { allow, NotFound, refusal, refuseIf, valid } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findFramework } from './find-framework.ts'
import { mayCancel, visibleCallOffs } from './framework-access.ts'
import { Reason } from './framework-details.ts'

const CancelCallOffInput = z.object({ callOffId: z.unknown(), reason: Reason })

/** An officer of the authority that called off cancels it: what it took is left again, and the need is open as it was. */
export async function cancelCallOff(work: Work, raw: unknown): Promise<string> {
  const { callOffId, reason } = valid(CancelCallOffInput, raw)
  const seen = await lookUp(work, callOffId)
  await findFramework(work, seen.frameworkId) // held, as for a call-off; and what was read before may have changed
  const callOff = await lookUp(work, seen.id)
  allow(mayCancel(work.actor, callOff), 'cancel this call-off', { callOffId: callOff.id })
  refuseIf(callOff.cancelledAt ? refusal('CALL_OFF_CANCELLED', 'This call-off has been cancelled already') : null)
  const { id, frameworkId, lotId, needId, needWas, valueIncVatPence } = callOff
  const given = { calledOffIncVatPence: { decrement: valueIncVatPence } }
  await pastTheWall(work, async () => {
    await work.tx.callOff.update({ where: { id }, data: { cancelledAt: work.now, cancelledReason: reason } })
    await work.tx.framework.update({ where: { id: frameworkId }, data: given })
    if (lotId) await work.tx.frameworkLot.update({ where: { id: lotId }, data: given })
    if (!needId || !needWas) return
    const again = { status: needWas, updatedAt: work.now, version: { increment: 1 } }
    const { count } = await work.tx.need.updateMany({ where: { id: needId, status: 'MET' }, data: again })
    if (count > 0) work.record({ type: 'NeedReopened', needId, callOffId: id })
  })
  work.record({ type: 'CallOffCancelled', callOffId: id, frameworkId })
  return id
}

async function lookUp(work: Work, rawId: unknown) {
  const id = idOf('call-off', rawId)
  const found = await work.tx.callOff.findFirst({ where: { AND: [{ id }, visibleCallOffs(work.actor)] } })
  if (!found) throw new NotFound('call-off')
  return found
}
