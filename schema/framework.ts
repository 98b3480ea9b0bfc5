import { mayUse } from '../server/frameworks/framework.ts'
import { visibleCallOffs, visibleFrameworks } from '../server/frameworks/framework-access.ts'
import { toUserClass } from '../server/frameworks/recorded-framework.ts'
import { spokenUsers } from '../server/frameworks/refusal-to-call-off.ts'
import type { Authority as AuthorityRow } from '../server/generated/prisma/client.ts'
import * as enums from '../server/generated/prisma/enums.ts'
import { authoritiesOf } from '../server/organisations/actor.ts'
import { reopeningsDue } from '../server/rules/framework-terms.ts'
import { Authority } from './authority.ts'
import { builder, type Context } from './builder.ts'
import { AuthorityKind, Nation } from './classification.ts'
import { onlyId } from './identity.ts'
import { Money } from './scalars.ts'

export const FrameworkKind = builder.enumType(enums.FrameworkKind, { name: 'FrameworkKind' })
export const FrameworkRegime = builder.enumType(enums.FrameworkRegime, { name: 'FrameworkRegime' })
export const FrameworkUserKind = builder.enumType(enums.FrameworkUserKind, { name: 'FrameworkUserKind' })
export const CallOffManner = builder.enumType(enums.CallOffManner, { name: 'CallOffManner' })
const FrameworkChangeKind = builder.enumType(enums.FrameworkChangeKind, { name: 'FrameworkChangeKind' })

interface HeadroomShape {
  readonly advertisedIncVatPence: bigint
  readonly calledOffIncVatPence: bigint
}

const pounds = (pence: bigint) => ({ pence, currency: 'GBP' })

const Headroom = builder.objectRef<HeadroomShape>('Headroom').implement({
  description: 'What is left of what was advertised, counting the call-offs recorded here. All including VAT.',
  fields: (t) => ({
    advertised: t.field({
      type: Money,
      description: 'What was advertised.',
      resolve: ({ advertisedIncVatPence }) => pounds(advertisedIncVatPence),
    }),
    calledOff: t.field({
      type: Money,
      description: 'What was called off, with its extensions.',
      resolve: ({ calledOffIncVatPence }) => pounds(calledOffIncVatPence),
    }),
    left: t.field({
      type: Money,
      description: 'What can still be called off.',
      resolve: ({ advertisedIncVatPence: all, calledOffIncVatPence: taken }) => pounds(all - taken),
    }),
  }),
})

builder.prismaObject('FrameworkSupplier', {
  description: 'A firm with a place on a framework.',
  fields: (t) => ({ name: t.exposeString('name') }),
})

export const FrameworkLot = builder.prismaNode('FrameworkLot', {
  description: 'A part of a framework that is called off from by itself.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [{ framework: visibleFrameworks(actor) }] }),
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1, in the order of the notice.' }),
    title: t.exposeString('title'),
    cpvCodes: t.exposeStringList('cpvCodes'),
    headroom: t.field({
      type: Headroom,
      nullable: true,
      description: 'What is left of this lot; null when it has no value of its own.',
      select: { advertisedIncVatPence: true, calledOffIncVatPence: true },
      resolve: ({ advertisedIncVatPence, calledOffIncVatPence }) =>
        advertisedIncVatPence === null ? null : { advertisedIncVatPence, calledOffIncVatPence },
    }),
    suppliers: t.relation('suppliers', {
      description: 'Who was awarded a place on it.',
      query: { orderBy: { name: 'asc' } },
    }),
  }),
})

builder.prismaObject('FrameworkUser', {
  description: 'Who may call off: an authority by name, or a class of them.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FrameworkUserKind }),
    authority: t.relation('authority', { nullable: true, description: 'The authority that is named.' }),
    nation: t.expose('nation', { type: Nation, nullable: true }),
    region: t.exposeString('region', { nullable: true }),
    authorityKind: t.expose('authorityKind', {
      type: AuthorityKind,
      nullable: true,
      description: 'The kind of authority.',
    }),
  }),
})

builder.prismaObject('FrameworkChange', {
  description: 'What changed of a framework after its award (UK10).',
  fields: (t) => ({
    what: t.expose('what', { type: FrameworkChangeKind, description: 'What changed.' }),
    before: t.exposeString('before', { description: 'What it was.' }),
    after: t.exposeString('after', { description: 'What it became.' }),
    reason: t.exposeString('reason'),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it was changed.' }),
  }),
})

export const CallOff = builder.prismaNode('CallOff', {
  description: 'A contract that an authority made under a framework.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleCallOffs(actor)] }),
  fields: (t) => ({
    framework: t.relation('framework', { description: 'The framework it was called off from.' }),
    lot: t.relation('lot', { nullable: true, description: 'The lot it was called off from.' }),
    authority: t.relation('authority'),
    supplierName: t.exposeString('supplierName', { description: 'Who supplies it.' }),
    manner: t.expose('manner', { type: CallOffManner, description: 'Whether there was a competition.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was awarded so.' }),
    valueIncVat: t.field({
      type: Money,
      description: 'With its extensions, including VAT: what it counts against the framework.',
      select: { valueIncVatPence: true },
      resolve: ({ valueIncVatPence }) => pounds(valueIncVatPence),
    }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    latestExtendableEndOn: t.expose('latestExtendableEndOn', {
      type: 'Date',
      nullable: true,
      description: 'Its end when every extension is used.',
    }),
    ocid: t.exposeString('ocid', { nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', nullable: true, description: 'When it was cancelled.' }),
    cancelledReason: t.exposeString('cancelledReason', { nullable: true, description: 'Why it was cancelled.' }),
  }),
})

interface PermissionShape {
  readonly authority: AuthorityRow
  readonly mayUse: boolean
  readonly why: string
}

const FrameworkPermission = builder.objectRef<PermissionShape>('FrameworkPermission').implement({
  description: 'Whether one of your authorities may use a framework.',
  fields: (t) => ({
    authority: t.field({ type: Authority, resolve: ({ authority }) => authority }),
    mayUse: t.exposeBoolean('mayUse', { description: 'Whether it may.' }),
    why: t.exposeString('why', { description: 'Why, or why not: who may use it.' }),
  }),
})

export const Framework = builder.prismaNode('Framework', {
  description:
    'An agreement or market from which authorities may call off: ours, or another body’s. Every council sees the catalogue; suppliers do not.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleFrameworks(actor)] }),
  fields: (t) => ({
    reference: t.exposeString('reference', { nullable: true, description: 'What its owner calls it, like RM6259.' }),
    title: t.exposeString('title'),
    description: t.exposeString('description'),
    kind: t.expose('kind', { type: FrameworkKind }),
    regime: t.expose('regime', { type: FrameworkRegime, description: 'The law it was awarded under.' }),
    isSingleSupplier: t.exposeBoolean('isSingleSupplier', { description: 'Whether it has one supplier only.' }),
    awardedOn: t.expose('awardedOn', { type: 'Date', description: 'The day of its award.' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    reasonForLonger: t.exposeString('reasonForLonger', {
      nullable: true,
      description: 'Why it runs longer than four years, as its notice says.',
    }),
    reopenings: t.field({
      type: ['Date'],
      description: 'The days by which an open framework must have been awarded again (Procurement Act 2023 s.49).',
      select: { kind: true, awardedOn: true, isSingleSupplier: true, endsOn: true },
      resolve: ({ kind, awardedOn, isSingleSupplier, endsOn }) =>
        kind === 'OPEN' ? reopeningsDue(awardedOn, isSingleSupplier).filter((on) => on < endsOn) : [],
    }),
    feeBasisPoints: t.exposeInt('feeBasisPoints', {
      nullable: true,
      description: 'Its fee in hundredths of a per cent of each call-off: 50 is 0.5%. Null when it is not known.',
    }),
    isDirectAwardAllowed: t.exposeBoolean('isDirectAwardAllowed', {
      description: 'Whether a contract may be awarded without another competition.',
    }),
    ownerName: t.exposeString('ownerName', { description: 'Who runs it.' }),
    lead: t.relation('lead', { nullable: true, description: 'The authority here that runs it, when one does.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where its owner tells more.' }),
    ocid: t.exposeString('ocid', { nullable: true }),
    version: t.exposeInt('version'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was ended early.' }),
    endedReason: t.exposeString('endedReason', { nullable: true, description: 'Why it was ended early.' }),
    headroom: t.field({
      type: Headroom,
      description: 'What is left of all of it.',
      select: { advertisedIncVatPence: true, calledOffIncVatPence: true },
      resolve: (row) => row,
    }),
    lots: t.relation('lots', { description: 'Its lots, in order.', query: { orderBy: { number: 'asc' } } }),
    users: t.relation('users', { description: 'Who may call off from it.', query: { orderBy: { id: 'asc' } } }),
    suppliers: t.relation('suppliers', {
      description: 'Who was awarded a place on all of it; those of a lot stand there.',
      query: { where: { lotId: null }, orderBy: { name: 'asc' } },
    }),
    changes: t.relation('changes', { description: 'What changed of it, in order.', query: { orderBy: { id: 'asc' } } }),
    mayMyAuthorityUse: t.field({
      type: [FrameworkPermission],
      description: 'Whether each of your own authorities may use it, and why.',
      select: { users: { orderBy: { id: 'asc' } } },
      resolve: async ({ users }, _args, context) => {
        const classes = users.map(toUserClass)
        const why = `It is open to ${spokenUsers(classes)}`
        const own = await ownAuthorities(context)
        return own.map((authority) => ({ authority, why, mayUse: mayUse({ users: classes }, authority) }))
      },
    }),
  }),
})

const known = new WeakMap<Context, Promise<AuthorityRow[]>>()

/** The authorities of whoever asks, read once for a whole answer. */
export function ownAuthorities(context: Context): Promise<AuthorityRow[]> {
  const { actor, db } = context
  const before = known.get(context)
  if (before) return before
  const read = db.authority.findMany({ where: { id: { in: authoritiesOf(actor) } }, orderBy: { name: 'asc' } })
  known.set(context, read)
  return read
}
