import type { DomainClaim as DomainClaimRow, Prisma } from '../server/generated/prisma/client.ts'
import { claimDomain } from '../server/organisations/joining/claim-domain.ts'
import { claimState, type DomainClaimState as State } from '../server/organisations/joining/domain.ts'
import { refuseDomain } from '../server/organisations/joining/refuse-domain.ts'
import { releaseDomain } from '../server/organisations/joining/release-domain.ts'
import { verifyDomain } from '../server/organisations/joining/verify-domain.ts'
import { verifiedClaims } from '../server/organisations/people/is-awaited.ts'
import { visibleDomainClaims } from '../server/organisations/people/people-access.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { Authority } from './authority.ts'
import { builder, type Context, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { containing, ofOrganisation } from './people.ts'
import { reread } from './reread.ts'

const DomainClaimState = builder.enumType('DomainClaimState', {
  description: 'How a claim to a domain stands.',
  values: {
    CLAIMED: { description: 'Waits for a platform administrator.' },
    VERIFIED: { description: 'People with an address at the domain may ask to join.' },
    ENDED: { description: 'Was refused, or given up.' },
  } as const,
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

async function changeClaim({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) =>
    db.domainClaim.findFirst({ ...some, where: { AND: [{ id }, visibleDomainClaims(actor)] } }),
  )
}

const whichClaim = { required: true, description: 'Which claim.' } as const
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
}))
