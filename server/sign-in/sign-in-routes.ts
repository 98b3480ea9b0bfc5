import { csrfSync } from 'csrf-sync'
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { couldNotPage } from '../pages/sign-in/sign-in-pages.ts'
import type { Database } from '../platform/database.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { isLoopback } from '../platform/sign-in-settings.ts'
import type { UnitOfWork } from '../platform/unit-of-work.ts'
import type { FoundSession } from './find-session.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { mailboxRoutes } from './mailbox-routes.ts'
import { providerRoutes } from './provider-routes.ts'
import type { RequestSessions } from './request-session.ts'
import { sessionRoutes } from './session-routes.ts'
import type { SignInChoices } from './sign-in-choices.ts'

/** What the pages of signing in work with. */
export interface SignInMeans {
  readonly db: Database
  readonly unitOfWork: UnitOfWork
  readonly log: Log
  readonly sessions: RequestSessions
  readonly choices: SignInChoices
}

/** The pages of signing in and out. Each form is protected by a token that its session holds on the server. */
export function signInRoutes(means: SignInMeans): Router {
  const router = Router()
  const { csrfSynchronisedProtection } = csrfSync({
    getTokenFromState: (request) => sessionOf(request)?.csrfToken,
    getTokenFromRequest: (request) => request.body?._csrf,
  })
  router.use('/sign-in', neverStored, oneName(means.choices), express.urlencoded({ extended: false, limit: '16kb' }))
  router.use('/sign-in', findSession(means.sessions), csrfSynchronisedProtection)
  router.use(linkRoutes(means), providerRoutes(means), sessionRoutes(means), invitationRoutes(means))
  if (means.choices.mail === 'mailbox') router.use(mailboxRoutes(means))
  router.use('/sign-in', couldNot(means.log))
  return router
}

const FOUND = Symbol('session')

/** The session that the request's browser brought along. */
export const sessionOf = (request: Request): FoundSession | undefined =>
  (request as Request & { [FOUND]?: FoundSession })[FOUND]

const findSession =
  (sessions: RequestSessions) => async (request: Request, _response: Response, next: NextFunction) => {
    Object.assign(request, { [FOUND]: await sessions.lookUp(request) })
    next()
  }

const neverStored = (_request: Request, response: Response, next: NextFunction) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** This machine has several names, each with cookies of its own: links name one, so the pages keep to it. */
const oneName =
  ({ publicUrl }: SignInChoices) =>
  (request: Request, response: Response, next: NextFunction) => {
    const asked = URL.parse(`http://${request.headers.host ?? ''}`)
    const { hostname } = new URL(publicUrl)
    if (request.method !== 'GET' || !asked || !isLoopback(publicUrl) || !isLoopback(asked.href)) return next()
    if (asked.hostname === hostname) return next()
    asked.hostname = hostname
    response.redirect(303, `${asked.origin}${request.originalUrl}`)
  }

interface Failure {
  readonly status?: number
  readonly code?: string
}

/** Says on a page what was not done; anything unforeseen goes on to the application's own answer. */
const couldNot = (log: Log) => (error: unknown, _request: Request, response: Response, next: NextFunction) => {
  const { status, code } = error as Failure
  const title = 'Sorry, that did not work'
  const answer = (as: number, message: string) => response.status(as).send(couldNotPage({ title, message }))
  if (error instanceof Refused) return answer(403, error.message)
  if (error instanceof NotFound) return answer(404, error.message)
  if (code === 'EBADCSRFTOKEN') {
    log.info('a form without its token was refused')
    return answer(403, 'The page was open for too long, or your browser does not keep cookies. Start again')
  }
  if (status && status < 500) return answer(status, 'What your browser sent could not be read. Start again')
  next(error)
}
