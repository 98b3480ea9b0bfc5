import type { Invitation as InvitationRow, Prisma } from '../server/generated/prisma/client.ts'
import { acceptInvitation } from '../server/organisations/invitations/accept-invitation.ts'
import { stateOf } from '../server/organisations/invitations/invitation.ts'
import { invitePerson } from '../server/organisations/invitations/invite-person.ts'
import { resendInvitation } from '../server/organisations/invitations/resend-invitation.ts'
import { revokeInvitation } from '../server/organisations/invitations/revoke-invitation.ts'
import { openInvitationTo } from '../server/organisations/people/is-awaited.ts'
import { visibleInvitations } from '../server/organisations/people/people-access.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { Authority } from './authority.ts'
import { builder, type Context, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { containing, ofOrganisation } from './people.ts'
import { reread } from './reread.ts'
import { Supplier } from './supplier.ts'
import { Role, Viewer } from './viewer.ts'

const InvitationState = builder.enumType('InvitationState', {
  description: 'How an invitation stands.',
  values: {
    OPEN: { description: 'Can be accepted.' },
    ACCEPTED: { description: 'Was accepted.' },
    REVOKED: { description: 'Was taken back.' },
    EXPIRED: { description: 'Ran out; it can be sent again.' },
  } as const,
})

export const Invitation = builder.prismaNode('Invitation', {
  description: 'The offer of a role to whoever holds an e-mail address; open for 14 days.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleInvitations(actor)] }),
  fields: (t) => ({
    email: t.exposeString('email', { description: 'Whom it is to.' }),
    role: t.expose('role', { type: Role, description: 'What is offered.' }),
    authority: t.relation('authority', { nullable: true, description: 'For a role of an authority: which.' }),
    supplier: t.relation('supplier', { nullable: true, description: 'For a role of a supplier: which.' }),
    regions: t.exposeStringList('regions', { description: 'For a coordinator: which regions; none means all.' }),
    invitedByName: t.string({
      nullable: true,
      description: 'Who invited or sent it last; null when that was the system.',
      select: { invitedBy: { select: { name: true } } },
      resolve: ({ invitedBy }) => invitedBy?.name ?? null,
    }),
    state: t.field({
      type: InvitationState,
      description: 'How it stands now.',
      select: { acceptedAt: true, revokedAt: true, expiresAt: true },
      resolve: (invitation) => stateOf(invitation, new Date()),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be accepted.' }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', nullable: true, description: 'When it was accepted.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    version: t.exposeInt('version', {
      description: 'Send it back as expectedVersion to be told when someone else changed the invitation.',
    }),
  }),
})

const inState = (now: Date): Record<string, Prisma.InvitationWhereInput> => ({
  OPEN: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  EXPIRED: { acceptedAt: null, revokedAt: null, expiresAt: { lte: now } },
  ACCEPTED: { acceptedAt: { not: null } },
  REVOKED: { revokedAt: { not: null } },
})

builder.queryField('invitations', (t) =>
  t.connection(
    {
      type: Invitation,
      nullable: true,
      complexity: pageComplexity,
      description: 'Invitations to organisations you administer, and to yourself, newest first.',
      authScopes: { mayRead: true },
      args: {
        authorityId: t.arg.globalID({ for: Authority, description: 'Only to this authority.' }),
        supplierId: t.arg.globalID({ for: Supplier, description: 'Only to this supplier.' }),
        role: t.arg({ type: Role, description: 'Only to this role.' }),
        state: t.arg({ type: InvitationState, description: 'Only those that stand so.' }),
        search: t.arg.string({ description: 'Part of the e-mail address.' }),
      },
      resolve: (_root, { authorityId, supplierId, role, state, search, ...args }, context, info) =>
        keysetPage<InvitationRow>(args, { by: 'id', direction: 'desc', holds: 'text' }, (page) =>
          context.db.invitation.findMany({
            ...selectionOf(context, info),
            ...page,
            where: {
              AND: [
                visibleInvitations(context.actor),
                page.where,
                ofOrganisation({ authorityId, supplierId }),
                role ? { role } : {},
                (state && inState(new Date())[state]) || {},
                search?.trim() ? { email: containing(search) as Prisma.StringFilter } : {},
              ],
            },
          }),
        ),
    },
    { name: 'InvitationConnection' },
    { name: 'InvitationEdge' },
  ),
)

builder.objectField(Viewer, 'invitations', (t) =>
  t.prismaField({
    type: [Invitation],
    description: 'Open invitations to your e-mail address, newest first; at most 100.',
    authScopes: { mayRead: true },
    resolve: (query, { email }, _args, { db }) =>
      email
        ? db.invitation.findMany({
            ...query,
            where: openInvitationTo(email, new Date()),
            orderBy: { id: 'desc' },
            take: 100,
          })
        : [],
  }),
)

async function change({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) =>
    db.invitation.findFirst({ ...some, where: { AND: [{ id }, visibleInvitations(actor)] } }),
  )
}

const byId = { required: true, description: 'Which invitation.' } as const
const version = { description: 'The version you read.' } as const

builder.mutationFields((t) => ({
  invitePerson: t.prismaField({
    type: Invitation,
    description:
      'Offers a role in an organisation you administer to whoever holds an e-mail address; they are told by mail. The answer is the same whether or not anybody here has that address. To invite again renews the offer.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      email: t.arg.string({ required: true, description: 'Whom to invite.' }),
      role: t.arg({ type: Role, required: true, description: 'What is offered.' }),
      authorityId: t.arg.globalID({ for: Authority, description: 'For a role of an authority: which.' }),
      supplierId: t.arg.globalID({ for: Supplier, description: 'For a role of a supplier: which.' }),
      regions: t.arg.stringList({ description: 'Regions a coordinator serves, like “Wales”.' }),
      everyRegion: t.arg.boolean({ description: 'A coordinator of all regions; then name none.' }),
    },
    resolve: (query, _root, { authorityId, supplierId, ...rest }, context) =>
      change(context, query, (work) =>
        invitePerson(work, { ...rest, authorityId: authorityId?.id, supplierId: supplierId?.id }),
      ),
  }),
  resendInvitation: t.prismaField({
    type: Invitation,
    description: 'Mails an invitation again: it runs for another 14 days, and the link mailed before is void.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: { invitationId: t.arg.globalID({ for: Invitation, ...byId }), expectedVersion: t.arg.int(version) },
    resolve: (query, _root, { invitationId, expectedVersion }, context) =>
      change(context, query, (work) => resendInvitation(work, { expectedVersion, invitationId: invitationId.id })),
  }),
  revokeInvitation: t.prismaField({
    type: Invitation,
    description: 'Takes an invitation back that was not accepted yet.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: { invitationId: t.arg.globalID({ for: Invitation, ...byId }), expectedVersion: t.arg.int(version) },
    resolve: (query, _root, { invitationId, expectedVersion }, context) =>
      change(context, query, (work) => revokeInvitation(work, { expectedVersion, invitationId: invitationId.id })),
  }),
  acceptInvitation: t.prismaField({
    type: Invitation,
    description: 'Takes up the role an invitation to your e-mail address offers. Name it by its id or by its secret.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      invitationId: t.arg.globalID({ for: Invitation, description: 'Which, as in viewer.invitations.' }),
      secret: t.arg.string({ description: 'What stands in the link that was mailed, instead of an id.' }),
    },
    resolve: (query, _root, { invitationId, secret }, context) =>
      change(context, query, (work) => acceptInvitation(work, { secret, invitationId: invitationId?.id })),
  }),
}))
