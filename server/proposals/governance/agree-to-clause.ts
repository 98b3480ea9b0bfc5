import { z } from 'zod'
import { AgreementItem } from '../../generated/prisma/enums.ts'
import { expectVersion } from '../../organisations/expect-version.ts'
import { NotAllowed, Refused, refusal, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { memberWriting } from '../writing-for.ts'
import { isParty } from './agreement.ts'

const AgreeToClauseInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  item: z.enum(AgreementItem, 'Name a question of the agreement'),
  version: z.number().int('Give the version of the wording you read'),
})

/** A buying authority agrees to a clause in the wording it has read. */
export async function agreeToClause(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, item, version } = valid(AgreeToClauseInput, raw)
  const proposal = await findProposal(work, proposalId)
  const doing = 'agree for an authority that does not buy'
  const { id: agreedById, name: agreedBy, authorityId } = memberWriting(work, proposal, named, doing)
  if (!proposal.members.some((member) => member.authorityId === authorityId && isParty(member)))
    throw new NotAllowed(doing, { proposalId: proposal.id })
  const where = { proposalId_item: { proposalId: proposal.id, item } }
  const clause = await work.tx.agreementClause.findUnique({ where, include: { approvals: true } })
  if (!clause) throw new Refused('CLAUSE_NOT_WRITTEN', 'Nothing is written yet that could be agreed to. Write it first')
  expectVersion('clause', clause, version)
  const has = clause.approvals.some((given) => given.authorityId === authorityId && given.version === version)
  refuseIf(has ? refusal('CLAUSE_AGREED', 'Your authority has agreed to this wording already') : null)
  const given = { version, agreedById, agreedBy, agreedAt: work.now }
  await work.tx.agreementApproval.upsert({
    where: { clauseId_authorityId: { clauseId: clause.id, authorityId } },
    create: { clauseId: clause.id, authorityId, ...given },
    update: given,
  })
  work.record({ type: 'ClauseAgreed', proposalId: proposal.id, clauseId: clause.id, authorityId })
  return proposal.id
}
