import * as enums from '../server/generated/prisma/enums.ts'
import { dayOf } from '../server/platform/days.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { visibleProposals } from '../server/proposals/proposal-access.ts'
import { approvalsNeeded, nextApprover } from '../server/proposals/sign-off/approvals-needed.ts'
import { askBeforeApproving } from '../server/proposals/sign-off/ask-before-approving.ts'
import { askForApproval } from '../server/proposals/sign-off/ask-for-approval.ts'
import { routeOn } from '../server/proposals/sign-off/decision-route.ts'
import { declineApproval } from '../server/proposals/sign-off/decline-approval.ts'
import { giveApproval } from '../server/proposals/sign-off/give-approval.ts'
import { readsDetailOf, visibleApprovals } from '../server/proposals/sign-off/sign-off-access.ts'
import { Authority } from './authority.ts'
import { builder, type Context } from './builder.ts'
import { Approver } from './decision-route.ts'
import { refusals } from './errors.ts'
import { Proposal } from './proposal.ts'
import { reread } from './reread.ts'
import { Money } from './scalars.ts'

const ApprovalDecision = builder.enumType(enums.ApprovalDecision, { name: 'ApprovalDecision' })

builder.prismaObject('Approval', {
  description: 'What an approver said about a proposal, and whether it still stands.',
  fields: (t) => ({
    approver: t.expose('approver', { type: Approver }),
    decision: t.expose('decision', { type: ApprovalDecision }),
    personName: t.string({
      description: 'Who said it.',
      select: { person: { select: { name: true } } },
      resolve: ({ person }) => person.name,
    }),
    evidence: t.exposeString('evidence', {
      description: 'The decision or report it rests on, the reason, or the question.',
    }),
    link: t.exposeString('link', { nullable: true, description: 'Where that can be read.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When it was said.' }),
    lapsedAt: t.expose('lapsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it no longer stands; null while it does.',
    }),
    lapsedReasons: t.exposeStringList('lapsedReasons', { description: 'Why it lapsed: what changed in substance.' }),
  }),
})

/** What the sign-off's own authority reads, as it stands by the rules of today. */
const standing = {
  authorityId: true,
  approvedAt: true,
  valueIncVatPence: true,
  authority: { select: { settings: true, delegation: true } },
} as const

interface Standing {
  readonly valueIncVatPence: bigint
  readonly authority: Parameters<typeof routeOn>[1]
}

const neededBy = ({ authority, valueIncVatPence }: Standing) =>
  approvalsNeeded(routeOn(dayOf(new Date()), authority).delegation, valueIncVatPence)

export const SignOff = builder.prismaObject('SignOff', {
  description: 'How far a member authority has come with approving a proposal, once its approval was asked for.',
  fields: (t) => ({
    authority: t.relation('authority', { description: 'Who is to approve.' }),
    proposal: t.relation('proposal', { description: 'What is to be approved.' }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when everybody in it who has to approve has done so; null while that is not so.',
    }),
    askedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When an officer asked last. For its own authority, as all that follows.',
      select: { askedAt: true, authorityId: true },
      resolve: ({ askedAt, authorityId }, _args, { actor }) => (readsDetailOf(actor, authorityId) ? askedAt : null),
    }),
    note: t.string({
      nullable: true,
      description: 'What the officer says to those who approve.',
      select: { note: true, authorityId: true },
      resolve: ({ note, authorityId }, _args, { actor }) => (readsDetailOf(actor, authorityId) ? note : null),
    }),
    value: t.field({
      type: Money,
      nullable: true,
      description: 'The statutory estimate that is to be approved, including VAT.',
      select: { valueIncVatPence: true, authorityId: true },
      resolve: ({ valueIncVatPence: pence, authorityId }, _args, { actor }) =>
        readsDetailOf(actor, authorityId) ? { pence, currency: 'GBP' } : null,
    }),
    needed: t.field({
      type: [Approver],
      nullable: true,
      description: 'Who has to approve by the authority’s rules of today, in their order.',
      select: standing,
      resolve: (row, _args, { actor }) => (readsDetailOf(actor, row.authorityId) ? neededBy(row) : null),
    }),
    next: t.field({
      type: Approver,
      nullable: true,
      description: 'Who has to approve next; null when all have.',
      select: { ...standing, approvals: { where: { decision: 'APPROVED' as const, lapsedAt: null } } },
      resolve: (row, _args, { actor }) =>
        readsDetailOf(actor, row.authorityId) && !row.approvedAt ? nextApprover(neededBy(row), row.approvals) : null,
    }),
    approvals: t.relation('approvals', {
      description: 'What was approved, declined and asked, the first one first, lapsed approvals with their reasons.',
      query: (_args, { actor }) => ({
        where: visibleApprovals(actor),
        orderBy: [{ decidedAt: 'asc' as const }, { id: 'asc' as const }],
        take: 100,
      }),
    }),
  }),
})

builder.prismaObjectField(Proposal, 'signOff', (t) =>
  t.relation('signOffs', {
    description:
      'For each member whose approval was asked for, how far it has come. Of other authorities you see that they approved, and when.',
    query: { orderBy: { id: 'asc' } },
  }),
)

async function act({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) => db.proposal.findFirst({ ...some, where: { AND: [{ id }, visibleProposals(actor)] } }))
}

builder.mutationFields((t) => {
  const about = {
    proposalId: t.arg.globalID({ for: Proposal, required: true, description: 'Which proposal.' }),
    authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
  }
  const deciding = (evidence: string) => ({
    ...about,
    approver: t.arg({ type: Approver, required: true, description: 'For whom within your authority you decide.' }),
    evidence: t.arg.string({ required: true, description: evidence }),
    link: t.arg.string({ description: 'Where that can be read: a web address.' }),
    expectedVersion: t.arg.int({
      description: 'The version of the proposal you read: when it changed since, you are told and nothing is done.',
    }),
  })
  const decides = (verb: typeof giveApproval, description: string, evidence: string) =>
    t.prismaField({
      type: Proposal,
      description,
      authScopes: { mayWrite: true },
      errors: refusals,
      args: deciding(evidence),
      resolve: (query, _root, { proposalId, authorityId, ...said }, context) =>
        act(context, query, (work) => verb(work, { ...said, proposalId: proposalId.id, authorityId: authorityId?.id })),
    })
  return {
    askForApproval: t.prismaField({
      type: Proposal,
      description:
        'Asks the approvers of your authority, which intends to buy, to approve a proposal whose lead, value, lots and start are settled.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...about,
        note: t.arg.string({ description: 'What to say to those who approve; 4,000 characters at most.' }),
      },
      resolve: (query, _root, { proposalId, authorityId, note }, context) =>
        act(context, query, (work) =>
          askForApproval(work, { note, proposalId: proposalId.id, authorityId: authorityId?.id }),
        ),
    }),
    giveApproval: decides(
      giveApproval,
      'Approves a proposal for your authority. With the last approval of its last member the proposal is agreed.',
      'The decision or report it rests on.',
    ),
    declineApproval: decides(
      declineApproval,
      'Declines to approve a proposal for your authority; an officer may ask again.',
      'Why.',
    ),
    askBeforeApproving: decides(
      askBeforeApproving,
      'Asks something before deciding; the officer answers by asking for approval again.',
      'What you ask.',
    ),
  }
})
