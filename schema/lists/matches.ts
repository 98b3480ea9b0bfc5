import type { Match as MatchRow } from '../../server/generated/prisma/client.ts'
import { visibleMatches } from '../../server/matching/match-access.ts'
import { alongOwnSides, matchesThat, matchOrders } from '../../server/matching/match-filters.ts'
import { builder, pageComplexity } from '../builder.ts'
import { onlyId } from '../identity.ts'
import { Match, MatchDecision } from '../match.ts'
import { Need } from '../need.ts'
import { countOf, listPage, TOTAL } from './list.ts'
import { OrderDirection, orderOf } from './ordered.ts'
import { placesAsked } from './places-asked.ts'

builder.queryField('matches', (t) =>
  t.connection(
    {
      type: Match,
      nullable: true,
      complexity: pageComplexity,
      description: 'Matches of your authorities’ needs, most likely first.',
      authScopes: { mayRead: true },
      args: {
        needId: t.arg.globalID({ for: Need, description: 'Only those of one need.' }),
        decision: t.arg({ type: MatchDecision, description: 'Only those on which your side decided this.' }),
        probabilityAtLeast: t.arg.float({ description: 'Only those at least this likely, 0 to 1, to two places.' }),
        category: t.arg.string({
          description: 'Slug of a category that either need is in; a top category includes its children.',
        }),
        direction: t.arg({ type: OrderDirection, description: 'Most likely first (DESC) when left out.' }),
      },
      resolve: async (_root, { needId, category, direction, ...args }, context, info) => {
        const { actor, db } = context
        const of = needId ? onlyId(needId.id).id : undefined
        const places = await placesAsked({ category }, db)
        const where = { AND: [visibleMatches(actor), matchesThat({ ...args, ...places, needId: of }, actor)] }
        const order = orderOf(matchOrders, { by: 'PROBABILITY', direction })
        // those of one need are few, and found by it
        const along = of ? undefined : alongOwnSides(actor)
        return listPage<MatchRow>({ model: 'Match', where, order, along }, args, context, info)
      },
    },
    {
      name: 'MatchConnection',
      fields: (f) => ({ totalCount: f.int({ nullable: true, description: TOTAL, complexity: 20, resolve: countOf }) }),
    },
    { name: 'MatchEdge' },
  ),
)
