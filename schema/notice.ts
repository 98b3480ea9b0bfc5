import * as enums from '../server/generated/prisma/enums.ts'
import { visibleNeeds } from '../server/needs/need-access.ts'
import { InvalidInput, NotFound } from '../server/platform/errors.ts'
import { lookUpNoticeDraft } from '../server/publishing/notices/find-notice-draft.ts'
import { visibleNotices } from '../server/publishing/notices/notice-access.ts'
import type { DraftedField, NoticeDraft } from '../server/publishing/notices/notice-draft.ts'
import { isDrafted } from '../server/publishing/notices/notice-fields.ts'
import { recordPublishedNotice } from '../server/publishing/notices/record-published-notice.ts'
import { stateNoticeField } from '../server/publishing/notices/state-notice-field.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { Need } from './need.ts'
import { Proposal } from './proposal.ts'
import { reread } from './reread.ts'

const NoticeKind = builder.enumType(enums.PublishedNoticeKind, {
  name: 'NoticeKind',
  description: 'A notice of the Procurement Act 2023.',
})

const Field = builder.objectRef<DraftedField>('NoticeDraftField').implement({
  description: 'One thing that a notice has to say.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name, for `stateNoticeField`.' }),
    label: t.exposeString('label', { description: 'What it is called.' }),
    rule: t.exposeString('rule', {
      description: 'Where it is laid down; “reg” is of the Procurement Regulations 2024, “the Act” is of 2023.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What the notice would say; null while it is missing.',
    }),
    isStated: t.exposeBoolean('isStated', {
      description: 'Whether an authority stated it, in place of what Commonlot knows.',
    }),
  }),
})

const Draft = builder.objectRef<NoticeDraft>('NoticeDraft').implement({
  description: 'What a notice of a proposal would say, as far as you may see it. It is not public.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'Which notice.' }),
    code: t.exposeString('code', { description: 'How people call it, like UK4.' }),
    name: t.exposeString('name', { description: 'Its full name.' }),
    source: t.exposeString('source', { description: 'The section of the Act that asks for it.' }),
    isComplete: t.exposeBoolean('isComplete', {
      description: 'Whether nothing that has to be said is missing, and nothing holds it back.',
    }),
    heldBack: t.exposeString('heldBack', {
      nullable: true,
      description:
        'Why it may not be published yet, whatever it says: a tender notice waits for the conflicts assessments of those who buy. Null when nothing holds it back.',
    }),
    fields: t.field({
      type: [Field],
      complexity: { field: 1, multiplier: 1 },
      description: 'Everything it says, in its order.',
      resolve: ({ fields }) => [...fields],
    }),
    missing: t.field({
      type: [Field],
      complexity: { field: 1, multiplier: 1 },
      description: 'What it still has to say.',
      resolve: ({ missing }) => [...missing],
    }),
  }),
})

const Published = builder.prismaObject('PublishedNotice', {
  description: 'A notice that the central digital platform has published.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'Which notice.' }),
    ocid: t.exposeString('ocid', { description: 'The identifier of the contracting process.' }),
    url: t.exposeString('url', { description: 'Where it is published.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'The day on which it was published.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded here.' }),
    publisher: t.relation('authority', { description: 'The authority that published it.' }),
    needs: t.field({
      type: [Need],
      description: 'The needs it was about when it was published, as far as you may see them.',
      select: (_args, { actor }, nestedSelection) => ({
        needs: {
          where: { need: visibleNeeds(actor) },
          orderBy: { needId: 'asc' },
          select: { need: nestedSelection(true) },
        },
      }),
      resolve: ({ needs }) => (needs as unknown as { need: never }[]).map(({ need }) => need),
    }),
  }),
})

builder.queryFields((t) => {
  const proposalId = t.arg.globalID({ for: Proposal, required: true, description: 'The proposal.' })
  return {
    noticeDraft: t.field({
      type: Draft,
      nullable: true,
      description:
        'What the notice UK1, UK2, UK3 or UK4 of a proposal would say; null when you may not see the proposal.',
      authScopes: { mayRead: true },
      errors: { types: [InvalidInput] },
      args: { proposalId, kind: t.arg({ type: NoticeKind, required: true, description: 'Which notice.' }) },
      resolve: (_root, { proposalId, kind }, { actor, db }) => {
        if (!isDrafted(kind))
          throw new InvalidInput([{ field: 'kind', message: 'Only the notices UK1 to UK4 are drafted here' }])
        return lookUpNoticeDraft(db, actor, { kind, proposalId: onlyId(proposalId.id).id, now: new Date() })
      },
    }),
    publishedNotices: t.prismaField({
      type: [Published],
      description: 'The notices of a proposal that have been published, in their order.',
      authScopes: { mayRead: true },
      args: { proposalId },
      resolve: (query, _root, { proposalId }, { actor, db }) =>
        db.publishedNotice.findMany({
          ...query,
          where: { proposalId: onlyId(proposalId.id).id, AND: [visibleNotices(actor)] },
          orderBy: { kind: 'asc' },
        }),
    }),
  }
})

builder.mutationFields((t) => {
  const which = {
    proposalId: t.arg.globalID({ for: Proposal, required: true, description: 'The proposal.' }),
    kind: t.arg({ type: NoticeKind, required: true, description: 'Which notice.' }),
  }
  return {
    stateNoticeField: t.field({
      type: Draft,
      description:
        'Says what Commonlot does not know of a notice, for the authority that leads, or for any that takes part while none does.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...which,
        field: t.arg.string({ required: true, description: 'The key of a field of the draft.' }),
        text: t.arg.string({ description: 'What the notice is to say; left out, what was stated is taken back.' }),
      },
      resolve: async (_root, { proposalId, ...input }, { actor, db, unitOfWork }) => {
        const stated = await unitOfWork(actor, (work) =>
          stateNoticeField(work, { ...input, proposalId: proposalId.id }),
        )
        const draft = await lookUpNoticeDraft(db, actor, { ...stated, now: new Date() })
        if (!draft) throw new NotFound('proposal')
        return draft
      },
    }),
    recordPublishedNotice: t.prismaField({
      type: Published,
      description:
        'Records that the central platform has published a notice. Until then nothing of its content is public here.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...which,
        ocid: t.arg.string({
          required: true,
          description: 'The identifier the platform gave, like ocds-h6vhtk-04b1c2.',
        }),
        url: t.arg.string({ required: true, description: 'The address of the notice on the platform.' }),
        publishedOn: t.arg({ type: 'Date', required: true, description: 'The day on which it was published there.' }),
      },
      resolve: async (query, _root, { proposalId, ...input }, { actor, db, unitOfWork }) => {
        const id = await unitOfWork(actor, (work) =>
          recordPublishedNotice(work, { ...input, proposalId: proposalId.id }),
        )
        return reread(query, (some) => db.publishedNotice.findFirst({ ...some, where: { id } }))
      },
    }),
  }
})
