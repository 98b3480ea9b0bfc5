import type { Supplier as SupplierRow } from '../server/generated/prisma/client.ts'
import { visibleSuppliers } from '../server/organisations/people/people-access.ts'
import { registerSupplier } from '../server/organisations/suppliers/register-supplier.ts'
import { builder, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { reread } from './reread.ts'

export const Supplier = builder.prismaNode('Supplier', {
  description: 'A firm that may supply.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleSuppliers(actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its registered name.' }),
    companyNumber: t.exposeString('companyNumber', { description: 'Its number at Companies House, 8 characters.' }),
    isSme: t.exposeBoolean('isSme', { description: 'It is a small or medium-sized enterprise.' }),
  }),
})

builder.queryField('suppliers', (t) =>
  t.connection(
    {
      type: Supplier,
      nullable: true,
      complexity: pageComplexity,
      description: 'Suppliers you act for, by name; all of them for platform administrators.',
      authScopes: { mayRead: true },
      args: { search: t.arg.string({ description: 'Part of the name, or a company number.' }) },
      resolve: (_root, { search, ...args }, context, info) =>
        keysetPage<SupplierRow>(args, { by: 'name', direction: 'asc', holds: 'text' }, (page) =>
          context.db.supplier.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { AND: [visibleSuppliers(context.actor), page.where, named(search)] },
          }),
        ),
    },
    { name: 'SupplierConnection' },
    { name: 'SupplierEdge' },
  ),
)

function named(search: string | null | undefined) {
  const text = search?.trim()
  if (!text) return {}
  return { OR: [{ name: { contains: text, mode: 'insensitive' as const } }, { companyNumber: text.toUpperCase() }] }
}

builder.mutationField('registerSupplier', (t) =>
  t.prismaField({
    type: Supplier,
    description: 'Registers a supplier, so that its people can be invited. Platform administrators only.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      companyNumber: t.arg.string({ required: true, description: 'At Companies House, like 01234567 or SC123456.' }),
      name: t.arg.string({ required: true, description: 'Its registered name.' }),
      isSme: t.arg.boolean({ required: true, description: 'Is it a small or medium-sized enterprise?' }),
    },
    resolve: async (query, _root, args, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) => registerSupplier(work, args))
      return reread(query, (some) => db.supplier.findUnique({ ...some, where: { id } }))
    },
  }),
)
