import { encodeGlobalID } from '@pothos/plugin-relay'
import type { SharingChange as SharingChangeRow } from '../server/generated/prisma/client.ts'
import { isOwnNeed, ownNeeds } from '../server/needs/need-access.ts'
import { type SharingPreview as PreviewShape, previewSharing } from '../server/needs/preview-sharing.ts'
import type { SharingState as StateShape } from '../server/needs/sharing.ts'
import type { GroupAudience, Onlooker, RegionCount } from '../server/needs/sharing-audience.ts'
import { Authority } from './authority.ts'
import { builder } from './builder.ts'
import { Nation } from './classification.ts'
import { refusals } from './errors.ts'
import { NeedFieldGroup } from './field-groups.ts'
import { FieldTierInput, Need, plainTiers, SharingTier } from './need.ts'

const RegionAudience = builder.objectRef<RegionCount>('RegionAudience').implement({
  description: 'How many authorities of a region would see a need.',
  fields: (t) => ({
    nation: t.expose('nation', { type: Nation, description: 'The nation the region is in.' }),
    region: t.exposeString('region', { description: 'ITL 1 region.' }),
    authorities: t.exposeInt('authorities', { description: 'How many other authorities.' }),
  }),
})

const FieldAudience = builder.objectRef<GroupAudience>('FieldAudience').implement({
  description: 'Who would read a group of fields.',
  fields: (t) => ({
    group: t.expose('group', { type: NeedFieldGroup, description: 'Which fields.' }),
    sharing: t.expose('sharing', { type: SharingTier, description: 'The tier they would have.' }),
    authorities: t.exposeInt('authorities', { description: 'How many other authorities.' }),
  }),
})

const NamedAuthority = builder.objectRef<Onlooker>('NamedAuthority').implement({
  description: 'An authority by its name.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it calls itself.' }),
    region: t.exposeString('region', { description: 'ITL 1 region.' }),
  }),
})

const SharingPreview = builder.objectRef<PreviewShape>('SharingPreview').implement({
  description: 'Who would see a need if it were shared so. Nothing has been changed.',
  fields: (t) => ({
    sentences: t.exposeStringList('sentences', { description: 'The same in plain words, to be read before widening.' }),
    authorities: t.int({
      description: 'How many other authorities would see the need.',
      resolve: ({ onlookers }) => onlookers.length,
    }),
    byRegion: t.field({
      type: [RegionAudience],
      description: 'The same by nation and region.',
      resolve: ({ byRegion }) => [...byRegion],
    }),
    partners: t.field({
      type: [NamedAuthority],
      description: 'The named partners among them.',
      resolve: ({ partners }) => [...partners],
    }),
    fields: t.field({
      type: [FieldAudience],
      description: 'Who of them would read the fields that can be shared more narrowly.',
      resolve: ({ fields }) => [...fields],
    }),
    suppliersMayCount: t.exposeBoolean('suppliersMayCount', {
      description: 'Whether it could count in the aggregated demand that suppliers see.',
    }),
  }),
})

builder.queryField('sharingPreview', (t) =>
  t.field({
    type: SharingPreview,
    nullable: true,
    description: 'Before you widen or narrow it: who would see one of your needs, and which fields of it.',
    authScopes: { mayRead: true },
    errors: refusals,
    args: {
      needId: t.arg.globalID({ for: Need, required: true, description: 'One of your own authorities’ needs.' }),
      sharing: t.arg({ type: SharingTier, description: 'As the need has it when left out; COUNCILS for a new draft.' }),
      partnerIds: t.arg.globalIDList({
        for: Authority,
        description: 'For the tier PARTNERS; those named already when left out.',
      }),
      fieldTiers: t.arg({ type: [FieldTierInput], description: 'Fields to share more narrowly than the need.' }),
      mayBeCounted: t.arg.boolean({ description: 'As the need has it when left out.' }),
    },
    resolve: (_root, { needId, partnerIds, fieldTiers, ...rest }, { actor, db }) =>
      previewSharing(
        { actor, db, now: new Date() },
        {
          ...rest,
          needId: needId.id,
          fieldTiers: plainTiers(fieldTiers),
          partnerIds: partnerIds?.map(({ id }) => id),
        },
      ),
  }),
)

const SharingState = builder.objectRef<StateShape>('SharingState').implement({
  description: 'Who could see a need at a moment.',
  fields: (t) => ({
    sharing: t.expose('sharing', { type: SharingTier, description: 'Who saw the need.' }),
    value: t.expose('value', { type: SharingTier, description: 'Who read its value.' }),
    incumbent: t.expose('incumbent', {
      type: SharingTier,
      description: 'Who read its supplier, system and contract dates.',
    }),
    notes: t.expose('notes', { type: SharingTier, description: 'Who read its notes.' }),
    partnerIds: t.idList({
      description: 'The authorities named as partners.',
      resolve: ({ partnerIds }) => partnerIds.map((id) => encodeGlobalID('Authority', id)),
    }),
    mayBeCounted: t.exposeBoolean('mayBeCounted', { description: 'Whether it could count in aggregated demand.' }),
  }),
})

const SharingChange = builder.objectRef<SharingChangeRow>('SharingChange').implement({
  description: 'A change to who sees a need.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ changedAt }) => changedAt }),
    by: t.exposeString('byName', { description: 'Who did it.' }),
    from: t.field({ type: SharingState, description: 'Before.', resolve: ({ from }) => from as unknown as StateShape }),
    to: t.field({ type: SharingState, description: 'After.', resolve: ({ to }) => to as unknown as StateShape }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, where fewer see it than before.' }),
  }),
})

const MOST_CHANGES = 100

builder.prismaObjectField(Need, 'sharingHistory', (t) =>
  t.field({
    type: [SharingChange],
    nullable: true,
    description: `Changes to who sees it, newest first, ${MOST_CHANGES} at most; null for needs of other authorities.`,
    select: (_args, { actor }) => ({
      authorityId: true,
      sharingChanges: {
        where: { need: ownNeeds(actor) },
        orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
        take: MOST_CHANGES,
      },
    }),
    resolve: (need, _args, { actor }) => (isOwnNeed(actor, need) ? need.sharingChanges : null),
  }),
)
