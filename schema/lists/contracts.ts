import { visibleContracts } from '../../server/contracts/contract-access.ts'
import { contractOrders, contractsThat } from '../../server/contracts/contract-filters.ts'
import type { Contract as ContractRow } from '../../server/generated/prisma/client.ts'
import { Authority } from '../authority.ts'
import { builder, pageComplexity } from '../builder.ts'
import { Nation } from '../classification.ts'
import { Contract } from '../contract.ts'
import { countOf, listPage, TOTAL } from './list.ts'
import { OrderDirection, orderOf } from './ordered.ts'
import { placesAsked } from './places-asked.ts'

const ContractOrderBy = builder.enumType('ContractOrderBy', {
  description: 'By what contracts are ordered.',
  values: {
    CREATED: { description: 'When they were entered; the newest first when no direction is given.' },
    END: { description: 'Their end, the soonest first; those without one are the latest.' },
  } as const,
})

const ContractOrder = builder.inputType('ContractOrder', {
  description: 'In which order contracts are listed.',
  fields: (t) => ({
    by: t.field({ type: ContractOrderBy, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, description: 'Which way; what is usual for it when left out.' }),
  }),
})

builder.queryField('contracts', (t) =>
  t.connection(
    {
      type: Contract,
      nullable: true,
      complexity: pageComplexity,
      description: 'Contracts you may see, newest entry first unless you ask for another order.',
      authScopes: { mayRead: true },
      args: {
        mine: t.arg.boolean({ description: 'Only those of your own authorities (true) or only others’ (false).' }),
        authorityId: t.arg.globalID({ for: Authority, description: 'Only those of one authority.' }),
        region: t.arg.stringList({ description: 'Only those of authorities in one of these ITL 1 regions.' }),
        nation: t.arg({ type: [Nation], description: 'Only those of authorities in one of these nations.' }),
        category: t.arg.string({ description: 'Slug of a category; a top category includes its children.' }),
        endsFrom: t.arg({ type: 'Date', description: 'Ends on or after this day.' }),
        endsBefore: t.arg({ type: 'Date', description: 'Ends before this day.' }),
        search: t.arg.string({
          description: 'Words in the title, description or supplier, all of them; the last may be unfinished.',
        }),
        orderBy: t.arg({ type: ContractOrder, description: 'Newest entry first when left out.' }),
      },
      resolve: async (_root, args, context, info) => {
        const { actor, db } = context
        const places = await placesAsked(args, db)
        const where = { AND: [visibleContracts(actor), contractsThat({ ...args, ...places }, actor)] }
        return listPage<ContractRow>(
          { model: 'Contract', where, order: orderOf(contractOrders, args.orderBy) },
          args,
          context,
          info,
        )
      },
    },
    {
      name: 'ContractConnection',
      fields: (f) => ({ totalCount: f.int({ nullable: true, description: TOTAL, complexity: 20, resolve: countOf }) }),
    },
    { name: 'ContractEdge' },
  ),
)
