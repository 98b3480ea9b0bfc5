import { z } from 'zod'
import { expectVersion, wasChanged } from '../../organisations/expect-version.ts'
import { refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { refusalToWorkOn } from '../writing-for.ts'
import { findOwnMessage } from './find-message.ts'
import { plainText, refusalToEdit } from './message.ts'

const EditMessageInput = z.object({
  messageId: z.unknown(),
  text: plainText('what you want to say'),
  expectedVersion: z.number().int().nullish(),
})

/** Whoever wrote a message corrects it within a quarter of an hour; that it was edited is shown. */
export async function editMessage(work: Work, raw: unknown): Promise<string> {
  const { messageId, text, expectedVersion } = valid(EditMessageInput, raw)
  const message = await findOwnMessage(work, messageId, 'edit this message')
  refuseIf(refusalToWorkOn(await findProposal(work, message.proposalId)))
  expectVersion('message', message, expectedVersion)
  refuseIf(refusalToEdit(message, work.now))
  const { id, version, proposalId, authorityId } = message
  wasChanged(
    'message',
    await work.tx.proposalMessage.updateMany({
      where: { id, version },
      data: { text, editedAt: work.now, version: { increment: 1 } },
    }),
  )
  work.record({ type: 'MessageEdited', proposalId, messageId: id, authorityId })
  return id
}
