import type { Need as NeedRow } from '../../server/generated/prisma/client.ts'
import { visibleNeeds } from '../../server/needs/need-access.ts'
import { needOrders, needsThat } from '../../server/needs/need-filters.ts'
import { visibleProposals } from '../../server/proposals/proposal-access.ts'
import { Authority } from '../authority.ts'
import { builder, pageComplexity } from '../builder.ts'
import { Nation } from '../classification.ts'
import { Need, NeedStatus } from '../need.ts'
import { countOf, listPage, TOTAL } from './list.ts'
import { OrderDirection, orderOf } from './ordered.ts'
import { placesAsked } from './places-asked.ts'

const NeedOrderBy = builder.enumType('NeedOrderBy', {
  description: 'By what needs are ordered.',
  values: {
    UPDATED: { description: 'When they last changed; the latest first when no direction is given.' },
    CONTRACT_END: {
      description:
        'End of the contract they replace, the soonest first; those without one are the latest. Leaves out needs that withhold it from you.',
    },
    START: { description: 'Earliest start, the soonest first; those without one are the latest.' },
  } as const,
})

const NeedOrder = builder.inputType('NeedOrder', {
  description: 'In which order needs are listed.',
  fields: (t) => ({
    by: t.field({ type: NeedOrderBy, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, description: 'Which way; what is usual for it when left out.' }),
  }),
})

builder.queryField('needs', (t) =>
  t.connection(
    {
      type: Need,
      nullable: true,
      complexity: pageComplexity,
      description: 'Needs you may see, last changed first unless you ask for another order.',
      authScopes: { mayRead: true },
      args: {
        mine: t.arg.boolean({ description: 'Only those of your own authorities (true) or only others’ (false).' }),
        status: t.arg({ type: [NeedStatus], description: 'Only those in one of these statuses.' }),
        authorityId: t.arg.globalID({ for: Authority, description: 'Only those of one authority.' }),
        region: t.arg.stringList({ description: 'Only those of authorities in one of these ITL 1 regions.' }),
        nation: t.arg({ type: [Nation], description: 'Only those of authorities in one of these nations.' }),
        category: t.arg.string({ description: 'Slug of a category; a top category includes its children.' }),
        contractEndsFrom: t.arg({
          type: 'Date',
          description: 'The contract it replaces ends on or after this day; not those that withhold it from you.',
        }),
        contractEndsBefore: t.arg({
          type: 'Date',
          description: 'The contract it replaces ends before this day; not those that withhold it from you.',
        }),
        startsFrom: t.arg({ type: 'Date', description: 'Its earliest start is on or after this day.' }),
        startsBefore: t.arg({ type: 'Date', description: 'Its earliest start is before this day.' }),
        updatedSince: t.arg({ type: 'DateTime', description: 'Changed at this instant or later.' }),
        valueFromPence: t.arg({ type: 'Pence', description: 'Estimated at this or more; finds your own needs only.' }),
        valueBelowPence: t.arg({ type: 'Pence', description: 'Estimated below this; finds your own needs only.' }),
        mayBeCounted: t.arg.boolean({ description: 'Only those that may (true) or may not (false) be counted.' }),
        inProposal: t.arg.boolean({
          description: 'Only those that are (true) or are not (false) in a suggested or open proposal you may see.',
        }),
        search: t.arg.string({
          description:
            'Words in the title or description, all of them; the last may be unfinished. “In quotes” together, or, -without.',
        }),
        orderBy: t.arg({ type: NeedOrder, description: 'Last changed first when left out.' }),
      },
      resolve: async (_root, args, context, info) => {
        const { actor, db } = context
        const places = await placesAsked(args, db)
        const live = {
          proposal: { AND: [{ status: { in: ['SUGGESTED', 'OPEN', 'AGREED'] } }, visibleProposals(actor)] },
        }
        const grouped = args.inProposal == null ? {} : { proposals: { [args.inProposal ? 'some' : 'none']: live } }
        const where = {
          AND: [visibleNeeds(actor), needsThat({ ...args, ...places, orderedBy: args.orderBy?.by }, actor), grouped],
        }
        return listPage<NeedRow>(
          { model: 'Need', where, order: orderOf(needOrders, args.orderBy) },
          args,
          context,
          info,
        )
      },
    },
    {
      name: 'NeedConnection',
      fields: (f) => ({
        totalCount: f.int({ nullable: true, description: TOTAL, complexity: 20, resolve: countOf }),
      }),
    },
    { name: 'NeedEdge' },
  ),
)
