import * as enums from '../server/generated/prisma/enums.ts'
import { visibleNeeds } from '../server/needs/need-access.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { abandonProposal } from '../server/proposals/abandon-proposal.ts'
import { declineProposal } from '../server/proposals/decline-proposal.ts'
import { joinProposal } from '../server/proposals/join-proposal.ts'
import { openProposal } from '../server/proposals/open-proposal.ts'
import { visibleProposals } from '../server/proposals/proposal-access.ts'
import { Authority } from './authority.ts'
import { builder, type Context } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { Need } from './need.ts'
import { reread } from './reread.ts'
import { Money, moneyOrNull } from './scalars.ts'
import { toTwoPlaces } from './two-places.ts'

export const ProposalStatus = builder.enumType(enums.ProposalStatus, { name: 'ProposalStatus' })
export const Commitment = builder.enumType(enums.Commitment, { name: 'Commitment' })

export const ProposalMember = builder.prismaObject('ProposalMember', {
  description: 'An authority in a proposal, and how firmly.',
  fields: (t) => ({
    authority: t.relation('authority'),
    commitment: t.expose('commitment', { type: Commitment }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it declined, for the other members.' }),
    respondedAt: t.expose('respondedAt', { type: 'DateTime', nullable: true }),
  }),
})

export const Proposal = builder.prismaNode('Proposal', {
  description: 'An invitation to buy together.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleProposals(actor)] }),
  fields: (t) => ({
    status: t.expose('status', { type: ProposalStatus }),
    title: t.exposeString('title'),
    category: t.relation('category', { nullable: true }),
    members: t.relation('members', { query: { orderBy: { id: 'asc' } } }),
    needs: t.field({
      type: [Need],
      description: 'The needs it would meet, as far as you may see them.',
      select: (_args, { actor }, nestedSelection) => ({
        needs: {
          where: { need: visibleNeeds(actor) },
          orderBy: { needId: 'asc' },
          select: { need: nestedSelection(true) },
        },
      }),
      resolve: ({ needs }) => (needs as unknown as { need: never }[]).map(({ need }) => need),
    }),
    probability: t.float({
      description: 'Of its least certain pair of needs, 0 to 1, to two places.',
      resolve: ({ probability }) => toTwoPlaces(probability),
    }),
    reasons: t.field({
      type: ['String'],
      description: 'Why these belong together.',
      resolve: ({ reasons }) => reasons as string[],
    }),
    against: t.field({
      type: ['String'],
      description: 'What speaks against it.',
      resolve: ({ against }) => against as string[],
    }),
    startFrom: t.expose('windowEarliestOn', {
      type: 'Date',
      nullable: true,
      description: 'First day on which all with a stated window could start.',
    }),
    startUntil: t.expose('windowLatestOn', { type: 'Date', nullable: true, description: 'Last such day.' }),
    combinedValueExVat: t.field({
      type: Money,
      nullable: true,
      description: 'Sum of the stated values, excluding VAT.',
      resolve: ({ valueExVatPence, currency }) => moneyOrNull(valueExVatPence, currency),
    }),
    needsWithoutValue: t.exposeInt('needsWithoutValue', {
      description: 'How many needs state no value and are not in the sum.',
    }),
    engineVersion: t.exposeString('engineVersion'),
    endedReason: t.exposeString('endedReason', { nullable: true }),
    version: t.exposeInt('version'),
    openedAt: t.expose('openedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
})

/** Carries out what changes a proposal, and reads it again. */
export async function rereadProposal(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const { actor, db, unitOfWork } = context
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) => db.proposal.findFirst({ ...some, where: { AND: [{ id }, visibleProposals(actor)] } }))
}

builder.mutationFields((t) => {
  const version = t.arg.int({
    description: 'The version you read: refused, with what happened since, when there is a later one.',
  })
  const answering = {
    version,
    proposalId: t.arg.globalID({ for: Proposal, required: true }),
    authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
  }
  return {
    openProposal: t.prismaField({
      type: Proposal,
      description:
        'Turns a suggestion into an open proposal. Your authority is interested from the start; a coordinator opens it for the members.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: answering,
      resolve: (query, _root, { proposalId, authorityId, version }, context) =>
        rereadProposal(context, query, (work) =>
          openProposal(work, { proposalId: proposalId.id, authorityId: authorityId?.id, version }),
        ),
    }),
    joinProposal: t.prismaField({
      type: Proposal,
      description: 'Joins an open proposal for your authority.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...answering,
        commitment: t.arg({ type: Commitment, description: 'INTERESTED (when left out), INTENDS or OBSERVER.' }),
      },
      resolve: (query, _root, { proposalId, authorityId, commitment, version }, context) =>
        rereadProposal(context, query, (work) =>
          joinProposal(work, {
            proposalId: proposalId.id,
            authorityId: authorityId?.id,
            commitment: commitment ?? undefined,
            version,
          }),
        ),
    }),
    declineProposal: t.prismaField({
      type: Proposal,
      description: 'Declines a proposal for your authority, with a reason the other members can read.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { ...answering, reason: t.arg.string({ required: true }) },
      resolve: (query, _root, { proposalId, authorityId, reason, version }, context) =>
        rereadProposal(context, query, (work) =>
          declineProposal(work, { proposalId: proposalId.id, authorityId: authorityId?.id, reason, version }),
        ),
    }),
    abandonProposal: t.prismaField({
      type: Proposal,
      description: 'Gives a proposal up for everyone, with a reason. Only who opened it, or a coordinator, may.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { proposalId: answering.proposalId, version, reason: t.arg.string({ required: true }) },
      resolve: (query, _root, { proposalId, reason, version }, context) =>
        rereadProposal(context, query, (work) => abandonProposal(work, { proposalId: proposalId.id, reason, version })),
    }),
  }
})
