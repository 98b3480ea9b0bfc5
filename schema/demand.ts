import { visibleReleases } from '../server/demand/demand-access.ts'
import * as enums from '../server/generated/prisma/enums.ts'
import { builder } from './builder.ts'
import { Nation } from './classification.ts'

const CountBand = builder.enumType(enums.CountBand, { name: 'CountBand' })

builder.prismaObject('DemandCell', {
  description: 'How many authorities intend to buy in a category, a nation and a quarter. Never fewer than five.',
  fields: (t) => ({
    categorySlug: t.exposeID('categorySlug'),
    categoryName: t.exposeString('categoryName'),
    nation: t.expose('nation', { type: Nation }),
    quarterFrom: t.expose('quarterFrom', { type: 'Date', description: 'First day of the calendar quarter.' }),
    authorities: t.expose('authorities', { type: CountBand, description: 'Number of authorities, as a band.' }),
  }),
})

export const DemandRelease = builder.prismaObject('DemandRelease', {
  description: 'A dated, frozen publication of aggregated demand.',
  fields: (t) => ({
    releasedOn: t.expose('releasedOn', { type: 'Date' }),
    threshold: t.exposeInt('threshold', { description: 'Fewer authorities than this are not shown.' }),
    cells: t.relation('cells', {
      description: 'The whole table: category by nation by quarter.',
      query: { orderBy: [{ categorySlug: 'asc' }, { nation: 'asc' }, { quarterFrom: 'asc' }] },
    }),
  }),
})

builder.queryField('aggregatedDemand', (t) =>
  t.prismaField({
    type: DemandRelease,
    nullable: true,
    description: 'The newest release of aggregated demand; null before the first. The same for everyone.',
    authScopes: { mayRead: true },
    resolve: (query, _root, _args, { db, actor }) =>
      db.demandRelease.findFirst({ ...query, where: visibleReleases(actor), orderBy: { releasedOn: 'desc' } }),
  }),
)
