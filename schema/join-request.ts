import type { JoinRequest as JoinRequestRow, Prisma } from '../server/generated/prisma/client.ts'
import { JoinRequestStatus as JoinRequestStatusEnum } from '../server/generated/prisma/enums.ts'
import { domainOf } from '../server/organisations/email.ts'
import { declineJoinRequest } from '../server/organisations/joining/decline-join-request.ts'
import { grantJoinRequest } from '../server/organisations/joining/grant-join-request.ts'
import { requestToJoin } from '../server/organisations/joining/request-to-join.ts'
import { withdrawJoinRequest } from '../server/organisations/joining/withdraw-join-request.ts'
import { verifiedClaims } from '../server/organisations/people/is-awaited.ts'
import { visibleJoinRequests } from '../server/organisations/people/people-access.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { Authority } from './authority.ts'
import { builder, type Context, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { containing, ofOrganisation } from './people.ts'
import { reread } from './reread.ts'
import { Role, Viewer } from './viewer.ts'

const JoinRequestStatus = builder.enumType(JoinRequestStatusEnum, {
  name: 'JoinRequestStatus',
  description: 'How a request to join stands.',
})

const VERSION = 'Send it back as expectedVersion to be told when someone else changed it.'

export const JoinRequest = builder.prismaNode('JoinRequest', {
  description: 'Someone with an address at an authority’s verified domain asks to be let in.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleJoinRequests(actor)] }),
  fields: (t) => ({
    authority: t.relation('authority', { description: 'Which they ask to join.' }),
    personName: t.string({
      description: 'Who asks.',
      select: { person: { select: { name: true } } },
      resolve: ({ person }) => person.name,
    }),
    personEmail: t.string({
      description: 'Their e-mail address.',
      select: { person: { select: { email: true } } },
      resolve: ({ person }) => person.email,
    }),
    role: t.expose('role', { type: Role, description: 'VIEWER or OFFICER.' }),
    note: t.exposeString('note', { nullable: true, description: 'What they wrote to the administrators.' }),
    status: t.expose('status', { type: JoinRequestStatus, description: 'How it stands.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they asked.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true, description: 'When it was answered.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was declined.' }),
    version: t.exposeInt('version', { description: VERSION }),
  }),
})

builder.queryField('joinRequests', (t) =>
  t.connection(
    {
      type: JoinRequest,
      nullable: true,
      complexity: pageComplexity,
      description: 'Requests to join the authorities you administer, and your own, newest first.',
      authScopes: { mayRead: true },
      args: {
        authorityId: t.arg.globalID({ for: Authority, description: 'Only to this authority.' }),
        role: t.arg({ type: Role, description: 'Only for this role.' }),
        status: t.arg({ type: JoinRequestStatus, description: 'Only those that stand so.' }),
        search: t.arg.string({ description: 'Part of the name or the e-mail address of who asks.' }),
      },
      resolve: (_root, { authorityId, role, status, search, ...args }, context, info) =>
        keysetPage<JoinRequestRow>(args, { by: 'id', direction: 'desc', holds: 'text' }, (page) =>
          context.db.joinRequest.findMany({
            ...selectionOf(context, info),
            ...page,
            where: {
              AND: [
                visibleJoinRequests(context.actor),
                page.where,
                ofOrganisation({ authorityId }),
                role ? { role } : {},
                status ? { status } : {},
                askedBy(search),
              ],
            },
          }),
        ),
    },
    { name: 'JoinRequestConnection' },
    { name: 'JoinRequestEdge' },
  ),
)

function askedBy(search: string | null | undefined): Prisma.JoinRequestWhereInput {
  const words = containing(search)
  return words ? { person: { OR: [{ name: words }, { email: words }] } } : {}
}

builder.objectFields(Viewer, (t) => ({
  joinRequests: t.prismaField({
    type: [JoinRequest],
    description: 'Your requests to join authorities, newest first; at most 100.',
    authScopes: { mayRead: true },
    resolve: (query, { personId }, _args, { db }) =>
      personId ? db.joinRequest.findMany({ ...query, where: { personId }, orderBy: { id: 'desc' }, take: 100 }) : [],
  }),
  authoritiesToJoin: t.prismaField({
    type: [Authority],
    description: 'Authorities you may ask to join, because your e-mail address is at their verified domain.',
    authScopes: { mayRead: true },
    resolve: (query, { email, personId }, _args, { db }) => {
      const claim = { domain: domainOf(email ?? ''), ...verifiedClaims }
      const held = { personId: personId ?? '', endedAt: null }
      const where = { domainClaims: { some: claim }, ...(personId ? { memberships: { none: held } } : {}) }
      return db.authority.findMany({ ...query, where, orderBy: { name: 'asc' }, take: 100 })
    },
  }),
}))

async function changeRequest({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) =>
    db.joinRequest.findFirst({ ...some, where: { AND: [{ id }, visibleJoinRequests(actor)] } }),
  )
}

const whichRequest = { required: true, description: 'Which request.' } as const
const version = { description: 'The version you read.' } as const

builder.mutationFields((t) => ({
  requestToJoin: t.prismaField({
    type: JoinRequest,
    description: 'Asks an authority at whose verified domain your address is to let you in; its administrators decide.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      authorityId: t.arg.globalID({ for: Authority, required: true, description: 'Which authority.' }),
      role: t.arg({ type: Role, required: true, description: 'VIEWER or OFFICER.' }),
      note: t.arg.string({ description: 'What the administrators should know.' }),
    },
    resolve: (query, _root, { authorityId, ...rest }, context) =>
      changeRequest(context, query, (work) => requestToJoin(work, { ...rest, authorityId: authorityId.id })),
  }),
  grantJoinRequest: t.prismaField({
    type: JoinRequest,
    description: 'Lets in someone who asked, in the role they asked for.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: { joinRequestId: t.arg.globalID({ for: JoinRequest, ...whichRequest }), expectedVersion: t.arg.int(version) },
    resolve: (query, _root, { joinRequestId, expectedVersion }, context) =>
      changeRequest(context, query, (work) =>
        grantJoinRequest(work, { expectedVersion, joinRequestId: joinRequestId.id }),
      ),
  }),
  declineJoinRequest: t.prismaField({
    type: JoinRequest,
    description: 'Does not let in someone who asked, and says why; they may ask again.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      joinRequestId: t.arg.globalID({ for: JoinRequest, ...whichRequest }),
      reason: t.arg.string({ required: true, description: 'Why, for who asked to read.' }),
      expectedVersion: t.arg.int(version),
    },
    resolve: (query, _root, { joinRequestId, ...rest }, context) =>
      changeRequest(context, query, (work) => declineJoinRequest(work, { ...rest, joinRequestId: joinRequestId.id })),
  }),
  withdrawJoinRequest: t.prismaField({
    type: JoinRequest,
    description: 'Takes your own request back.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: { joinRequestId: t.arg.globalID({ for: JoinRequest, ...whichRequest }), expectedVersion: t.arg.int(version) },
    resolve: (query, _root, { joinRequestId, expectedVersion }, context) =>
      changeRequest(context, query, (work) =>
        withdrawJoinRequest(work, { expectedVersion, joinRequestId: joinRequestId.id }),
      ),
  }),
}))
