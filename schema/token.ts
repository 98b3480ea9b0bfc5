import type { ApiToken } from '../server/generated/prisma/client.ts'
import { createToken, type NewToken } from '../server/organisations/create-token.ts'
import { revokeToken } from '../server/organisations/revoke-token.ts'
import { rotateToken } from '../server/organisations/rotate-token.ts'
import { visibleTokens } from '../server/organisations/token-access.ts'
import { builder, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { reread } from './reread.ts'
import { TokenScope } from './viewer.ts'

const Token = builder.prismaNode('ApiToken', {
  name: 'Token',
  description:
    'A bearer token of yours, or of an organisation you administer. Its secret is shown once and never again.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleTokens(actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    scopes: t.expose('scopes', { type: [TokenScope], description: 'What it opens.' }),
    organisation: t.string({
      nullable: true,
      description: 'The organisation it speaks for; null when it speaks for you.',
      select: { authority: { select: { name: true } }, supplier: { select: { name: true } } },
      resolve: ({ authority, supplier }) => authority?.name ?? supplier?.name ?? null,
    }),
    createdBy: t.string({
      nullable: true,
      description: 'Who made it; null when they are no longer known.',
      select: { createdBy: { select: { name: true } } },
      resolve: ({ createdBy }) => createdBy?.name ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was ended by hand.' }),
    formerSecretUntil: t.expose('formerUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the secret before the last rotation still works, or worked.',
    }),
  }),
})

builder.queryField('tokens', (t) =>
  t.connection(
    {
      type: Token,
      nullable: true,
      complexity: pageComplexity,
      description: 'Your tokens and those of organisations you administer, newest first; ended ones too.',
      authScopes: { mayRead: true },
      resolve: (_root, args, context, info) =>
        keysetPage<ApiToken>(args, { by: 'createdAt', direction: 'desc', holds: 'instant' }, (page) =>
          context.db.apiToken.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { AND: [visibleTokens(context.actor), page.where] },
          }),
        ),
    },
    { name: 'TokenConnection' },
    { name: 'TokenEdge' },
  ),
)

const TokenWithSecret = builder.objectRef<NewToken>('TokenWithSecret').implement({
  description: 'A token and its secret, shown this once: keep it where secrets are kept.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description: 'Send it as “Authorization: Bearer SECRET”.',
      extensions: { needsNoReading: true },
    }),
    token: t.prismaField({
      type: Token,
      description: 'The token, without its secret.',
      extensions: { needsNoReading: true },
      resolve: (query, { tokenId }, _args, { db }) =>
        reread(query, (some) => db.apiToken.findUnique({ ...some, where: { id: tokenId } })),
    }),
  }),
})

builder.mutationField('createToken', (t) =>
  t.field({
    type: TokenWithSecret,
    description:
      'Makes a token for you, or for an organisation you administer, which then acts as an officer at most. It opens no more than the token you ask with.',
    authScopes: { mayWrite: true },
    extensions: { answersOnce: true },
    errors: refusals,
    args: {
      name: t.arg.string({ required: true, description: 'What it is for, in 100 characters or fewer.' }),
      scopes: t.arg({ type: [TokenScope], required: true, description: 'What it opens.' }),
      days: t.arg.int({ required: true, description: 'How long it lasts: 1 to 366 days.' }),
      organisationId: t.arg.globalID({ description: 'The authority it is to speak for; leave it out for yourself.' }),
    },
    resolve: (_root, { organisationId, ...asked }, { actor, unitOfWork }) =>
      unitOfWork(actor, (work) => createToken(work, { ...asked, organisationId: organisationId?.id })),
  }),
)

builder.mutationField('rotateToken', (t) =>
  t.field({
    type: TokenWithSecret,
    description:
      'Gives a token a new secret; the old one works until the grace is over, and what it holds open goes on.',
    authScopes: { mayWrite: true },
    extensions: { answersOnce: true },
    errors: refusals,
    args: {
      tokenId: t.arg.globalID({ for: Token, required: true, description: 'The token.' }),
      graceHours: t.arg.int({ defaultValue: 24, description: 'How long the old secret still works: 0 to 48 hours.' }),
    },
    resolve: (_root, { tokenId, graceHours }, { actor, unitOfWork }) =>
      unitOfWork(actor, (work) => rotateToken(work, { tokenId: tokenId.id, graceHours: graceHours ?? 24 })),
  }),
)

builder.mutationField('revokeToken', (t) =>
  t.prismaField({
    type: Token,
    description: 'Ends a token for good, from the next request on; what it holds open ends too.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: { tokenId: t.arg.globalID({ for: Token, required: true, description: 'The token.' }) },
    resolve: async (query, _root, { tokenId }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) => revokeToken(work, tokenId.id))
      return reread(query, (some) => db.apiToken.findUnique({ ...some, where: { id } }))
    },
  }),
)
