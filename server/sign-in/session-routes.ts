import { type Request, type Response, Router } from 'express'
import { sessionsPage } from '../pages/sign-in/session-pages.ts'
import { actFor } from './act-for.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import type { FoundSession } from './find-session.ts'
import { findOrganisations, findSessions } from './find-sessions.ts'
import { type SignInMeans, sessionOf } from './sign-in-routes.ts'

type Signed = (session: FoundSession, request: Request, response: Response) => Promise<unknown>

const HOME = '/sign-in/sessions'

/** What a signed-in person does with their sessions: see them, end them, act for another organisation, sign out. */
export function sessionRoutes({ db, unitOfWork, sessions, choices }: SignInMeans): Router {
  const signedIn = (doing: Signed) => async (request: Request, response: Response) => {
    const session = sessionOf(request)
    if (session?.actor.kind !== 'person') return response.redirect(303, '/sign-in')
    await doing(session, request, response)
  }

  const show: Signed = async ({ id, csrfToken, actor, whole, actingForId }, _request, response) => {
    const [own, organisations] = await Promise.all([
      findSessions(db, actor, choices.limits, new Date()),
      findOrganisations(db, whole),
    ])
    response.send(sessionsPage({ name: actor.name, csrfToken, current: id, sessions: own, organisations, actingForId }))
  }

  const signOut: Signed = async ({ id, actor }, _request, response) => {
    await unitOfWork(actor, (work) => endSession(work, { sessionId: id }))
    sessions.takeAway(response)
    response.redirect(303, '/')
  }

  const then =
    (doing: (session: FoundSession, body: Record<string, unknown>) => Promise<unknown>): Signed =>
    async (session, request, response) => {
      await doing(session, request.body)
      response.redirect(303, HOME)
    }

  return Router()
    .get(HOME, signedIn(show))
    .post('/sign-in/sign-out', signedIn(signOut))
    .post(
      '/sign-in/sessions/end',
      signedIn(then(({ actor }, { sessionId }) => unitOfWork(actor, (work) => endSession(work, { sessionId })))),
    )
    .post(
      '/sign-in/sessions/end-others',
      signedIn(then(({ id, actor }) => unitOfWork(actor, (work) => endOtherSessions(work, { current: id })))),
    )
    .post(
      '/sign-in/organisation',
      signedIn(
        then(({ id, whole, actor }, { organisationId }) =>
          unitOfWork(actor, (work) =>
            actFor(work, { sessionId: id, whole, organisationId: organisationId ? String(organisationId) : null }),
          ),
        ),
      ),
    )
}
