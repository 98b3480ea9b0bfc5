import type { DemandRelease as DemandReleaseRow } from '../../server/generated/prisma/client.ts'
import { builder, pageComplexity } from '../builder.ts'
import { DemandRelease } from '../demand.ts'
import { countOf, listPage, TOTAL } from './list.ts'

builder.queryField('demandReleases', (t) =>
  t.connection(
    {
      type: DemandRelease,
      nullable: true,
      complexity: pageComplexity,
      description: 'Every release of aggregated demand, newest first. The same for everyone.',
      authScopes: { mayRead: true },
      resolve: (_root, args, context, info) =>
        listPage<DemandReleaseRow>(
          { model: 'DemandRelease', where: {}, order: { by: 'releasedOn', type: 'date', direction: 'desc' } },
          args,
          context,
          info,
        ),
    },
    {
      name: 'DemandReleaseConnection',
      description: 'A page of releases.',
      fields: (f) => ({ totalCount: f.int({ nullable: true, description: TOTAL, complexity: 20, resolve: countOf }) }),
    },
    { name: 'DemandReleaseEdge', description: 'A release in its place in the list.' },
  ),
)
