import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Context } from '../schema/builder.ts'
import { makeGraphql, type ServerContext } from './graphql.ts'
import { type Health, healthRoutes } from './health.ts'
import { limitBody } from './limit-body.ts'
import { nobody } from './organisations/actor.ts'
import { bearerToken } from './organisations/api-token.ts'
import { actorByToken } from './organisations/find-actor.ts'
import { startPage } from './pages/start-page.ts'
import type { Database } from './platform/database.ts'
import type { Log } from './platform/log.ts'
import { refuseOtherForms } from './refuse-other-forms.ts'
import { type RequestSessions, requestSessions } from './sign-in/request-session.ts'
import { isSetUp, type SignInChoices } from './sign-in/sign-in-choices.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'

export interface AppChoices {
  readonly given: Omit<Context, 'actor'>
  readonly health: Health
  readonly log: Log
  /** Largest body of a request that may import, in bytes; others may send 256 KB. */
  readonly importBodyLimitBytes: number
  readonly signIn: SignInChoices
  /** Proxies in front whose word on the network address is taken. */
  readonly trustedProxies?: readonly string[]
}

/** The web server: every middleware in the order in which a request meets it. */
export function makeApp({
  given,
  health,
  log,
  importBodyLimitBytes,
  signIn: choices,
  trustedProxies,
}: AppChoices): Express {
  const app = express()
    .disable('x-powered-by')
    .set('query parser', 'simple')
    .set('trust proxy', trustedProxies ?? [])
  const sessions = requestSessions(given, choices)
  app.use(healthRoutes(health))
  app.use(helmet({ contentSecurityPolicy: { directives: fromHere } }))
  app.get('/', startPage)
  app.use(signInRoutes({ ...given, log, sessions, choices }))
  app.use('/graphql', helmet.contentSecurityPolicy({ directives: forGraphiql }))
  app.use('/graphql', refuseOtherForms, signIn(given.db, sessions), limitBody(importBodyLimitBytes))
  app.use('/graphql', toSignIn(choices), graphql({ ...given, sessionLimits: choices.limits }, log))
  app.use(notFound)
  app.use(somethingWrong(log))
  return app
}

/** Everything comes from this server. */
const fromHere = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  // the embedded default speaks plain HTTP on this machine
  upgradeInsecureRequests: null,
}

/** GraphiQL, also served from here, brings scripts, workers and fonts inside its page. */
const forGraphiql = {
  ...fromHere,
  scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'blob:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'", 'blob:'],
}

/** A token speaks for its owner; a browser without one, for whoever is signed in there. */
const signIn =
  (db: Database, sessions: RequestSessions) => async (request: Request, response: Response, next: NextFunction) => {
    const token = bearerToken(request.headers.authorization)
    const session = token ? undefined : await sessions.lookUp(request)
    const byToken = () => (token ? actorByToken(db, token, new Date()) : Promise.resolve(nobody))
    response.locals.actor = session?.actor ?? (await byToken())
    response.locals.session = session
    response.locals.actsNow = () => (session ? sessions.lookAt(request) : byToken())
    next()
  }

/** Where people sign in, GraphiQL is for those who have. */
const toSignIn = (choices: SignInChoices) => (request: Request, response: Response, next: NextFunction) => {
  const isPage =
    request.method === 'GET' && request.query.query === undefined && request.accepts(['json', 'html']) === 'html'
  if (isPage && isSetUp(choices) && response.locals.actor.kind === 'nobody') return response.redirect(303, '/sign-in')
  next()
}

function graphql(given: Omit<Context, 'actor'>, log: Log) {
  const yoga = makeGraphql(given, log)
  return (request: Request, response: Response) => {
    const { actor, session, actsNow } = response.locals
    return yoga(request, response, { actor, session, actsNow } satisfies ServerContext)
  }
}

const notFound = (_request: Request, response: Response) => {
  response.status(404).json({ message: 'There is no such page. The API is at /graphql' })
}

const somethingWrong = (log: Log) => (error: unknown, _request: Request, response: Response, next: NextFunction) => {
  log.error({ err: error }, 'a request failed unexpectedly')
  if (response.headersSent) return next(error)
  response.status(503).json({ message: 'Commonlot cannot answer at the moment. Try again in a minute' })
}
