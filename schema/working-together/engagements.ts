import type { EngagementNote as EngagementRow } from '../../server/generated/prisma/client.ts'
import { logEngagement } from '../../server/proposals/governance/log-engagement.ts'
import { visibleParts } from '../../server/proposals/working-access.ts'
import { Authority } from '../authority.ts'
import { builder, pageComplexity } from '../builder.ts'
import { refusals } from '../errors.ts'
import { keysetPage, selectionOf } from '../paging.ts'
import { Proposal } from '../proposal.ts'
import { reread } from '../reread.ts'
import { idOfPart } from './parts.ts'

const EngagementNote = builder.prismaObject('EngagementNote', {
  description:
    'What was said with suppliers before the purchase (Procurement Act 2023, ss.16–17). It is never changed.',
  fields: (t) => ({
    id: t.id({
      description: 'Tells it from other notes.',
      select: { id: true },
      resolve: ({ id }) => idOfPart('EngagementNote', id),
    }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'The day on which it was.' }),
    with: t.exposeString('with', { description: 'The supplier, or the event.' }),
    said: t.exposeString('said', { description: 'What was said, in plain text.' }),
    loggedBy: t.exposeString('loggedBy', { description: 'Who noted it, as they were called then.' }),
    authority: t.relation('authority', { nullable: true, description: 'For whom; null for a coordinator.' }),
    loggedAt: t.expose('loggedAt', { type: 'DateTime', description: 'When it was noted.' }),
  }),
})

builder.prismaObjectField(Proposal, 'engagements', (t) =>
  t.connection(
    {
      type: EngagementNote,
      complexity: pageComplexity,
      description: 'What was said with suppliers, latest day last; empty for those who do not work on it.',
      select: { id: true },
      resolve: ({ id: proposalId }, args, context, info) =>
        keysetPage<EngagementRow>(args, { by: 'heldOn', direction: 'asc', holds: 'instant' }, (page) =>
          context.db.engagementNote.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { proposalId, AND: [visibleParts(context.actor), page.where] },
          }),
        ),
    },
    { name: 'EngagementNoteConnection' },
    { name: 'EngagementNoteEdge' },
  ),
)

builder.mutationField('logEngagement', (t) =>
  t.prismaField({
    type: EngagementNote,
    description: 'Notes what was said with a supplier or at an event, for every member alike. It cannot be changed.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      proposalId: t.arg.globalID({ for: Proposal, required: true }),
      authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
      heldOn: t.arg({ type: 'Date', required: true, description: 'The day on which it was.' }),
      with: t.arg.string({ required: true, description: 'The supplier, or the event at which there were several.' }),
      said: t.arg.string({ required: true, description: 'What was said, in up to 10,000 characters.' }),
    },
    resolve: async (query, _root, { proposalId, authorityId, ...input }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) =>
        logEngagement(work, { ...input, proposalId: proposalId.id, authorityId: authorityId?.id }),
      )
      return reread(query, (some) => db.engagementNote.findUnique({ ...some, where: { id } }))
    },
  }),
)
