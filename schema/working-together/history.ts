import { happenedTo, worksOn } from '../../server/audit/proposal-history.ts'
import { type ShownEntry, showEntries } from '../../server/audit/show-entries.ts'
import { builder, pageComplexity } from '../builder.ts'
import { keysetPage } from '../paging.ts'
import { Proposal } from '../proposal.ts'

const ProposalEvent = builder.objectRef<ShownEntry>('ProposalEvent').implement({
  description: 'Something that happened to a proposal.',
  fields: (t) => ({
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    sentence: t.exposeString('sentence', {
      description: 'What happened, in plain words. A person is named to those who may know; else the authority is.',
    }),
    action: t.exposeString('action', { description: 'What was done, stable for tools, like ProposalOpened.' }),
    onBehalfOf: t.exposeStringList('authorities', {
      description: 'Names of the authorities for which it was done; none for a coordinator or the marketplace.',
    }),
  }),
})

builder.prismaObjectField(Proposal, 'history', (t) =>
  t.connection(
    {
      type: ProposalEvent,
      complexity: pageComplexity,
      description: 'What happened to it, newest first; empty for those who do not work on it.',
      select: { id: true },
      resolve: async ({ id }, args, { actor, db }) => {
        const isTheirs = await worksOn(db, actor, id)
        return keysetPage<ShownEntry>(
          args,
          { by: 'occurredAt', direction: 'desc', holds: 'instant' },
          async ({ where, ...page }) =>
            isTheirs
              ? showEntries(
                  db,
                  actor,
                  await db.auditEntry.findMany({ ...page, where: { AND: [happenedTo(id), where] } }),
                )
              : [],
        )
      },
    },
    { name: 'ProposalEventConnection' },
    { name: 'ProposalEventEdge' },
  ),
)
