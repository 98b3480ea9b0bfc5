import { z } from 'zod'
import { actsAs } from '../../organisations/actor.ts'
import { wasChanged } from '../../organisations/expect-version.ts'
import { allow, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { authoritiesWritten, maySpeakForAll } from '../working-access.ts'
import { findDocument } from './find-document.ts'

const WithdrawDocumentInput = z.object({ documentId: z.unknown() })

/** Whoever added a document, or speaks for the whole, takes it out: its content goes, that there was one stays. */
export async function withdrawDocument(work: Work, raw: unknown): Promise<string> {
  const { documentId } = valid(WithdrawDocumentInput, raw)
  const { id, proposalId, addedById } = await findDocument(work.tx, work.actor, documentId)
  const proposal = await findProposal(work, proposalId)
  const own = authoritiesWritten(work.actor, proposal.members)
  const isOwn = work.actor.scopes.has('WRITE') && addedById === actsAs(work.actor)
  const speaks = [null, ...own].some((authorityId) => maySpeakForAll(work.actor, proposal, authorityId))
  allow(isOwn || speaks, 'withdraw this document', { proposalId })
  const data = { withdrawnAt: work.now, withdrawnById: actsAs(work.actor) }
  wasChanged('document', await work.tx.proposalDocument.updateMany({ where: { id, withdrawnAt: null }, data }))
  await work.tx.proposalDocumentContent.deleteMany({ where: { documentId: id } })
  work.record({ type: 'DocumentWithdrawn', proposalId, documentId: id, authorityId: own[0] ?? null })
  return id
}
