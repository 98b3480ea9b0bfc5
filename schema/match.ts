import * as enums from '../server/generated/prisma/enums.ts'
import { decideMatch } from '../server/matching/decide-match.ts'
import type { Feasibility as FeasibilityShape, Reason as ReasonShape } from '../server/matching/engine/types.ts'
import { mayReadReasonOf, visibleMatches } from '../server/matching/match-access.ts'
import { ownNeeds, visibleNeeds } from '../server/needs/need-access.ts'
import { dayOrNull } from '../server/platform/days.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { Need } from './need.ts'
import { reread } from './reread.ts'
import { toTwoPlaces } from './two-places.ts'

export const MatchDecision = builder.enumType(enums.MatchDecision, { name: 'MatchDecision' })

const DismissReason = builder.enumType(enums.DismissReason, {
  name: 'DismissReason',
  description: 'What kind of reason a dismissal has. Only NOT_ALIKE tells the engine that two needs differ.',
})

export const Reason = builder.objectRef<ReasonShape>('Reason').implement({
  description: 'One thing that speaks for or against a match.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'A plain sentence.' }),
    feature: t.exposeString('feature', { description: 'What was compared, for tools.' }),
    contribution: t.float({
      description: 'Log-odds added, to two places; 0 for facts outside the similarity.',
      resolve: ({ contribution }) => toTwoPlaces(contribution),
    }),
  }),
})

const StartWindows = builder.enumType('StartWindows', {
  values: { OVERLAP: { value: 'overlap' }, APART: { value: 'apart' }, UNKNOWN: { value: 'unknown' } } as const,
})

export const Feasibility = builder.objectRef<FeasibilityShape>('Feasibility').implement({
  description: 'Whether the two needs could start together, apart from whether they are alike.',
  fields: (t) => ({
    startWindows: t.field({ type: StartWindows, resolve: ({ windows }) => windows }),
    togetherFrom: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ together }) => dayOrNull(together?.earliest),
    }),
    togetherUntil: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ together }) => dayOrNull(together?.latest),
    }),
    remedies: t.field({
      type: ['String'],
      description: 'What would make the windows overlap.',
      resolve: ({ remedies }) => [...remedies],
    }),
    distanceKm: t.exposeFloat('distanceKm', { nullable: true }),
    valueRatio: t.exposeFloat('valueRatio', { nullable: true, description: 'Larger value divided by the smaller.' }),
  }),
})

builder.prismaObject('MatchSide', {
  description: 'A match seen from one of its two needs, and what was decided for that need.',
  fields: (t) => ({
    need: t.relation('need'),
    otherNeed: t.relation('otherNeed'),
    decision: t.expose('decision', { type: MatchDecision }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    dismissReason: t.field({
      type: DismissReason,
      nullable: true,
      description: 'What kind of reason, of a dismissal; shown to the authority that decided only.',
      select: { dismissReason: true, need: { select: { authorityId: true } } },
      resolve: ({ dismissReason, need }, _args, { actor }) => (mayReadReasonOf(actor, need) ? dismissReason : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, in the words of the authority that decided; shown to that authority only.',
      select: { reason: true, need: { select: { authorityId: true } } },
      resolve: ({ reason, need }, _args, { actor }) => (mayReadReasonOf(actor, need) ? reason : null),
    }),
  }),
})

export const Match = builder.prismaNode('Match', {
  description: 'Two needs that belong together, with reasons.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleMatches(actor)] }),
  fields: (t) => ({
    probability: t.float({
      description: 'How likely they could be bought jointly, 0 to 1, to two places.',
      resolve: ({ probability }) => toTwoPlaces(probability),
    }),
    concepts: t.exposeStringList('concepts', { description: 'What both are about.' }),
    reasons: t.field({
      type: [Reason],
      description: 'Why, most telling first.',
      resolve: ({ reasons }) => reasons as unknown as ReasonShape[],
    }),
    against: t.field({
      type: [Reason],
      description: 'What speaks against it.',
      resolve: ({ against }) => against as unknown as ReasonShape[],
    }),
    feasibility: t.field({
      type: Feasibility,
      resolve: ({ feasibility }) => feasibility as unknown as FeasibilityShape,
    }),
    engineVersion: t.exposeString('engineVersion'),
    sides: t.relation('sides', {
      complexity: { field: 1, multiplier: 2 },
      description: 'The match from each of its two needs.',
      query: { orderBy: { needId: 'asc' } },
    }),
    foundAt: t.expose('foundAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
})

builder.mutationField('decideMatch', (t) =>
  t.prismaField({
    type: Match,
    description: 'Accepts a match, dismisses it with a reason, or sets it aside, for one of its two needs.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      matchId: t.arg.globalID({ for: Match, required: true }),
      needId: t.arg.globalID({ for: Need, required: true, description: 'Your side of the match.' }),
      decision: t.arg({ type: MatchDecision, required: true }),
      dismissReason: t.arg({
        type: DismissReason,
        description: 'What kind of reason to dismiss: what the engine learns from.',
      }),
      reason: t.arg.string({ description: 'Needed to dismiss.' }),
    },
    resolve: async (query, _root, { matchId, needId, decision, dismissReason, reason }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) =>
        decideMatch(work, { matchId: matchId.id, needId: needId.id, decision, dismissReason, reason }),
      )
      // by id alone: a match may go between the decision and this, and what was done is answered all the same
      return reread(query, (some) => db.match.findUnique({ ...some, where: { id } }))
    },
  }),
)

interface Watched {
  readonly needId: string
}

const MatchesChanged = builder.objectRef<Watched>('MatchesChanged').implement({
  description: 'The matches of a need have changed.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When this was told.', resolve: () => new Date() }),
    need: t.prismaField({
      type: Need,
      nullable: true,
      resolve: (query, { needId }, _args, { actor, db }) =>
        db.need.findFirst({ ...query, where: { AND: [{ id: needId }, visibleNeeds(actor)] } }),
    }),
  }),
})

async function* nothingToWatch(): AsyncGenerator<Watched> {}

builder.subscriptionField('matchesChanged', (t) =>
  t.field({
    type: MatchesChanged,
    description: 'Tells whenever the matches of one of your needs have changed; read `matches` again.',
    deprecationReason: 'Removed after 2027-11-23: use `needMatched`, which names the match and can be resumed',
    authScopes: { mayRead: true },
    args: { needId: t.arg.globalID({ for: Need, required: true }) },
    subscribe: async (_root, { needId }, { actor, db, live }) => {
      const need = await db.need.findFirst({
        where: { AND: [onlyId(needId.id), ownNeeds(actor)] },
        select: { id: true },
      })
      // The iterator itself: wrapped in a generator it would not end with the client's connection.
      return need ? live.subscribe(`matches.${need.id}`) : nothingToWatch()
    },
    resolve: (_told, { needId }) => ({ needId: needId.id }),
  }),
)
