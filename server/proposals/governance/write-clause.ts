import { z } from 'zod'
import { AgreementItem } from '../../generated/prisma/enums.ts'
import { expectVersion } from '../../organisations/expect-version.ts'
import { NotAllowed, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { plainText } from '../discussion/message.ts'
import { findProposal } from '../find-proposal.ts'
import { writerIn } from '../writing-for.ts'
import { isParty } from './agreement.ts'

const WriteClauseInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  item: z.enum(AgreementItem, 'Name a question of the agreement'),
  text: plainText('what is agreed'),
  expectedVersion: z.number().int('Give the version you read').nullish(),
})

/** A buying authority, or a coordinator, words the answer to a question of the agreement. Every yes is asked for anew. */
export async function writeClause(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, item, text, expectedVersion } = valid(WriteClauseInput, raw)
  const proposal = await findProposal(work, proposalId)
  const { id: writtenById, name: writtenBy, authorityId } = writerIn(work, proposal, named)
  const buys = proposal.members.some((member) => member.authorityId === authorityId && isParty(member))
  if (authorityId && !buys)
    throw new NotAllowed('word an agreement that you are not part of', { proposalId: proposal.id })
  const before = await work.tx.agreementClause.findUnique({
    where: { proposalId_item: { proposalId: proposal.id, item } },
  })
  // none yet is version 0: two who write the first wording at once do not overwrite each other
  expectVersion('clause', before ?? { version: 0 }, expectedVersion)
  const id = before?.id ?? newId()
  const data = { text, writtenById, writtenBy, authorityId, writtenAt: work.now }
  if (before) await work.tx.agreementClause.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  else await work.tx.agreementClause.create({ data: { id, proposalId: proposal.id, item, ...data } })
  work.record({ type: 'ClauseWritten', proposalId: proposal.id, clauseId: id, authorityId })
  return proposal.id
}
