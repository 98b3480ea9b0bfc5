import type { Proposal as ProposalRow } from '../../server/generated/prisma/client.ts'
import { visibleProposals } from '../../server/proposals/proposal-access.ts'
import { proposalOrders, proposalsThat } from '../../server/proposals/proposal-filters.ts'
import { Authority } from '../authority.ts'
import { builder, pageComplexity } from '../builder.ts'
import { Commitment, Proposal, ProposalStatus } from '../proposal.ts'
import { countOf, listPage, TOTAL } from './list.ts'
import { OrderDirection, orderOf } from './ordered.ts'
import { placesAsked } from './places-asked.ts'

builder.queryField('proposals', (t) =>
  t.connection(
    {
      type: Proposal,
      nullable: true,
      complexity: pageComplexity,
      description: 'Proposals that name your authority, last changed first.',
      authScopes: { mayRead: true },
      args: {
        status: t.arg({ type: [ProposalStatus], description: 'SUGGESTED, OPEN and AGREED when left out.' }),
        category: t.arg.string({ description: 'Slug of a category; a top category includes its children.' }),
        commitment: t.arg({ type: [Commitment], description: 'Only those to which your authority gave one of these.' }),
        memberId: t.arg.globalID({ for: Authority, description: 'Only those that name this authority.' }),
        startsFrom: t.arg({ type: 'Date', description: 'All could start together on this day or later.' }),
        startsBefore: t.arg({ type: 'Date', description: 'All could start together before this day.' }),
        updatedSince: t.arg({ type: 'DateTime', description: 'Changed at this instant or later.' }),
        search: t.arg.string({ description: 'Words in the title, all of them; the last may be unfinished.' }),
        direction: t.arg({ type: OrderDirection, description: 'Last changed first (DESC) when left out.' }),
      },
      resolve: async (_root, { category, memberId, direction, ...args }, context, info) => {
        const { actor, db } = context
        const { authorityIds: memberIds, categorySlugs } = await placesAsked({ category, authorityId: memberId }, db)
        const where = { AND: [visibleProposals(actor), proposalsThat({ ...args, memberIds, categorySlugs }, actor)] }
        const order = orderOf(proposalOrders, { by: 'UPDATED', direction })
        return listPage<ProposalRow>({ model: 'Proposal', where, order }, args, context, info)
      },
    },
    {
      name: 'ProposalConnection',
      fields: (f) => ({ totalCount: f.int({ nullable: true, description: TOTAL, complexity: 20, resolve: countOf }) }),
    },
    { name: 'ProposalEdge' },
  ),
)
