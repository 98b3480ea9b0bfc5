import type { Change } from '../server/changes/change.ts'
import { followedMatches, followedNeeds, followedProposals } from '../server/changes/change-access.ts'
import { type Following, followChanges } from '../server/changes/follow-changes.ts'
import type { Actor } from '../server/organisations/actor.ts'
import { authoritiesOf } from '../server/organisations/actor.ts'
import { endable } from '../server/platform/endable.ts'
import { builder, type Context } from './builder.ts'
import { ChangeKind, ChangeRef, inWords } from './change.ts'
import { onlyId } from './identity.ts'
import { Match } from './match.ts'
import { Need } from './need.ts'
import { Proposal } from './proposal.ts'

const AFTER =
  'Goes on after this cursor, from `changes`, `changeCursor` or an earlier event; from now on when left out.'

const follow = ({ actor, db, live }: Context, following: Following) =>
  inWords(() => followChanges({ db, live }, actor, following))

builder.subscriptionField('changed', (t) =>
  t.field({
    type: ChangeRef,
    description:
      'Tells of each change that you may see: first what came after the cursor, then what comes from now on. Each event carries its cursor; after a dropped connection subscribe again with the last one.',
    authScopes: { mayRead: true },
    args: {
      kinds: t.arg({ type: [ChangeKind], description: 'Only these kinds.' }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: (_root, { kinds, after }, context) => follow(context, { kinds, after }),
    resolve: (change) => change as Change,
  }),
)

interface NeedMatchedShape {
  readonly change: Change
  readonly needId: string
}

const NeedMatched = builder.objectRef<NeedMatchedShape>('NeedMatched').implement({
  description: 'A match of one of your needs was found or has changed.',
  fields: (t) => ({
    cursor: t.string({ description: 'Where to go on after this event.', resolve: ({ change }) => change.cursor }),
    need: t.prismaField({
      type: Need,
      nullable: true,
      description: 'Your need.',
      resolve: (query, { needId }, _args, { actor, db }) =>
        db.need.findFirst({ ...query, where: { AND: [{ id: needId }, followedNeeds(actor)] } }),
    }),
    match: t.prismaField({
      type: Match,
      nullable: true,
      description: 'The match; null when it is gone by now.',
      resolve: (query, { change }, _args, { actor, db }) =>
        db.match.findFirst({ ...query, where: { AND: [{ id: change.id }, followedMatches(actor)] } }),
    }),
  }),
})

builder.subscriptionField('needMatched', (t) =>
  t.field({
    type: NeedMatched,
    description: 'Tells whenever a match of one of your authorities’ needs was found or has changed.',
    authScopes: { mayRead: true },
    args: {
      needId: t.arg.globalID({ for: Need, description: 'Only matches of this need of yours.' }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: async (_root, { needId, after }, context) => {
      const changes = await follow(context, { kinds: ['MATCH'], after })
      return endable(() => matchedNeeds(context, changes, needId ? onlyId(needId.id).id : undefined), changes)
    },
    resolve: (told) => told as NeedMatchedShape,
  }),
)

async function* matchedNeeds({ actor, db }: Context, changes: AsyncIterable<Change>, only: string | undefined) {
  for await (const change of changes) {
    if (change.action === 'DELETED') continue
    const match = await db.match.findFirst({
      where: { AND: [{ id: change.id }, followedMatches(actor)] },
      select: { needA: owned, needB: owned },
    })
    const own = match && ownSide([match.needA, match.needB], actor, only)
    if (own) yield { change, needId: own.id }
  }
}

const owned = { select: { id: true, authorityId: true } } as const

const ownSide = (sides: { id: string; authorityId: string }[], actor: Actor, only: string | undefined) =>
  sides.find(({ id, authorityId }) => authoritiesOf(actor).includes(authorityId) && (!only || id === only))

const ProposalChanged = builder.objectRef<Change>('ProposalChanged').implement({
  description: 'A proposal was suggested, has changed or is no longer there for you.',
  fields: (t) => ({
    change: t.field({ type: ChangeRef, description: 'What changed, with its cursor.', resolve: (change) => change }),
    proposal: t.prismaField({
      type: Proposal,
      nullable: true,
      description: 'The proposal as it is now; null when it is no longer there for you.',
      resolve: (query, { id }, _args, { actor, db }) =>
        db.proposal.findFirst({ ...query, where: { AND: [{ id }, followedProposals(actor)] } }),
    }),
  }),
})

builder.subscriptionField('proposalChanged', (t) =>
  t.field({
    type: ProposalChanged,
    description: 'Tells whenever a proposal that you may see was suggested, has changed or is gone.',
    authScopes: { mayRead: true },
    args: {
      proposalId: t.arg.globalID({ for: Proposal, description: 'Only this proposal.' }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: async (_root, { proposalId, after }, context) => {
      const changes = await follow(context, { kinds: ['PROPOSAL'], after })
      const only = proposalId ? onlyId(proposalId.id).id : undefined
      return endable(() => changesOf(changes, only), changes)
    },
    resolve: (change) => change as Change,
  }),
)

async function* changesOf(changes: AsyncIterable<Change>, only: string | undefined) {
  for await (const change of changes) if (!only || change.id === only) yield change
}
