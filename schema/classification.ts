import { formatCpvCode } from '../server/classification/cpv.ts'
import * as enums from '../server/generated/prisma/enums.ts'
import { builder } from './builder.ts'

export const Nation = builder.enumType(enums.Nation, { name: 'Nation' })
export const AuthorityKind = builder.enumType(enums.AuthorityKind, { name: 'AuthorityKind' })

export const Category = builder.prismaObject('Category', {
  description: 'A category of council IT, in a tree of two levels.',
  fields: (t) => ({
    slug: t.exposeID('slug'),
    name: t.exposeString('name'),
    description: t.exposeString('description'),
    cpvCodes: t.exposeStringList('cpvCodes', { description: 'CPV codes it is usually bought under.' }),
    parent: t.relation('parent', { nullable: true }),
    children: t.relation('children', { query: { orderBy: { position: 'asc' } } }),
  }),
})

const CpvCode = builder.prismaObject('CpvCode', {
  description: 'A code of the Common Procurement Vocabulary 2008.',
  fields: (t) => ({
    code: t.string({
      description: 'With its check digit, like 48610000-7.',
      resolve: ({ code, checkDigit }) => formatCpvCode(code, checkDigit),
    }),
    title: t.exposeString('title'),
  }),
})

builder.queryFields((t) => ({
  categories: t.prismaField({
    type: [Category],
    description: 'The top categories of the council-IT taxonomy; each lists its children.',
    authScopes: { mayRead: true },
    resolve: (query, _root, _args, { db }) =>
      db.category.findMany({ ...query, where: { parentSlug: null }, orderBy: { position: 'asc' } }),
  }),
  cpvCodes: t.prismaField({
    type: [CpvCode],
    description: 'CPV codes whose code or title holds the words; at most 50, in code order.',
    authScopes: { mayRead: true },
    args: { search: t.arg.string({ required: true }) },
    resolve: (query, _root, { search }, { db }) =>
      db.cpvCode.findMany({
        ...query,
        where: {
          OR: [
            { code: { startsWith: search.trim().slice(0, 8) } },
            {
              AND: search
                .trim()
                .slice(0, 100)
                .split(/\s+/)
                .map((word) => ({ title: { contains: word, mode: 'insensitive' } })),
            },
          ],
        },
        orderBy: { code: 'asc' },
        take: 50,
      }),
  }),
}))
