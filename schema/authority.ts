import type { Authority as AuthorityRow } from '../server/generated/prisma/client.ts'
import { builder, pageComplexity } from './builder.ts'
import { AuthorityKind, Nation } from './classification.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'

export const Authority = builder.prismaNode('Authority', {
  description: 'A contracting authority: a body bound by procurement law.',
  id: { field: 'id' },
  findUnique: (id) => onlyId(id),
  fields: (t) => ({
    gss: t.exposeString('gss', { nullable: true, description: 'Code of the area it governs (ONS, GSS).' }),
    slug: t.exposeString('slug', { description: 'Short stable name, like leeds.' }),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: AuthorityKind }),
    nation: t.expose('nation', { type: Nation }),
    region: t.exposeString('region', { description: 'ITL 1 region.' }),
    population: t.exposeInt('population', { nullable: true }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'Day it ceases to exist, when it has been or will be replaced.',
    }),
    replacedBy: t.exposeStringList('replacedBy', { description: 'Slugs of its successors.' }),
    departments: t.relation('departments', { query: { orderBy: { name: 'asc' } } }),
  }),
})

export const Department = builder.prismaNode('Department', {
  description: 'A part of an authority that buys for itself.',
  id: { field: 'id' },
  findUnique: (id) => onlyId(id),
  fields: (t) => ({ name: t.exposeString('name'), authority: t.relation('authority') }),
})

builder.queryField('authorities', (t) =>
  t.connection(
    {
      type: Authority,
      nullable: true,
      complexity: pageComplexity,
      description: 'Contracting authorities of the United Kingdom, by name.',
      authScopes: { mayRead: true },
      args: {
        search: t.arg.string({ description: 'Part of the name.' }),
        nation: t.arg({ type: Nation }),
        region: t.arg.string(),
      },
      resolve: (_root, { search, nation, region, ...args }, context, info) =>
        keysetPage<AuthorityRow>(args, { by: 'name', direction: 'asc', holds: 'text' }, (page) =>
          context.db.authority.findMany({
            ...selectionOf(context, info),
            ...page,
            where: {
              ...page.where,
              ...(search ? { name: { contains: search.trim(), mode: 'insensitive' } } : {}),
              ...(nation ? { nation } : {}),
              ...(region ? { region } : {}),
            },
          }),
        ),
    },
    { name: 'AuthorityConnection' },
    { name: 'AuthorityEdge' },
  ),
)
