import { createHash } from 'node:crypto'
import { z } from 'zod'
import { InvalidInput, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findProposal } from '../find-proposal.ts'
import { writerIn } from '../writing-for.ts'
import { problemWithContent } from './check-content.ts'
import { cleanName } from './document-name.ts'
import { DOCUMENT_TYPES, type DocumentType, documentType } from './document-types.ts'

const AddDocumentInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  name: z.string('Give the name of the file').min(1, 'Give the name of the file'),
  mediaType: z.string().default(''),
  content: z.instanceof(Buffer),
})

/**
 * Someone who works on a proposal attaches a file for the others. Its content must be what its name says. The same file
 * under the same name, sent again by the same authority, is answered with the first.
 */
export async function addDocument(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, name: given, mediaType, content } = valid(AddDocumentInput, raw)
  const proposal = await findProposal(work, proposalId)
  const { id: addedById, name: addedBy, authorityId } = writerIn(work, proposal, named)
  const name = cleanName(given)
  const type = checked(name, mediaType, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const same = { proposalId: proposal.id, authorityId, name, sha256, withdrawnAt: null }
  const before = await work.tx.proposalDocument.findFirst({ where: same, select: { id: true } })
  if (before) return before.id
  const id = newId()
  await work.tx.proposalDocument.create({
    data: {
      ...{ id, ...same, mediaType: type.mediaType, bytes: content.length, addedById, addedBy, addedAt: work.now },
    },
  })
  await work.tx.proposalDocumentContent.create({ data: { documentId: id, content: Uint8Array.from(content) } })
  work.record({ type: 'DocumentAdded', proposalId: proposal.id, documentId: id, authorityId })
  return id
}

function checked(name: string, mediaType: string, content: Buffer): DocumentType {
  const type = documentType(name, mediaType)
  if (!type) {
    const known = DOCUMENT_TYPES.map(({ extension }) => extension).join(', ')
    const message = `Only these can be attached, each with its own Content-Type: ${known}`
    throw new InvalidInput([{ field: 'name', message }])
  }
  const problem = problemWithContent(content, type)
  if (problem) throw new InvalidInput([{ field: 'content', message: problem }])
  return type
}
