import type { ProposalDocument as DocumentRow } from '../../server/generated/prisma/client.ts'
import { withdrawDocument } from '../../server/proposals/documents/withdraw-document.ts'
import { visibleParts } from '../../server/proposals/working-access.ts'
import { builder, pageComplexity } from '../builder.ts'
import { refusals } from '../errors.ts'
import { keysetPage, selectionOf } from '../paging.ts'
import { Proposal } from '../proposal.ts'
import { reread } from '../reread.ts'
import { idOfPart, partIn } from './parts.ts'

const ProposalDocument = builder.prismaObject('ProposalDocument', {
  description: 'A file that goes with a proposal. Attach one with PUT /documents?proposal=ID&name=NAME.',
  fields: (t) => ({
    id: t.id({
      description: 'Give it to withdraw the document.',
      select: { id: true },
      resolve: ({ id }) => idOfPart('ProposalDocument', id),
    }),
    name: t.exposeString('name', {
      description: 'The name of the file, cleaned of what a computer gives a meaning to.',
    }),
    mediaType: t.exposeString('mediaType', {
      description: 'What it is, like application/pdf; its content was checked.',
    }),
    bytes: t.exposeInt('bytes', { description: 'Its size.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its content, in hexadecimal.' }),
    path: t.string({
      nullable: true,
      description: 'Where it is fetched from, on this server; null once it is withdrawn.',
      select: { id: true, withdrawnAt: true },
      resolve: ({ id, withdrawnAt }) => (withdrawnAt ? null : `/documents/${id}`),
    }),
    addedBy: t.exposeString('addedBy', { description: 'Who attached it, as they were called then.' }),
    authority: t.relation('authority', { nullable: true, description: 'For whom; null for a coordinator.' }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was attached.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was withdrawn.' }),
  }),
})

builder.prismaObjectField(Proposal, 'documents', (t) =>
  t.connection(
    {
      type: ProposalDocument,
      complexity: pageComplexity,
      description: 'Files attached to it, newest last; empty for those who do not work on it.',
      select: { id: true },
      resolve: ({ id: proposalId }, args, context, info) =>
        keysetPage<DocumentRow>(args, { by: 'addedAt', direction: 'asc', holds: 'instant' }, (page) =>
          context.db.proposalDocument.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { proposalId, AND: [visibleParts(context.actor), page.where] },
          }),
        ),
    },
    { name: 'ProposalDocumentConnection' },
    { name: 'ProposalDocumentEdge' },
  ),
)

builder.mutationField('withdrawDocument', (t) =>
  t.prismaField({
    type: ProposalDocument,
    description: 'Takes a document out: its content goes, that there was one stays. Its author or the lead may.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: { documentId: t.arg.id({ required: true, description: 'The document.' }) },
    resolve: async (query, _root, { documentId }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) =>
        withdrawDocument(work, { documentId: partIn('ProposalDocument', documentId) }),
      )
      return reread(query, (some) => db.proposalDocument.findUnique({ ...some, where: { id } }))
    },
  }),
)
