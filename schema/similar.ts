import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import type { Need as NeedRow } from '../server/generated/prisma/client.ts'
import type { ScoredMatch } from '../server/matching/engine/types.ts'
import { matchableNeeds } from '../server/matching/matchable-need.ts'
import { findSimilarNeeds } from '../server/matching/similar-needs.ts'
import { MOST_SIMILAR } from '../server/matching/similar-needs-draft.ts'
import { visibleNeeds } from '../server/needs/need-access.ts'
import { Authority, Department } from './authority.ts'
import { builder, type Context } from './builder.ts'
import { refusals } from './errors.ts'
import { Feasibility, Reason } from './match.ts'
import { Need } from './need.ts'
import { plain, RequirementInput } from './need-details.ts'
import { toTwoPlaces } from './two-places.ts'

/** The fields of `SimilarNeedsInput` (server/matching/similar-needs-draft.ts), where their rules are. */
const SimilarNeedsInput = builder.inputType('SimilarNeedsInput', {
  description:
    'A need as far as it has been typed, in the words of `NeedDetailsInput`. Nothing of it is kept, and nobody is told.',
  fields: (t) => ({
    needId: t.globalID({ for: Need, description: 'The need, when it is saved already: it is not similar to itself.' }),
    authorityId: t.globalID({
      for: Authority,
      description: 'Needed when you belong to several and the need is not saved.',
    }),
    departmentId: t.globalID({
      for: Department,
      description: 'Lets it be compared with needs of other departments of your authority.',
    }),
    title: t.string({ required: true, description: '3 to 200 characters.' }),
    description: t.string({ description: '20,000 characters at most.' }),
    requirements: t.field({ type: [RequirementInput] }),
    cpvCodes: t.stringList({ description: 'With or without check digit.' }),
    valueExVatPence: t.field({ type: 'Pence' }),
    incumbentSupplier: t.string(),
    incumbentSystem: t.string(),
    contractEndsOn: t.field({ type: 'Date' }),
    latestExtendableEndOn: t.field({ type: 'Date' }),
    noticeToTerminateOn: t.field({ type: 'Date' }),
    earliestStartOn: t.field({ type: 'Date' }),
    latestStartOn: t.field({ type: 'Date' }),
    termMonths: t.int(),
  }),
})

interface SimilarShape {
  readonly need: NeedRow
  readonly match: ScoredMatch
}

const SimilarNeed = builder.objectRef<SimilarShape>('SimilarNeed').implement({
  description: 'An open need that could be bought with what is being typed, with reasons.',
  fields: (t) => ({
    need: t.field({ type: Need, resolve: ({ need }) => need }),
    probability: t.float({
      description: 'How likely they could be bought jointly, 0 to 1, to two places.',
      resolve: ({ match }) => toTwoPlaces(match.probability),
    }),
    concepts: t.stringList({ description: 'What both are about.', resolve: ({ match }) => [...match.concepts] }),
    reasons: t.field({
      type: [Reason],
      description: 'Why, most telling first.',
      resolve: ({ match }) => [...match.reasons],
    }),
    against: t.field({
      type: [Reason],
      description: 'What speaks against it.',
      resolve: ({ match }) => [...match.against],
    }),
    feasibility: t.field({ type: Feasibility, resolve: ({ match }) => match.feasibility }),
  }),
})

const USUAL = 5

/** A comparison with every open need costs the server what thousands of rows do: at most four in one operation. */
const COMPARING = 5_000

builder.queryField('similarNeeds', (t) =>
  t.field({
    type: [SimilarNeed],
    nullable: true,
    description:
      'While a need is typed: the open needs of other authorities, or departments, that could be bought with it, most likely first. You see those that are shared with your authority.',
    authScopes: { mayRead: true },
    errors: { ...refusals, dataField: { complexity: { field: 0, multiplier: 1 } } },
    complexity: ({ first }) => ({
      field: COMPARING,
      multiplier: Math.min(Math.max(first ?? USUAL, 1), MOST_SIMILAR),
    }),
    args: {
      draft: t.arg({ type: SimilarNeedsInput, required: true }),
      first: t.arg.int({ defaultValue: USUAL, description: `1 to ${MOST_SIMILAR}.` }),
    },
    resolve: async (_root, { draft, first }, context, info) => {
      const { needId, authorityId, ...details } = plain(draft)
      const asked = { ...details, needId: needId?.id, authorityId: authorityId?.id, first: first ?? USUAL }
      const found = await findSimilarNeeds(context, asked)
      const needs = await readNeeds(found, context, info)
      return found.flatMap((match) => {
        const need = needs.get(match.otherId)
        return need ? [{ need, match }] : []
      })
    },
  }),
)

/** The needs found, of which only those that are open and the actor's to see at this moment. */
async function readNeeds(found: readonly ScoredMatch[], context: Context, info: GraphQLResolveInfo) {
  const ids = found.map(({ otherId }) => otherId)
  const rows: NeedRow[] = await context.db.need.findMany({
    ...queryFromInfo({ context, info, path: ['need'] }),
    where: { AND: [{ id: { in: ids } }, matchableNeeds, visibleNeeds(context.actor)] },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
