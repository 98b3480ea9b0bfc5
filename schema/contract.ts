import { visibleContracts } from '../server/contracts/contract-access.ts'
import { builder } from './builder.ts'
import { onlyId } from './identity.ts'
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
