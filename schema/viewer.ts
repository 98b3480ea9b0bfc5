import { Role as RoleEnum, TokenScope as TokenScopeEnum } from '../server/generated/prisma/enums.ts'
import type { Actor } from '../server/organisations/actor.ts'
import { visibleMemberships } from '../server/organisations/people/people-access.ts'
import { builder } from './builder.ts'
import { onlyId } from './identity.ts'

export const Role = builder.enumType(RoleEnum, { name: 'Role' })
export const TokenScope = builder.enumType(TokenScopeEnum, { name: 'TokenScope' })

export const Membership = builder.prismaNode('Membership', {
  description: 'What a person may do, and for whom.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleMemberships(actor)] }),
  fields: (t) => ({
    role: t.expose('role', { type: Role }),
    authority: t.relation('authority', { nullable: true }),
    supplierName: t.string({
      nullable: true,
      select: { supplier: { select: { name: true } } },
      resolve: ({ supplier }) => supplier?.name ?? null,
    }),
    regions: t.exposeStringList('regions', { description: 'Regions a coordinator serves; empty means all.' }),
  }),
})

export const Viewer = builder.objectRef<Actor>('Viewer').implement({
  description: 'You, as the server knows you.',
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email', { nullable: true }),
    scopes: t.field({
      type: [TokenScope],
      description: 'What your token allows.',
      resolve: ({ scopes }) => [...scopes],
    }),
    memberships: t.prismaField({
      type: [Membership],
      authScopes: { mayRead: true },
      resolve: (query, { personId }, _args, { db }) =>
        personId
          ? db.membership.findMany({ ...query, where: { personId, endedAt: null }, orderBy: { id: 'asc' } })
          : [],
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who you are.',
    authScopes: { signedIn: true },
    resolve: (_root, _args, { actor }) => actor,
  }),
)
