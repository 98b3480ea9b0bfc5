import * as enums from '../server/generated/prisma/enums.ts'
import { type Consequences, consequencesInWords } from '../server/proposals/forming/consequences.ts'
import { findConsequences } from '../server/proposals/forming/find-consequences.ts'
import { awaited, type LeadMember } from '../server/proposals/forming/lead.ts'
import { mayReview } from '../server/proposals/proposal-access.ts'
import { Authority } from './authority.ts'
import { builder } from './builder.ts'
import { Commitment, Proposal, ProposalMember } from './proposal.ts'
import { Money, moneyOrNull } from './scalars.ts'

/** What a proposal says of how it is formed: how its members buy, how firmly, under whose lead and with whose help. */

export const CollaborationModel = builder.enumType(enums.CollaborationModel, { name: 'CollaborationModel' })

builder.prismaObject('ProposalAgent', {
  description: 'An organisation that acts for the members of a proposal, such as a buying organisation.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    role: t.exposeString('role', { description: 'What it does for the members.' }),
    identifier: t.exposeString('identifier', {
      nullable: true,
      description: 'Its identifier in a register, like GB-PPON-PABC-1234-DEFG.',
    }),
  }),
})

builder.prismaObject('ProposalEntry', {
  description: 'Something that happened to a proposal.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version of the proposal that it led to.' }),
    what: t.exposeString('what', { description: 'What happened, and what followed from it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
  }),
})

const ProposalConsequences = builder.objectRef<Consequences>('ProposalConsequences').implement({
  description: 'What would follow if your authority did something. Nothing is done by asking.',
  fields: (t) => ({
    isPossible: t.boolean({
      description: 'Whether it could be done now.',
      resolve: ({ refusal }) => refusal === null,
    }),
    says: t.stringList({
      description: 'The consequences in plain sentences, the gravest first; none when nothing else would change.',
      resolve: consequencesInWords,
    }),
    goesOn: t.exposeBoolean('goesOn', { description: 'Whether the proposal could go on.' }),
    combinedValueExVat: t.field({
      type: Money,
      nullable: true,
      description: 'Sum of the stated values of those still in, excluding VAT.',
      resolve: ({ after, currency }) => moneyOrNull(after.valueExVatPence, currency),
    }),
    needsMet: t.int({ description: 'How many needs would be met together.', resolve: ({ after }) => after.needs }),
    startFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which all with a stated window could start.',
      resolve: ({ after }) => after.windowEarliestOn,
    }),
    startUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last such day.',
      resolve: ({ after }) => after.windowLatestOn,
    }),
    lotsLeftEmpty: t.stringList({
      description: 'Titles of the lots that nobody left would need.',
      resolve: ({ lotsLeftEmpty }) => lotsLeftEmpty.map(({ title }) => title),
    }),
    leadBecomesVacant: t.exposeBoolean('leadBecomesVacant', { description: 'Whether nobody would lead any more.' }),
    approvalsThatLapse: t.stringList({
      description: 'The approvals that would lapse, whose and why.',
      resolve: ({ approvalsThatLapse }) => [...approvalsThatLapse],
    }),
  }),
})

const LeadState = builder.enumType('LeadState', {
  description: 'How far the members have come with who leads.',
  values: {
    VACANT: { description: 'Nobody leads, and nobody is proposed.' },
    PROPOSED: { description: 'Nobody leads yet; one is proposed.' },
    LEADS: { description: 'One leads.' },
    HANDING_OVER: { description: 'One leads until another, who is proposed, has accepted and the others consent.' },
  } as const,
})

/** A question of this kind reads the whole proposal: as dear as a page. */
const COSTS_A_PAGE = 20

builder.prismaObjectFields(Proposal, (t) => ({
  model: t.expose('model', { type: CollaborationModel, nullable: true }),
  joinBy: t.expose('joinBy', { type: 'Date', nullable: true }),
  startOn: t.expose('startOn', { type: 'Date', nullable: true }),
  lead: t.relation('lead', { nullable: true }),
  proposedLead: t.relation('toLead', {
    nullable: true,
    description: 'The authority that is proposed to lead from now on; null when none is.',
  }),
  proposedLeadAcceptedAt: t.expose('toLeadAcceptedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When the proposed authority accepted to lead.',
  }),
  leadState: t.field({
    type: LeadState,
    description: 'Whether anybody leads, and whether another is to.',
    resolve: ({ leadAuthorityId, toLeadAuthorityId }) =>
      leadAuthorityId ? (toLeadAuthorityId ? 'HANDING_OVER' : 'LEADS') : toLeadAuthorityId ? 'PROPOSED' : 'VACANT',
  }),
  leadAwaits: t.field({
    type: [Authority],
    description: 'The authorities whose consent the proposed one still waits for.',
    select: (_args, _context, nestedSelection) => ({
      toLeadAuthorityId: true,
      leadAuthorityId: true,
      members: {
        orderBy: { id: 'asc' },
        select: {
          authorityId: true,
          commitment: true,
          consentedAt: true,
          consentedToNextAt: true,
          authority: nestedSelection(true),
        },
      },
    }),
    resolve: (proposal) => {
      const { members } = proposal as unknown as { members: (LeadMember & { authority: never })[] }
      return awaited(proposal as never, members).map(({ authority }) => authority)
    },
  }),
  agents: t.relation('agents', {
    description: 'Organisations that act for the members, such as a buying organisation.',
    query: { orderBy: { name: 'asc' } },
  }),
  versions: t.relation('entries', {
    description: 'The last 50 things that happened to it, last first.',
    query: { orderBy: { version: 'desc' }, take: 50 },
  }),
  heldAt: t.expose('heldAt', { type: 'DateTime', nullable: true }),
  ifYouJoin: t.field({
    type: ProposalConsequences,
    nullable: true,
    complexity: COSTS_A_PAGE,
    description: 'What would follow if your authority joined, or answered otherwise; null unless it is part of this.',
    args: {
      authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you belong to several members.' }),
      commitment: t.arg({ type: Commitment, description: 'How firmly; INTERESTED when left out.' }),
    },
    resolve: ({ id: proposalId }, { authorityId, commitment }, { actor, unitOfWork }) =>
      unitOfWork(actor, (work) =>
        findConsequences(work, {
          proposalId,
          authorityId: authorityId?.id,
          commitment: commitment ?? 'INTERESTED',
        }),
      ),
  }),
  ifYouWithdraw: t.field({
    type: ProposalConsequences,
    nullable: true,
    complexity: COSTS_A_PAGE,
    description: 'What would follow if your authority withdrew; null unless it is part of this.',
    args: {
      authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you belong to several members.' }),
    },
    resolve: ({ id: proposalId }, { authorityId }, { actor, unitOfWork }) =>
      unitOfWork(actor, (work) =>
        findConsequences(work, { proposalId, authorityId: authorityId?.id, commitment: 'WITHDRAWN' }),
      ),
  }),
}))

builder.prismaObjectFields(ProposalMember, (t) => ({
  committedUsers: t.exposeInt('committedUsers', {
    nullable: true,
    description: 'How many users it has committed to buy for; null when it has not, or does not say.',
  }),
  committedDevices: t.exposeInt('committedDevices', {
    nullable: true,
    description: 'How many devices it has committed to buy for.',
  }),
  committedValueExVat: t.field({
    type: Money,
    nullable: true,
    description: 'What value it has committed to, excluding VAT.',
    resolve: ({ committedValueExVatPence }) => moneyOrNull(committedValueExVatPence, 'GBP'),
  }),
  consentedToLeadAt: t.expose('consentedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it consented to the authority that leads, or joined while it led.',
  }),
  consentedToProposedLeadAt: t.expose('consentedToNextAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it consented to the authority that is proposed to lead.',
  }),
  mayJoinLate: t.boolean({
    description: 'Whether the lead has agreed to its joining after the last day for it.',
    resolve: ({ lateJoiningAgreedAt }) => lateJoiningAgreedAt !== null,
  }),
}))

builder.queryField('reviewedRegions', (t) =>
  t.stringList({
    description: 'The regions whose new suggestions are held until a coordinator has looked at them; for coordinators.',
    authScopes: { mayRead: true },
    resolve: async (_root, _args, { actor, db }) =>
      mayReview(actor)
        ? (await db.reviewedRegion.findMany({ orderBy: { region: 'asc' } })).map(({ region }) => region)
        : [],
  }),
)
