import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay'
import { NotFound } from '../server/platform/errors.ts'
import { actFor } from '../server/sign-in/act-for.ts'
import { endOtherSessions, endSession } from '../server/sign-in/end-session.ts'
import { findSessions } from '../server/sign-in/find-sessions.ts'
import { usualLimits } from '../server/sign-in/sign-in-choices.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'
import { Viewer } from './viewer.ts'

const Session = builder.prismaObject('Session', {
  description: 'A browser in which you are signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `endSession`. It lets nobody in.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When you signed in there.' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', description: 'When it was last used, to the minute.' }),
    browser: t.exposeString('browser', { description: 'What the browser calls itself.' }),
    network: t.exposeString('network', { description: 'The network address you signed in from.' }),
    method: t.exposeString('method', {
      nullable: true,
      description: 'How you signed in: `link`, or the short name of an identity provider.',
    }),
    current: t.boolean({
      description: 'Whether it is the one that asks.',
      resolve: ({ id }, _args, { session }) => id === session?.id,
    }),
  }),
})

builder.objectFields(Viewer, (t) => ({
  sessions: t.field({
    type: [Session],
    description: 'Where you are signed in, the one used last first; 50 at most.',
    authScopes: { mayRead: true },
    complexity: { field: 1, multiplier: 10 },
    resolve: (viewer, _args, { db, sessionLimits }) =>
      findSessions(db, viewer, sessionLimits ?? usualLimits, new Date()),
  }),
  actingForId: t.id({
    nullable: true,
    description: 'The authority or supplier you act for in this session, for `actFor`; null when for all of yours.',
    resolve: (_viewer, _args, { session }) => {
      const id = session?.actingForId
      if (!id) return null
      const isSupplier = session.whole.memberships.some(({ supplierId }) => supplierId === id)
      return encodeGlobalID(isSupplier ? 'Supplier' : 'Authority', id)
    },
  }),
}))

builder.mutationField('endSession', (t) =>
  t.boolean({
    description: 'Signs you out of one of your sessions, at once; what is open there ends.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: { id: t.arg.id({ required: true, description: 'Of a session of yours, from `viewer.sessions`.' }) },
    resolve: async (_root, { id }, { actor, unitOfWork }) => {
      await unitOfWork(actor, (work) => endSession(work, { sessionId: id }))
      return true
    },
  }),
)

builder.mutationField('endOtherSessions', (t) =>
  t.int({
    description: 'Signs you out everywhere but here; says of how many sessions. With a token, of all.',
    authScopes: { mayWrite: true },
    errors: refusals,
    resolve: (_root, _args, { actor, session, unitOfWork }) =>
      unitOfWork(actor, (work) => endOtherSessions(work, { current: session?.id ?? null })),
  }),
)

builder.mutationField('actFor', (t) =>
  t.boolean({
    description: 'From now on you act, in this session, for one of your organisations, or for all of them again.',
    authScopes: { signedIn: true },
    errors: refusals,
    args: {
      organisationId: t.arg.id({
        description: 'An authority or a supplier you have a role in; leave it out for all of yours.',
      }),
    },
    resolve: async (_root, { organisationId }, { actor, session, unitOfWork }) => {
      const given = { sessionId: session?.id ?? null, whole: session?.whole ?? actor }
      await unitOfWork(actor, (work) => actFor(work, { ...given, organisationId: idOrNull(organisationId) }))
      return true
    },
  }),
)

/** The row's id in an organisation's: of an authority or a supplier, of which the second is no node of the API. */
function idOrNull(given: string | null | undefined): string | null {
  if (given === null || given === undefined) return null
  try {
    return decodeGlobalID(given).id
  } catch {
    throw new NotFound('organisation')
  }
}
