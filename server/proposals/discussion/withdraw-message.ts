import { z } from 'zod'
import { wasChanged } from '../../organisations/expect-version.ts'
import { refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findOwnMessage } from './find-message.ts'
import { refusalToWithdraw } from './message.ts'

const WithdrawMessageInput = z.object({ messageId: z.unknown() })

/** Whoever wrote a message takes it back at any time: its text goes, that there was one stays. */
export async function withdrawMessage(work: Work, raw: unknown): Promise<string> {
  const { messageId } = valid(WithdrawMessageInput, raw)
  const message = await findOwnMessage(work, messageId, 'withdraw this message')
  refuseIf(refusalToWithdraw(message))
  const { id, version, proposalId, authorityId } = message
  wasChanged(
    'message',
    await work.tx.proposalMessage.updateMany({
      where: { id, version },
      data: { text: '', withdrawnAt: work.now, version: { increment: 1 } },
    }),
  )
  work.record({ type: 'MessageWithdrawn', proposalId, messageId: id, authorityId })
  return id
}
