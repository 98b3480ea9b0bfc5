import type {
  ProposalDecision as DecisionRow,
  ProposalMessage as MessageRow,
} from '../../server/generated/prisma/client.ts'
import type { Work } from '../../server/platform/unit-of-work.ts'
import { editMessage } from '../../server/proposals/discussion/edit-message.ts'
import { recordDecision } from '../../server/proposals/discussion/record-decision.ts'
import { withdrawMessage } from '../../server/proposals/discussion/withdraw-message.ts'
import { writeMessage } from '../../server/proposals/discussion/write-message.ts'
import { visibleParts } from '../../server/proposals/working-access.ts'
import { Authority } from '../authority.ts'
import { builder, type Context, pageComplexity } from '../builder.ts'
import { refusals } from '../errors.ts'
import { keysetPage, selectionOf } from '../paging.ts'
import { Proposal } from '../proposal.ts'
import { reread } from '../reread.ts'
import { idOfPart, partIn, partOrNull } from './parts.ts'

const ProposalMessage = builder.prismaObject('ProposalMessage', {
  description: 'What someone who works on a proposal said to the others.',
  fields: (t) => ({
    id: t.id({
      description: 'Give it to answer, edit or withdraw the message.',
      select: { id: true },
      resolve: ({ id }) => idOfPart('ProposalMessage', id),
    }),
    text: t.exposeString('text', { description: 'Plain text, not to be rendered; empty when it was withdrawn.' }),
    authorName: t.exposeString('authorName', { description: 'Who wrote it, as they were called then.' }),
    authority: t.relation('authority', { nullable: true, description: 'For whom; null for a coordinator.' }),
    replyToId: t.id({
      nullable: true,
      description: 'The message it answers.',
      select: { replyToId: true },
      resolve: ({ replyToId }) => replyToId && idOfPart('ProposalMessage', replyToId),
    }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When it was written.' }),
    editedAt: t.expose('editedAt', { type: 'DateTime', nullable: true, description: 'When it was last edited.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was withdrawn.' }),
    version: t.exposeInt('version', { description: 'Give this as `expectedVersion` to edit what you read.' }),
  }),
})

const ProposalDecision = builder.prismaObject('ProposalDecision', {
  description: 'What was decided about a proposal. It is never changed; a later one may replace it.',
  fields: (t) => ({
    id: t.id({
      description: 'Give it as `supersedesId` to replace the decision.',
      select: { id: true },
      resolve: ({ id }) => idOfPart('ProposalDecision', id),
    }),
    text: t.exposeString('text', { description: 'What was decided, in plain text.' }),
    message: t.relation('message', { nullable: true, description: 'The message in which it was agreed.' }),
    supersedesId: t.id({
      nullable: true,
      description: 'The decision it replaces.',
      select: { supersedesId: true },
      resolve: ({ supersedesId }) => supersedesId && idOfPart('ProposalDecision', supersedesId),
    }),
    holds: t.boolean({
      description: 'Whether it still holds: no later decision has replaced it.',
      select: { supersededBy: { select: { id: true } } },
      resolve: ({ supersededBy }) => !supersededBy,
    }),
    recordedBy: t.exposeString('recordedBy', { description: 'Who put it down, as they were called then.' }),
    authority: t.relation('authority', { nullable: true, description: 'For whom; null for a coordinator.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was put down.' }),
  }),
})

builder.prismaObjectFields(Proposal, (t) => ({
  messages: t.connection(
    {
      type: ProposalMessage,
      complexity: pageComplexity,
      description: 'What its members and coordinators say to each other, newest last; empty for everybody else.',
      select: { id: true },
      resolve: ({ id: proposalId }, args, context, info) =>
        keysetPage<MessageRow>(args, { by: 'writtenAt', direction: 'asc', holds: 'instant' }, (page) =>
          context.db.proposalMessage.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { proposalId, AND: [visibleParts(context.actor), page.where] },
          }),
        ),
    },
    { name: 'ProposalMessageConnection' },
    { name: 'ProposalMessageEdge' },
  ),
  decisions: t.connection(
    {
      type: ProposalDecision,
      complexity: pageComplexity,
      description: 'What was decided, newest last, with what was replaced; empty for those who do not work on it.',
      select: { id: true },
      resolve: ({ id: proposalId }, args, context, info) =>
        keysetPage<DecisionRow>(args, { by: 'recordedAt', direction: 'asc', holds: 'instant' }, (page) =>
          context.db.proposalDecision.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { proposalId, AND: [visibleParts(context.actor), page.where] },
          }),
        ),
    },
    { name: 'ProposalDecisionConnection' },
    { name: 'ProposalDecisionEdge' },
  ),
}))

async function say(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await context.unitOfWork(context.actor, verb)
  return reread(query, (some) => context.db.proposalMessage.findUnique({ ...some, where: { id } }))
}

builder.mutationFields((t) => {
  const messageId = t.arg.id({ required: true, description: 'The message, one of your own.' })
  const within = {
    proposalId: t.arg.globalID({ for: Proposal, required: true }),
    authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
  }
  return {
    writeMessage: t.prismaField({
      type: ProposalMessage,
      description: 'Says something to everybody who works on a proposal, in up to 10,000 characters of plain text.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...within,
        text: t.arg.string({ required: true, description: 'What you want to say.' }),
        replyToId: t.arg.id({ description: 'The message you answer.' }),
      },
      resolve: (query, _root, { proposalId, authorityId, text, replyToId }, context) =>
        say(context, query, (work) =>
          writeMessage(work, {
            ...{ proposalId: proposalId.id, authorityId: authorityId?.id, text },
            replyToId: partOrNull('ProposalMessage', replyToId),
          }),
        ),
    }),
    editMessage: t.prismaField({
      type: ProposalMessage,
      description: 'Corrects a message of your own within 15 minutes. That it was edited is shown.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        messageId,
        text: t.arg.string({ required: true, description: 'What it is to say.' }),
        expectedVersion: t.arg.int(),
      },
      resolve: (query, _root, { messageId, ...input }, context) =>
        say(context, query, (work) => editMessage(work, { ...input, messageId: partIn('ProposalMessage', messageId) })),
    }),
    withdrawMessage: t.prismaField({
      type: ProposalMessage,
      description: 'Takes a message of your own back: its text goes, that there was one stays.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { messageId },
      resolve: (query, _root, { messageId }, context) =>
        say(context, query, (work) => withdrawMessage(work, { messageId: partIn('ProposalMessage', messageId) })),
    }),
    recordDecision: t.prismaField({
      type: ProposalDecision,
      description: 'Puts down what was decided. Only the lead, whoever opened the proposal, or a coordinator may.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...within,
        text: t.arg.string({ required: true, description: 'What was decided.' }),
        messageId: t.arg.id({ description: 'The message in which it was agreed.' }),
        supersedesId: t.arg.id({ description: 'The decision that no longer holds since.' }),
      },
      resolve: async (query, _root, { proposalId, authorityId, text, messageId, supersedesId }, context) => {
        const id = await context.unitOfWork(context.actor, (work) =>
          recordDecision(work, {
            ...{ proposalId: proposalId.id, authorityId: authorityId?.id, text },
            messageId: partOrNull('ProposalMessage', messageId),
            supersedesId: partOrNull('ProposalDecision', supersedesId),
          }),
        )
        return reread(query, (some) => context.db.proposalDecision.findUnique({ ...some, where: { id } }))
      },
    }),
  }
})
