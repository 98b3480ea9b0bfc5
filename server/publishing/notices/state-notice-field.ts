import { z } from 'zod'
import { actsAs } from '../../organisations/actor.ts'
import { allow, InvalidInput, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../../proposals/find-proposal.ts'
import { authoritiesPublishing } from './notice-access.ts'
import { DRAFTED, type DraftedKind, noticeFields } from './notice-fields.ts'
import { refusalToPublish } from './published-notice.ts'

const StateNoticeFieldInput = z.object({
  proposalId: z.unknown(),
  kind: z.enum(DRAFTED, 'Only the notices UK1 to UK4 are drafted here'),
  field: z.string(),
  text: z.string().trim().max(5_000, 'Use 5,000 characters or fewer').nullish(),
})

/** The lead authority says what Commonlot does not know of a notice, or says it better; without a text, no longer. */
export async function stateNoticeField(work: Work, raw: unknown): Promise<{ proposalId: string; kind: DraftedKind }> {
  const { proposalId: named, kind, field, text } = valid(StateNoticeFieldInput, raw)
  const proposal = await findProposal(work, named)
  const proposalId = proposal.id
  allow(authoritiesPublishing(work.actor, proposal).length > 0, 'say what its notices say', { proposalId })
  refuseIf(refusalToPublish(proposal))
  const keys = noticeFields[kind].map(({ key }) => key)
  if (!keys.includes(field))
    throw new InvalidInput([
      { field: 'field', message: `This notice has no field “${field.slice(0, 60)}”. It has: ${keys.join(', ')}` },
    ])
  const where = { proposalId_kind_field: { proposalId, kind, field } }
  const said = { text: text ?? '', statedById: actsAs(work.actor), statedAt: work.now }
  if (text) await work.tx.noticeStatement.upsert({ where, create: { proposalId, kind, field, ...said }, update: said })
  else await work.tx.noticeStatement.deleteMany({ where: { proposalId, kind, field } })
  work.record({ type: 'NoticeFieldStated', proposalId })
  return { proposalId, kind }
}
