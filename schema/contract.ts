import { visibleContracts } from '../server/contracts/contract-access.ts'
import type { Contract as ContractRow } from '../server/generated/prisma/client.ts'
import { Authority } from './authority.ts'
import { builder, pageComplexity } from './builder.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { Money, moneyOrNull } from './scalars.ts'

export const Contract = builder.prismaNode('Contract', {
  description: 'A contract an authority holds now.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleContracts(actor)] }),
  fields: (t) => ({
    authority: t.relation('authority'),
    department: t.relation('department', { nullable: true }),
    category: t.relation('category', { nullable: true }),
    reference: t.exposeString('reference', { nullable: true }),
    title: t.exposeString('title'),
    description: t.exposeString('description'),
    supplierName: t.exposeString('supplierName', { nullable: true }),
    system: t.exposeString('system', { nullable: true }),
    cpvCodes: t.exposeStringList('cpvCodes'),
    valueExVat: t.field({
      type: Money,
      nullable: true,
      resolve: ({ valueExVatPence, currency }) => moneyOrNull(valueExVatPence, currency),
    }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    latestExtendableEndOn: t.expose('latestExtendableEndOn', {
      type: 'Date',
      nullable: true,
      description: 'End when every extension option is used.',
    }),
    ocid: t.exposeString('ocid', { nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
})

builder.queryField('contracts', (t) =>
  t.connection(
    {
      type: Contract,
      nullable: true,
      complexity: pageComplexity,
      description: 'Contracts you may see, newest entry first.',
      authScopes: { mayRead: true },
      args: {
        authorityId: t.arg.globalID({ for: Authority }),
        endsFrom: t.arg({ type: 'Date', description: 'Ends on or after this day.' }),
        endsBefore: t.arg({ type: 'Date', description: 'Ends before this day.' }),
      },
      resolve: (_root, { authorityId, endsFrom, endsBefore, ...args }, context, info) =>
        keysetPage<ContractRow>(args, { by: 'createdAt', direction: 'desc', holds: 'instant' }, (page) =>
          context.db.contract.findMany({
            ...selectionOf(context, info),
            ...page,
            where: {
              AND: [
                visibleContracts(context.actor),
                page.where,
                authorityId ? { authorityId: onlyId(authorityId.id).id } : {},
                endsFrom ? { endsOn: { gte: endsFrom } } : {},
                endsBefore ? { endsOn: { lt: endsBefore } } : {},
              ],
            },
          }),
        ),
    },
    { name: 'ContractConnection' },
    { name: 'ContractEdge' },
  ),
)
