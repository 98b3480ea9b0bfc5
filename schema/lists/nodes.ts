import { brandWithType } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { GraphQLError } from 'graphql'
import { visibleContracts } from '../../server/contracts/contract-access.ts'
import { visibleCallOffs, visibleFrameworks } from '../../server/frameworks/framework-access.ts'
import { visibleImports } from '../../server/importing/import-access.ts'
import { visibleMatches } from '../../server/matching/match-access.ts'
import { visibleNeeds } from '../../server/needs/need-access.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { visibleProposals } from '../../server/proposals/proposal-access.ts'
import { builder, MOST_PER_PAGE } from '../builder.ts'
import { onlyId } from '../identity.ts'

/** What of each type an actor may see. A type that is not named here is answered with null. */
const visible: Readonly<Record<string, (actor: Actor) => object>> = {
  Authority: () => ({}),
  Department: () => ({}),
  Need: visibleNeeds,
  Match: visibleMatches,
  Proposal: visibleProposals,
  Contract: visibleContracts,
  Import: visibleImports,
  Framework: visibleFrameworks,
  FrameworkLot: (actor) => ({ framework: visibleFrameworks(actor) }),
  CallOff: visibleCallOffs,
}

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(ids?.length ?? 1, 1) }),
    description: `Several things by their ids, in the order of the ids, ${MOST_PER_PAGE} at most; null for each that does not exist or that you may not see.`,
    authScopes: { mayRead: true },
    args: { ids: t.arg.globalIDList({ required: true, description: 'As the API gave them.' }) },
    resolve: async (_root, { ids }, context, info) => {
      refuseTooMany(ids.length)
      const found = new Map<string, object>()
      for (const [typeName, filter] of Object.entries(visible)) {
        const own = ids.filter(({ typename }) => typename === typeName).map(({ id }) => onlyId(id).id)
        if (own.length === 0) continue
        const model = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}` as 'need'
        const query = withId(queryFromInfo({ context, info, typeName }))
        const where = { AND: [{ id: { in: [...new Set(own)] } }, filter(context.actor)] }
        for (const row of await context.db[model].findMany({ ...query, where })) {
          brandWithType(row, typeName as never)
          found.set(`${typeName}:${row.id}`, row)
        }
      }
      return ids.map(({ typename, id }) => found.get(`${typename}:${onlyId(id).id}`) ?? null) as never
    },
  }),
)

function refuseTooMany(ids: number): void {
  if (ids > MOST_PER_PAGE)
    throw new GraphQLError(`“ids” may be ${MOST_PER_PAGE} at most. Ask for the others in another request`, {
      extensions: { code: 'PAGE_TOO_LARGE' },
    })
}

/** Rows are put in order by their id, whether or not it was asked for. */
const withId = (query: { select?: object; include?: object }): object =>
  query.select ? { ...query, select: { ...query.select, id: true } } : query
