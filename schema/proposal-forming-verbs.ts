import type { Work } from '../server/platform/unit-of-work.ts'
import { acceptLead } from '../server/proposals/forming/accept-lead.ts'
import { agreeToLateJoining } from '../server/proposals/forming/agree-to-late-joining.ts'
import { commitToProposal } from '../server/proposals/forming/commit-to-proposal.ts'
import { consentToLead } from '../server/proposals/forming/consent-to-lead.ts'
import { declineLead } from '../server/proposals/forming/decline-lead.ts'
import { holdSuggestion } from '../server/proposals/forming/hold-suggestion.ts'
import { nameAgent } from '../server/proposals/forming/name-agent.ts'
import { planProposal } from '../server/proposals/forming/plan-proposal.ts'
import { proposeLead } from '../server/proposals/forming/propose-lead.ts'
import { releaseSuggestion } from '../server/proposals/forming/release-suggestion.ts'
import { removeAgent } from '../server/proposals/forming/remove-agent.ts'
import { reviewRegion } from '../server/proposals/forming/review-region.ts'
import { withdrawFromProposal } from '../server/proposals/forming/withdraw-from-proposal.ts'
import { Authority } from './authority.ts'
import { builder, type Context } from './builder.ts'
import { refusals } from './errors.ts'
import { Proposal, rereadProposal } from './proposal.ts'
import { CollaborationModel } from './proposal-forming.ts'

type Verb = (work: Work, raw: unknown) => Promise<string>

/** Carries out a verb on what was sent, with plain ids, and reads the proposal again. */
const act = (verb: Verb, args: Readonly<Record<string, unknown>>, context: Context, query: object) =>
  rereadProposal(context, query, (work) => verb(work, withPlainIds(args)))

const withPlainIds = (args: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, isGlobalId(value) ? value.id : value]))

const isGlobalId = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'typename' in value

builder.mutationFields((t) => {
  const proposal = {
    proposalId: t.arg.globalID({ for: Proposal, required: true }),
    version: t.arg.int({
      description: 'The version you read: refused, with what happened since, when there is a later one.',
    }),
  }
  const answering = {
    ...proposal,
    authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
  }
  const leadAuthorityId = t.arg.globalID({
    for: Authority,
    required: true,
    description: 'The authority that is to lead.',
  })
  const common = { type: Proposal, authScopes: { mayWrite: true }, errors: refusals } as const
  return {
    planProposal: t.prismaField({
      ...common,
      description:
        'Says how the members buy together, until when authorities may join and when the service has to start. Only the authority that leads or, until one does, whoever opened it or a coordinator. What is left out stays; null takes it back.',
      args: {
        ...proposal,
        model: t.arg({ type: CollaborationModel, description: 'How the members buy together.' }),
        joinBy: t.arg({ type: 'Date', description: 'The last day on which an authority may join.' }),
        startOn: t.arg({ type: 'Date', description: 'The day on which the service has to start.' }),
      },
      resolve: (query, _root, args, context) => act(planProposal, args, context, query),
    }),
    commitToProposal: t.prismaField({
      ...common,
      description:
        'Commits your authority to buying, and says how much: users, devices or a value. Done again, it commits to another volume.',
      args: {
        ...answering,
        users: t.arg.int({ description: 'How many users it commits to buy for.' }),
        devices: t.arg.int({ description: 'How many devices it commits to buy for.' }),
        valueExVatPence: t.arg({ type: 'Pence', description: 'What value it commits to, excluding VAT.' }),
      },
      resolve: (query, _root, args, context) => act(commitToProposal, args, context, query),
    }),
    withdrawFromProposal: t.prismaField({
      ...common,
      description:
        'Takes your authority out of a proposal it takes part in, with a reason the others can read. `Proposal.ifYouWithdraw` says beforehand what will follow.',
      args: { ...answering, reason: t.arg.string({ required: true }) },
      resolve: (query, _root, args, context) => act(withdrawFromProposal, args, context, query),
    }),
    agreeToLateJoining: t.prismaField({
      ...common,
      description:
        'Agrees that an authority may join after the last day for it. Only the authority that leads or, until one does, whoever opened it or a coordinator.',
      args: {
        ...proposal,
        authorityId: t.arg.globalID({ for: Authority, required: true, description: 'The authority that may join.' }),
      },
      resolve: (query, _root, args, context) => act(agreeToLateJoining, args, context, query),
    }),
    proposeLead: t.prismaField({
      ...common,
      description:
        'Proposes who is to lead: your authority or another that takes part. Whoever leads goes on leading until the proposed one has accepted and the others consent.',
      args: { ...answering, leadAuthorityId },
      resolve: (query, _root, args, context) => act(proposeLead, args, context, query),
    }),
    acceptLead: t.prismaField({
      ...common,
      description: 'Says yes to leading, for your authority, which is proposed for it.',
      args: answering,
      resolve: (query, _root, args, context) => act(acceptLead, args, context, query),
    }),
    declineLead: t.prismaField({
      ...common,
      description: 'Says no to leading, for your authority, which is proposed for it.',
      args: answering,
      resolve: (query, _root, args, context) => act(declineLead, args, context, query),
    }),
    consentToLead: t.prismaField({
      ...common,
      description: 'Consents, for your authority, to the authority that is proposed to lead.',
      args: { ...answering, leadAuthorityId },
      resolve: (query, _root, args, context) => act(consentToLead, args, context, query),
    }),
    nameAgent: t.prismaField({
      ...common,
      description:
        'Names an organisation that acts for the members, such as a buying organisation, and what it does. Named again, its role changes. Only the authority that leads or, until one does, whoever opened it or a coordinator.',
      args: {
        ...proposal,
        name: t.arg.string({ required: true, description: 'What it is called.' }),
        role: t.arg.string({ required: true, description: 'What it does for the members.' }),
        identifier: t.arg.string({ description: 'Its identifier in a register, like GB-PPON-PABC-1234-DEFG.' }),
      },
      resolve: (query, _root, args, context) => act(nameAgent, args, context, query),
    }),
    removeAgent: t.prismaField({
      ...common,
      description: 'Takes back that an organisation acts for the members. Who may name one may.',
      args: { ...proposal, name: t.arg.string({ required: true, description: 'What it is called.' }) },
      resolve: (query, _root, args, context) => act(removeAgent, args, context, query),
    }),
    holdSuggestion: t.prismaField({
      ...common,
      description:
        'Holds a suggestion for review: until a coordinator releases it, it does not exist for its members. Only for coordinators.',
      args: proposal,
      resolve: (query, _root, args, context) => act(holdSuggestion, args, context, query),
    }),
    releaseSuggestion: t.prismaField({
      ...common,
      description: 'Releases a suggestion that was held: now its members are told. Only for coordinators.',
      args: proposal,
      resolve: (query, _root, args, context) => act(releaseSuggestion, args, context, query),
    }),
    reviewRegion: t.field({
      type: 'String',
      authScopes: { mayWrite: true },
      errors: refusals,
      description:
        'Says whether new suggestions that name an authority of a region are held for review. Only for coordinators of it. Answers with the region.',
      args: {
        region: t.arg.string({
          required: true,
          description: 'A region as authorities have it, like Yorkshire and The Humber.',
        }),
        isReviewed: t.arg.boolean({ required: true, description: 'Whether they are held.' }),
      },
      resolve: (_root, args, { actor, unitOfWork }) => unitOfWork(actor, (work) => reviewRegion(work, args)),
    }),
  }
})
