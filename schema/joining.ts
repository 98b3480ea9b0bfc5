import type {
  DomainClaim as DomainClaimRow,
  JoinRequest as JoinRequestRow,
  Prisma,
} from '../server/generated/prisma/client.ts'
import { JoinRequestStatus as JoinRequestStatusEnum } from '../server/generated/prisma/enums.ts'
import { domainOf } from '../server/organisations/email.ts'
import { claimDomain } from '../server/organisations/joining/claim-domain.ts'
import { declineJoinRequest } from '../server/organisations/joining/decline-join-request.ts'
import { claimState, type DomainClaimState as State } from '../server/organisations/joining/domain.ts'
import { grantJoinRequest } from '../server/organisations/joining/grant-join-request.ts'
import { refuseDomain } from '../server/organisations/joining/refuse-domain.ts'
import { releaseDomain } from '../server/organisations/joining/release-domain.ts'
import { requestToJoin } from '../server/organisations/joining/request-to-join.ts'
import { verifyDomain } from '../server/organisations/joining/verify-domain.ts'
import { withdrawJoinRequest } from '../server/organisations/joining/withdraw-join-request.ts'
import { verifiedClaims } from '../server/organisations/people/is-awaited.ts'
import { visibleDomainClaims, visibleJoinRequests } from '../server/organisations/people/people-access.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { Authority } from './authority.ts'
import { builder, type Context, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { containing, ofOrganisation } from './people.ts'
import { reread } from './reread.ts'
import { Role, Viewer } from './viewer.ts'

const DomainClaimState = builder.enumType('DomainClaimState', {
  description: 'How a claim to a domain stands.',
  values: {
    CLAIMED: { description: 'Waits for a platform administrator.' },
    VERIFIED: { description: 'People with an address at the domain may ask to join.' },
    ENDED: { description: 'Was refused, or given up.' },
  } as const,
})

const JoinRequestStatus = builder.enumType(JoinRequestStatusEnum, {
  name: 'JoinRequestStatus',
  description: 'How a request to join stands.',
})

const VERSION = 'Send it back as expectedVersion to be told when someone else changed it.'

export const DomainClaim = builder.prismaNode('DomainClaim', {
  description: 'An e-mail domain an authority says is its own.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleDomainClaims(actor)] }),
  fields: (t) => ({
    authority: t.relation('authority', { description: 'Who claims it.' }),
    domain: t.exposeString('domain', { description: 'What stands behind the @, like leeds.gov.uk.' }),
    state: t.field({
      type: DomainClaimState,
      description: 'How the claim stands.',
      select: { verifiedAt: true, endedAt: true },
      resolve: (claim) => claimState(claim),
    }),
    claimedAt: t.expose('claimedAt', { type: 'DateTime', description: 'When it was claimed.' }),
    verifiedAt: t.expose('verifiedAt', { type: 'DateTime', nullable: true, description: 'When it was verified.' }),
    evidence: t.exposeString('evidence', { nullable: true, description: 'What showed that it is the authority’s.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was refused or given up.' }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it ended.' }),
    version: t.exposeInt('version', { description: VERSION }),
  }),
})

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

const claimsIn: Record<State, Prisma.DomainClaimWhereInput> = {
  CLAIMED: { verifiedAt: null, endedAt: null },
  VERIFIED: verifiedClaims,
  ENDED: { endedAt: { not: null } },
}

builder.queryField('domainClaims', (t) =>
  t.connection(
    {
      type: DomainClaim,
      nullable: true,
      complexity: pageComplexity,
      description: 'E-mail domains claimed by the authorities you administer, newest claim first.',
      authScopes: { mayRead: true },
      args: {
        authorityId: t.arg.globalID({ for: Authority, description: 'Only of this authority.' }),
        state: t.arg({ type: DomainClaimState, description: 'Only those that stand so.' }),
        search: t.arg.string({ description: 'Part of the domain.' }),
      },
      resolve: (_root, { authorityId, state, search, ...args }, context, info) =>
        keysetPage<DomainClaimRow>(args, { by: 'id', direction: 'desc', holds: 'text' }, (page) =>
          context.db.domainClaim.findMany({
            ...selectionOf(context, info),
            ...page,
            where: {
              AND: [
                visibleDomainClaims(context.actor),
                page.where,
                ofOrganisation({ authorityId }),
                state ? claimsIn[state] : {},
                search?.trim() ? { domain: containing(search) as Prisma.StringFilter } : {},
              ],
            },
          }),
        ),
    },
    { name: 'DomainClaimConnection' },
    { name: 'DomainClaimEdge' },
  ),
)

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
    resolve: (query, { personId }, _args, { db }) =>
      personId ? db.joinRequest.findMany({ ...query, where: { personId }, orderBy: { id: 'desc' }, take: 100 }) : [],
  }),
  authoritiesToJoin: t.prismaField({
    type: [Authority],
    description: 'Authorities you may ask to join, because your e-mail address is at their verified domain.',
    resolve: (query, { email, personId }, _args, { db }) => {
      const claim = { domain: domainOf(email ?? ''), ...verifiedClaims }
      const held = { personId: personId ?? '', endedAt: null }
      const where = { domainClaims: { some: claim }, ...(personId ? { memberships: { none: held } } : {}) }
      return db.authority.findMany({ ...query, where, orderBy: { name: 'asc' }, take: 100 })
    },
  }),
}))

async function changeClaim({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) =>
    db.domainClaim.findFirst({ ...some, where: { AND: [{ id }, visibleDomainClaims(actor)] } }),
  )
}

async function changeRequest({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) =>
    db.joinRequest.findFirst({ ...some, where: { AND: [{ id }, visibleJoinRequests(actor)] } }),
  )
}

const whichClaim = { required: true, description: 'Which claim.' } as const
const whichRequest = { required: true, description: 'Which request.' } as const
const version = { description: 'The version you read.' } as const

builder.mutationFields((t) => ({
  claimDomain: t.prismaField({
    type: DomainClaim,
    description: 'Says that an e-mail domain is your authority’s. A platform administrator verifies it.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      authorityId: t.arg.globalID({ for: Authority, required: true, description: 'Whose it is.' }),
      domain: t.arg.string({ required: true, description: 'What stands behind the @, like leeds.gov.uk.' }),
    },
    resolve: (query, _root, { authorityId, domain }, context) =>
      changeClaim(context, query, (work) => claimDomain(work, { domain, authorityId: authorityId.id })),
  }),
  verifyDomain: t.prismaField({
    type: DomainClaim,
    description: 'Confirms that a domain is the authority’s. Platform administrators only.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      claimId: t.arg.globalID({ for: DomainClaim, ...whichClaim }),
      evidence: t.arg.string({ required: true, description: 'What showed it.' }),
      expectedVersion: t.arg.int(version),
    },
    resolve: (query, _root, { claimId, ...rest }, context) =>
      changeClaim(context, query, (work) => verifyDomain(work, { ...rest, claimId: claimId.id })),
  }),
  refuseDomain: t.prismaField({
    type: DomainClaim,
    description: 'Finds that a domain is not the authority’s. Platform administrators only.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      claimId: t.arg.globalID({ for: DomainClaim, ...whichClaim }),
      reason: t.arg.string({ required: true, description: 'Why not.' }),
      expectedVersion: t.arg.int(version),
    },
    resolve: (query, _root, { claimId, ...rest }, context) =>
      changeClaim(context, query, (work) => refuseDomain(work, { ...rest, claimId: claimId.id })),
  }),
  releaseDomain: t.prismaField({
    type: DomainClaim,
    description: 'Gives a domain up: nobody joins through it any more.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      claimId: t.arg.globalID({ for: DomainClaim, ...whichClaim }),
      reason: t.arg.string({ description: 'Why, for the record.' }),
      expectedVersion: t.arg.int(version),
    },
    resolve: (query, _root, { claimId, ...rest }, context) =>
      changeClaim(context, query, (work) => releaseDomain(work, { ...rest, claimId: claimId.id })),
  }),
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
