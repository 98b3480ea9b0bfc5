import { z } from 'zod'
import { InvalidInput, valid } from '../../platform/errors.ts'
import { idOf, newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { writerIn } from '../writing-for.ts'
import { plainText } from './message.ts'

const WriteMessageInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  text: plainText('what you want to say'),
  replyToId: z.string().nullish(),
})

/** Someone who works on a proposal says something to the others, or answers a message. */
export async function writeMessage(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, text, replyToId } = valid(WriteMessageInput, raw)
  const proposal = await findProposal(work, proposalId)
  const { id: authorId, name: authorName, authorityId } = writerIn(work, proposal, named)
  const answered = replyToId == null ? null : await messageIn(work, proposal.id, replyToId, 'replyToId')
  const id = newId()
  await work.tx.proposalMessage.create({
    data: {
      ...{ id, proposalId: proposal.id, authorId, authorName, authorityId },
      ...{ text, replyToId: answered, writtenAt: work.now },
    },
  })
  work.record({ type: 'MessageWritten', proposalId: proposal.id, messageId: id, authorityId })
  return id
}

/** The id of a message of the same proposal; InvalidInput when it is none. */
export async function messageIn(work: Work, proposalId: string, rawId: string, field: string): Promise<string> {
  const found = await work.tx.proposalMessage.findFirst({ where: { id: idOf('message', rawId), proposalId } })
  if (!found) throw new InvalidInput([{ field, message: 'Name a message of the same proposal' }])
  return found.id
}
