import * as enums from '../server/generated/prisma/enums.ts'
import { draftNeed } from '../server/needs/draft-need.ts'
import { editNeed } from '../server/needs/edit-need.ts'
import { isOwnNeed, visibleNeeds } from '../server/needs/need-access.ts'
import { postNeed } from '../server/needs/post-need.ts'
import { shareNeed } from '../server/needs/share-need.ts'
import { withdrawNeed } from '../server/needs/withdraw-need.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { Authority } from './authority.ts'
import { builder, type Context } from './builder.ts'
import { refusals } from './errors.ts'
import { asRead, NeedFieldGroup, tierSelection, WithheldFields, withheldFrom } from './field-groups.ts'
import { onlyId } from './identity.ts'
import { Hosting, NeedDetailsInput, Openness, plain, RequirementPriority, SubjectKind } from './need-details.ts'
import { reread } from './reread.ts'
import { Money, moneyOrNull } from './scalars.ts'

export const NeedStatus = builder.enumType(enums.NeedStatus, { name: 'NeedStatus' })
export const SharingTier = builder.enumType(enums.SharingTier, { name: 'SharingTier' })

builder.prismaObject('Requirement', {
  description: 'One thing the purchase must, should or could do.',
  fields: (t) => ({ text: t.exposeString('text'), priority: t.expose('priority', { type: RequirementPriority }) }),
})

export const Need = builder.prismaNode('Need', {
  description: 'What an authority intends to buy.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleNeeds(actor)] }),
  fields: (t) => ({
    authority: t.relation('authority'),
    department: t.relation('department', { nullable: true }),
    category: t.relation('category', { nullable: true, description: 'Chosen by an officer, or read from the words.' }),
    status: t.expose('status', { type: NeedStatus }),
    sharing: t.expose('sharing', { type: SharingTier, description: 'Who sees it besides its own authority.' }),
    mayBeCounted: t.exposeBoolean('mayBeCounted', { description: 'May count in aggregated demand.' }),
    title: t.exposeString('title'),
    description: t.exposeString('description'),
    service: t.exposeString('service', { nullable: true, description: 'The service it is for.' }),
    kind: t.expose('kind', { type: SubjectKind }),
    howSupplied: t.exposeString('howSupplied', {
      nullable: true,
      description: 'Such as subscription, purchase or lease.',
    }),
    cpvCodes: t.exposeStringList('cpvCodes'),
    valueExVat: t.field({
      type: Money,
      nullable: true,
      description: 'Estimated value over the whole term, excluding VAT. Null also when withheld from you.',
      select: { ...tierSelection, valueExVatPence: true, currency: true },
      resolve: (need, _args, context) =>
        asRead(need, 'VALUE', context, moneyOrNull(need.valueExVatPence, need.currency)),
    }),
    users: t.exposeInt('users', { nullable: true }),
    devices: t.exposeInt('devices', { nullable: true }),
    itlCodes: t.exposeStringList('itlCodes', { description: 'Where it is delivered: ITL 1, 2 or 3 codes.' }),
    incumbentSupplier: t.field({
      type: 'String',
      nullable: true,
      select: { ...tierSelection, incumbentSupplier: true },
      description: 'Who supplies it today. Null also when withheld from you.',
      resolve: (need, _args, context) => asRead(need, 'INCUMBENT', context, need.incumbentSupplier),
    }),
    incumbentSystem: t.field({
      type: 'String',
      nullable: true,
      select: { ...tierSelection, incumbentSystem: true },
      description: 'What is used today. Null also when withheld from you.',
      resolve: (need, _args, context) => asRead(need, 'INCUMBENT', context, need.incumbentSystem),
    }),
    contractEndsOn: t.field({
      type: 'Date',
      nullable: true,
      select: { ...tierSelection, contractEndsOn: true },
      description: 'End of the contract it replaces. Null also when withheld from you.',
      resolve: (need, _args, context) => asRead(need, 'INCUMBENT', context, need.contractEndsOn),
    }),
    latestExtendableEndOn: t.field({
      type: 'Date',
      nullable: true,
      select: { ...tierSelection, latestExtendableEndOn: true },
      description: 'End when every extension option is used. Null also when withheld from you.',
      resolve: (need, _args, context) => asRead(need, 'INCUMBENT', context, need.latestExtendableEndOn),
    }),
    noticeToTerminateOn: t.field({
      type: 'Date',
      nullable: true,
      select: { ...tierSelection, noticeToTerminateOn: true },
      description: 'Last day to give notice. Null also when withheld from you.',
      resolve: (need, _args, context) => asRead(need, 'INCUMBENT', context, need.noticeToTerminateOn),
    }),
    earliestStartOn: t.expose('earliestStartOn', { type: 'Date', nullable: true }),
    latestStartOn: t.expose('latestStartOn', { type: 'Date', nullable: true }),
    termMonths: t.exposeInt('termMonths', { nullable: true }),
    extensionMonths: t.exposeInt('extensionMonths', { nullable: true }),
    hosting: t.expose('hosting', { type: Hosting, nullable: true }),
    dataResidency: t.exposeString('dataResidency', { nullable: true }),
    certifications: t.exposeStringList('certifications'),
    openTo: t.expose('openTo', { type: [Openness] }),
    requirements: t.relation('requirements', { query: { orderBy: { position: 'asc' } } }),
    ocid: t.exposeString('ocid', {
      nullable: true,
      description: 'Identifier of the contracting process, once a notice is published.',
    }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true }),
    version: t.exposeInt('version', {
      description: 'Send it back as expectedVersion to be told when someone else changed the need.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    postedAt: t.expose('postedAt', { type: 'DateTime', nullable: true }),
    matchedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last matched; null until then, and for needs of other authorities.',
      // Of another's need it would tell of matches that are not the reader's to see.
      resolve: (need, _args, { actor }) => (isOwnNeed(actor, need) ? need.matchedAt : null),
    }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true }),
    notes: t.string({
      nullable: true,
      select: { ...tierSelection, notes: true },
      description:
        'Confidential notes. Null also when withheld from you, as they are unless their authority shares them.',
      resolve: (need, _args, context) => asRead(need, 'NOTES', context, need.notes),
    }),
    withheld: t.field({
      type: [WithheldFields],
      select: { ...tierSelection, valueHeldBackFor: true, incumbentHeldBackFor: true, notesHeldBackFor: true },
      description: 'Fields that are withheld from you, and why. It says nothing of whether they are stated.',
      resolve: (need, _args, context) => withheldFrom(need, context),
    }),
  }),
})

export const FieldTierInput = builder.inputType('FieldTierInput', {
  description: 'Who is to read a group of fields.',
  fields: (t) => ({
    group: t.field({ type: NeedFieldGroup, required: true, description: 'Which fields.' }),
    sharing: t.field({
      type: SharingTier,
      description: 'Never wider than the need’s. When left out they are read by whoever sees the need.',
    }),
    reason: t.string({ description: 'Needed to withhold: those who see the need read it.' }),
  }),
})

/** Groups of fields and their tiers as the verbs take them. */
export const plainTiers = (tiers: readonly object[] | null | undefined) => tiers?.map((tier) => ({ ...tier }))

/** Carries a verb out and reads the need again with the client's own selection. */
async function change(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const { actor, db, unitOfWork } = context
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) => db.need.findFirst({ ...some, where: { AND: [{ id }, visibleNeeds(actor)] } }))
}

builder.mutationFields((t) => ({
  draftNeed: t.prismaField({
    type: Need,
    description: 'Starts a need. Only your authority sees it until it is posted.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several.' }),
      details: t.arg({ type: NeedDetailsInput, required: true }),
    },
    resolve: (query, _root, { authorityId, details }, context) =>
      change(context, query, (work) => draftNeed(work, { ...plain(details), authorityId: authorityId?.id })),
  }),
  editNeed: t.prismaField({
    type: Need,
    description: 'Changes what a need says. A posted need is matched again.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      needId: t.arg.globalID({ for: Need, required: true }),
      expectedVersion: t.arg.int(),
      details: t.arg({ type: NeedDetailsInput, required: true }),
    },
    resolve: (query, _root, { needId, expectedVersion, details }, context) =>
      change(context, query, (work) => editNeed(work, { needId: needId.id, expectedVersion, details: plain(details) })),
  }),
  postNeed: t.prismaField({
    type: Need,
    description: 'Posts a draft: from now on it is matched with the needs of those it is shared with.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      needId: t.arg.globalID({ for: Need, required: true }),
      expectedVersion: t.arg.int(),
      sharing: t.arg({ type: SharingTier, description: 'COUNCILS when left out.' }),
      partnerIds: t.arg.globalIDList({ for: Authority, description: 'For the tier PARTNERS.' }),
      fieldTiers: t.arg({ type: [FieldTierInput], description: 'Fields to share more narrowly than the need.' }),
      mayBeCounted: t.arg.boolean({ description: 'Whether it may count in aggregated demand; false when left out.' }),
    },
    resolve: (query, _root, { needId, partnerIds, fieldTiers, ...rest }, context) =>
      change(context, query, (work) =>
        postNeed(work, {
          ...given({ ...rest, fieldTiers: plainTiers(fieldTiers) }),
          needId: needId.id,
          partnerIds: partnerIds?.map((p) => p.id),
        }),
      ),
  }),
  shareNeed: t.prismaField({
    type: Need,
    description: 'Changes who sees a need, and whether it may be counted.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      needId: t.arg.globalID({ for: Need, required: true }),
      expectedVersion: t.arg.int(),
      sharing: t.arg({ type: SharingTier, required: true }),
      partnerIds: t.arg.globalIDList({
        for: Authority,
        description: 'For the tier PARTNERS; those named already when left out.',
      }),
      fieldTiers: t.arg({
        type: [FieldTierInput],
        description: 'Fields to share more narrowly than the need; groups left out stay as they are.',
      }),
      mayBeCounted: t.arg.boolean({ required: true }),
      reason: t.arg.string({ description: 'Needed when fewer are to see it, or some of it, than do now.' }),
    },
    resolve: (query, _root, { needId, partnerIds, fieldTiers, ...rest }, context) =>
      change(context, query, (work) =>
        shareNeed(work, {
          ...given({ ...rest, fieldTiers: plainTiers(fieldTiers) }),
          needId: needId.id,
          partnerIds: partnerIds?.map((p) => p.id),
        }),
      ),
  }),
  withdrawNeed: t.prismaField({
    type: Need,
    description: 'Takes a need back. Its matches go, and other authorities no longer see it.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      needId: t.arg.globalID({ for: Need, required: true }),
      expectedVersion: t.arg.int(),
      reason: t.arg.string(),
    },
    resolve: (query, _root, { needId, ...rest }, context) =>
      change(context, query, (work) => withdrawNeed(work, { ...rest, needId: needId.id })),
  }),
}))

/** Arguments sent as null count as left out, so that the verb's own defaults apply. */
const given = (args: object) => Object.fromEntries(Object.entries(args).filter(([, value]) => value != null))
