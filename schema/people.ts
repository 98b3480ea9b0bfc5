import type { Person as PersonRow, Prisma } from '../server/generated/prisma/client.ts'
import type { Role as RoleName } from '../server/generated/prisma/enums.ts'
import { changeMembership } from '../server/organisations/people/change-membership.ts'
import { changeName } from '../server/organisations/people/change-name.ts'
import { disablePerson } from '../server/organisations/people/disable-person.ts'
import { enablePerson } from '../server/organisations/people/enable-person.ts'
import { endMembership } from '../server/organisations/people/end-membership.ts'
import { grantMembership } from '../server/organisations/people/grant-membership.ts'
import {
  accountSelection,
  maySeeAccount,
  visibleAccounts,
  visibleMemberships,
  visiblePeople,
} from '../server/organisations/people/people-access.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { Authority } from './authority.ts'
import { builder, type Context, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { reread } from './reread.ts'
import { Supplier } from './supplier.ts'
import { Membership, Role } from './viewer.ts'

/** How someone stands in an organisation. */
const PersonState = builder.enumType('PersonState', {
  description: 'Whether someone acts for an organisation now.',
  values: {
    ACTIVE: { description: 'Has a role in it.' },
    DISABLED: { description: 'Has a role in it, but is shut out by a platform administrator.' },
    LEFT: { description: 'Had a role in it, and has none any more.' },
  } as const,
})

const PeopleOrder = builder.enumType('PeopleOrder', {
  description: 'How a list of people is sorted.',
  values: { NAME: { description: 'By name.' }, NEWEST: { description: 'Who came last first.' } } as const,
})

export const Person = builder.prismaNode('Person', {
  description: 'Someone who may sign in. Seen by themself and by the administrators of their organisations.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visiblePeople(actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As they or whoever let them in wrote it.' }),
    email: t.string({
      nullable: true,
      description: 'The address they sign in with; null when they have left the organisations you administer.',
      select: (_args, { actor }: Context) => ({ email: true, ...accountSelection(actor) }),
      resolve: (person, _args, { actor }) => (maySeeAccount(actor, person) ? person.email : null),
    }),
    disabledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when they are shut out; null while they are not, and when they have left.',
      select: (_args, { actor }: Context) => ({ disabledAt: true, ...accountSelection(actor) }),
      resolve: (person, _args, { actor }) => (maySeeAccount(actor, person) ? person.disabledAt : null),
    }),
    lastSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they last used a token; null when that is not known, and when they have left.',
      select: (_args, { actor }: Context) => ({
        ...accountSelection(actor),
        tokens: {
          select: { lastUsedAt: true },
          where: { lastUsedAt: { not: null } },
          orderBy: { lastUsedAt: 'desc' },
          take: 1,
        },
      }),
      resolve: ({ tokens, ...person }, _args, { actor }) =>
        maySeeAccount(actor, person) ? (tokens[0]?.lastUsedAt ?? null) : null,
    }),
    memberships: t.relation('memberships', {
      description: 'Their roles, in the organisations you administer; all of them when it is you.',
      args: { ended: t.arg.boolean({ description: 'Those that have ended (true) rather than those that hold.' }) },
      query: ({ ended }, { actor }) => ({
        where: { AND: [visibleMemberships(actor), { endedAt: ended ? { not: null } : null }] },
        orderBy: { id: 'asc' },
      }),
    }),
  }),
})

builder.prismaObjectFields(Membership, (t) => ({
  person: t.relation('person', { description: 'Who holds it.' }),
  grantedAt: t.expose('grantedAt', { type: 'DateTime', description: 'Since when it holds.' }),
  endedAt: t.expose('endedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it ended; null while it holds.',
  }),
  endReason: t.exposeString('endReason', { nullable: true, description: 'Why it ended, if someone said so.' }),
  version: t.exposeInt('version', {
    description: 'Send it back as expectedVersion to be told when someone else changed the membership.',
  }),
}))

interface PeopleFilters {
  readonly authorityId?: { readonly id: string } | null | undefined
  readonly supplierId?: { readonly id: string } | null | undefined
  readonly role?: RoleName | null | undefined
  readonly state?: 'ACTIVE' | 'DISABLED' | 'LEFT' | null | undefined
  readonly search?: string | null | undefined
}

/** Of one organisation, when it is named: what is asked of its people, invitations and requests alike. */
export const ofOrganisation = ({ authorityId, supplierId }: Pick<PeopleFilters, 'authorityId' | 'supplierId'>) => ({
  ...(authorityId ? { authorityId: onlyId(authorityId.id).id } : {}),
  ...(supplierId ? { supplierId: onlyId(supplierId.id).id } : {}),
})

export const containing = (search: string | null | undefined) =>
  search?.trim() ? { contains: search.trim().slice(0, 200), mode: 'insensitive' as const } : undefined

function chosen({ role, state, search, ...organisation }: PeopleFilters, { actor }: Context): Prisma.PersonWhereInput {
  const theirs = { AND: [visibleMemberships(actor), ofOrganisation(organisation), role ? { role } : {}] }
  const some = { memberships: { some: { ...theirs, endedAt: null } } }
  const words = containing(search)
  return {
    AND: [
      words ? { OR: [{ name: words }, { AND: [{ email: words }, visibleAccounts(actor)] }] } : {},
      state === 'LEFT' ? { memberships: { some: theirs }, NOT: some } : some,
      state === 'ACTIVE' ? { disabledAt: null } : state === 'DISABLED' ? { disabledAt: { not: null } } : {},
    ],
  }
}

builder.queryField('people', (t) =>
  t.connection(
    {
      type: Person,
      nullable: true,
      complexity: pageComplexity,
      description: 'People of the organisations you administer, by name. Without a state, those who have a role now.',
      authScopes: { mayRead: true },
      args: {
        authorityId: t.arg.globalID({ for: Authority, description: 'Only people of this authority.' }),
        supplierId: t.arg.globalID({ for: Supplier, description: 'Only people of this supplier.' }),
        role: t.arg({ type: Role, description: 'Only those with this role.' }),
        state: t.arg({ type: PersonState, description: 'Only those who stand so.' }),
        search: t.arg.string({ description: 'Part of the name or the e-mail address.' }),
        orderBy: t.arg({ type: PeopleOrder, description: 'By name, unless you say otherwise.' }),
      },
      resolve: (_root, { orderBy, ...args }, context, info) =>
        keysetPage<PersonRow>(
          args,
          orderBy === 'NEWEST'
            ? { by: 'id', direction: 'desc', holds: 'text' }
            : { by: 'name', direction: 'asc', holds: 'text' },
          (page) =>
            context.db.person.findMany({
              ...selectionOf(context, info),
              ...page,
              where: { AND: [visiblePeople(context.actor), page.where, chosen(args, context)] },
            }),
        ),
    },
    { name: 'PersonConnection' },
    { name: 'PersonEdge' },
  ),
)

/** Carries a verb out and reads the membership again with the client's own selection. */
async function changeOne({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  // Whoever gave up their own role may see it still.
  return reread(query, (some) => db.membership.findFirst({ ...some, where: { id } }))
}

async function changePerson({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) => db.person.findFirst({ ...some, where: { id } }))
}

const REGIONS = 'Regions a coordinator serves, like “Wales”.'
const EVERY_REGION = 'A coordinator of all regions; then name none.'

builder.mutationFields((t) => ({
  grantMembership: t.prismaField({
    type: Membership,
    description:
      'Gives a role to someone who is or was in an organisation you administer. To let in anyone else, invite them.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      personId: t.arg.globalID({ for: Person, required: true, description: 'Who is to have it.' }),
      role: t.arg({ type: Role, required: true, description: 'The role.' }),
      authorityId: t.arg.globalID({ for: Authority, description: 'For a role of an authority: which.' }),
      supplierId: t.arg.globalID({ for: Supplier, description: 'For a role of a supplier: which.' }),
      regions: t.arg.stringList({ description: REGIONS }),
      everyRegion: t.arg.boolean({ description: EVERY_REGION }),
    },
    resolve: (query, _root, { personId, authorityId, supplierId, ...rest }, context) =>
      changeOne(context, query, (work) =>
        grantMembership(work, {
          ...rest,
          personId: personId.id,
          authorityId: authorityId?.id,
          supplierId: supplierId?.id,
        }),
      ),
  }),
  changeMembership: t.prismaField({
    type: Membership,
    description: 'Gives a member another role in the same organisation, or a coordinator other regions.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      membershipId: t.arg.globalID({ for: Membership, required: true, description: 'What is changed.' }),
      role: t.arg({ type: Role, required: true, description: 'The role from now on.' }),
      regions: t.arg.stringList({ description: REGIONS }),
      everyRegion: t.arg.boolean({ description: EVERY_REGION }),
      expectedVersion: t.arg.int({ description: 'The version you read.' }),
    },
    resolve: (query, _root, { membershipId, ...rest }, context) =>
      changeOne(context, query, (work) => changeMembership(work, { ...rest, membershipId: membershipId.id })),
  }),
  endMembership: t.prismaField({
    type: Membership,
    description: 'Ends a role: an administrator takes it away, or you give up your own. It stays as history.',
    authScopes: { $any: { mayAdminister: true, mayWrite: true } },
    errors: refusals,
    args: {
      membershipId: t.arg.globalID({ for: Membership, required: true, description: 'What ends.' }),
      reason: t.arg.string({ description: 'Why, for the record.' }),
      expectedVersion: t.arg.int({ description: 'The version you read.' }),
    },
    resolve: (query, _root, { membershipId, ...rest }, context) =>
      changeOne(context, query, (work) => endMembership(work, { ...rest, membershipId: membershipId.id })),
  }),
  changeName: t.prismaField({
    type: Person,
    description: 'Says what you are called.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: { name: t.arg.string({ required: true, description: 'Your name, as others are to read it.' }) },
    resolve: (query, _root, args, context) => changePerson(context, query, (work) => changeName(work, args)),
  }),
  disablePerson: t.prismaField({
    type: Person,
    description:
      'Shuts someone out from their next request on; what they hold open ends. Platform administrators only.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      personId: t.arg.globalID({ for: Person, required: true, description: 'Who.' }),
      reason: t.arg.string({ required: true, description: 'Why, for the record.' }),
    },
    resolve: (query, _root, { personId, reason }, context) =>
      changePerson(context, query, (work) => disablePerson(work, { reason, personId: personId.id })),
  }),
  enablePerson: t.prismaField({
    type: Person,
    description:
      'Lets someone in again who was disabled, with the roles they still have. Platform administrators only.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: { personId: t.arg.globalID({ for: Person, required: true, description: 'Who.' }) },
    resolve: (query, _root, { personId }, context) =>
      changePerson(context, query, (work) => enablePerson(work, { personId: personId.id })),
  }),
}))
