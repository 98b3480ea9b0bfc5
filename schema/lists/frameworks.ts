import { visibleFrameworks } from '../../server/frameworks/framework-access.ts'
import { frameworkOrders, frameworksThat } from '../../server/frameworks/framework-filters.ts'
import type { Framework as FrameworkRow } from '../../server/generated/prisma/client.ts'
import { placesOf } from '../../server/organisations/places.ts'
import { dayOf } from '../../server/platform/days.ts'
import { builder, type Context, pageComplexity } from '../builder.ts'
import { Framework, FrameworkKind, ownAuthorities } from '../framework.ts'
import { countOf, listPage, TOTAL } from './list.ts'
import { OrderDirection, orderOf } from './ordered.ts'

const FrameworkOrderBy = builder.enumType('FrameworkOrderBy', {
  description: 'By what frameworks are ordered.',
  values: {
    END: { description: 'Their end, the soonest first.' },
    TITLE: { description: 'Their title, from A to Z.' },
  } as const,
})

const FrameworkOrder = builder.inputType('FrameworkOrder', {
  description: 'In which order frameworks are listed.',
  fields: (t) => ({
    by: t.field({ type: FrameworkOrderBy, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, description: 'Which way; what is usual for it when left out.' }),
  }),
})

builder.queryField('frameworks', (t) =>
  t.connection(
    {
      type: Framework,
      nullable: true,
      complexity: pageComplexity,
      description: 'The catalogue of frameworks, the soonest to end first unless you ask for another order.',
      authScopes: { mayRead: true },
      args: {
        search: t.arg.string({
          description: 'Words in the title, description or owner, all of them; the last may be unfinished.',
        }),
        category: t.arg.string({ description: 'Slug of a category; a top category includes its children.' }),
        cpv: t.arg.string({ description: 'A CPV code: only those with a lot above, under or at it.' }),
        kind: t.arg({ type: [FrameworkKind], description: 'Only those of one of these kinds.' }),
        usableByMe: t.arg.boolean({ description: 'true: only those that one of your authorities may use.' }),
        open: t.arg.boolean({ description: 'true: only those that still run.' }),
        endsFrom: t.arg({ type: 'Date', description: 'Ends on or after this day.' }),
        endsBefore: t.arg({ type: 'Date', description: 'Ends before this day.' }),
        orderBy: t.arg({ type: FrameworkOrder, description: 'The soonest to end first when left out.' }),
      },
      resolve: async (_root, args, context, info) => {
        const filters = {
          ...args,
          cpvCodes: await cpvCodesAsked(args, context),
          usableBy: args.usableByMe ? await ownAuthorities(context) : null,
          isRunningOn: args.open ? dayOf(new Date()) : null,
        }
        const where = { AND: [visibleFrameworks(context.actor), frameworksThat(filters)] }
        return listPage<FrameworkRow>(
          { model: 'Framework', where, order: orderOf(frameworkOrders, args.orderBy) },
          args,
          context,
          info,
        )
      },
    },
    {
      name: 'FrameworkConnection',
      fields: (f) => ({ totalCount: f.int({ nullable: true, description: TOTAL, complexity: 20, resolve: countOf }) }),
    },
    { name: 'FrameworkEdge' },
  ),
)

interface AskedScope {
  readonly category?: string | null | undefined
  readonly cpv?: string | null | undefined
}

/** The codes of the category that was named, or the code itself. */
async function cpvCodesAsked({ category, cpv }: AskedScope, { db }: Context): Promise<string[] | null> {
  if (cpv) return [cpv.replace(/\D/g, '').slice(0, 8).padEnd(8, '0')]
  if (!category) return null
  const slugs = (await placesOf(db)).categoriesUnder(category)
  const found = await db.category.findMany({ where: { slug: { in: slugs } }, select: { cpvCodes: true } })
  return found.flatMap(({ cpvCodes }) => cpvCodes)
}
