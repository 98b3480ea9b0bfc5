import type {
  AuthorityContact as AuthorityContactRow,
  Authority as AuthorityRow,
} from '../server/generated/prisma/client.ts'
import { maySeeContacts } from '../server/organisations/people/people-access.ts'
import { builder, pageComplexity } from './builder.ts'
import { AuthorityKind, Nation } from './classification.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'

const AuthorityContact = builder.objectRef<AuthorityContactRow>('AuthorityContact').implement({
  description: 'A person or a team of an authority that others may write to.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the person or the team.' }),
    email: t.exposeString('email', { description: 'Their mailbox.' }),
    version: t.exposeInt('version', {
      description: 'Send it back as expectedVersion to be told when someone else changed the contact.',
    }),
  }),
})

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
    contact: t.field({
      type: AuthorityContact,
      nullable: true,
      description: 'Whom other authorities may write to, if it chose to show someone; never shown to suppliers.',
      select: { contact: true },
      resolve: ({ contact }, _args, { actor }) => (maySeeContacts(actor) ? contact : null),
    }),
  }),
})

export const Department = builder.prismaNode('Department', {
  description: 'A part of an authority that buys for itself.',
  id: { field: 'id' },
  findUnique: (id) => onlyId(id),
  fields: (t) => ({
    name: t.exposeString('name'),
    authority: t.relation('authority'),
    version: t.exposeInt('version', {
      description: 'Send it back as expectedVersion to be told when someone else renamed it.',
    }),
  }),
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
