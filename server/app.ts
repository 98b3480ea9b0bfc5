import { randomUUID } from 'node:crypto'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Context } from '../schema/builder.ts'
import { chargesFor, type Limit } from './allowance.ts'
import { REFERENCE_HEADER } from './api/mask-errors.ts'
import { printedSchema } from './api/printed-schema.ts'
import { type GraphqlChoices, makeGraphql, type ServerContext } from './graphql.ts'
import { type Health, healthRoutes } from './health.ts'
import { limitBody } from './limit-body.ts'
import { limitRate } from './limit-rate.ts'
import { haveSameRights, nobody } from './organisations/actor.ts'
import { bearerToken } from './organisations/api-token.ts'
import { actorByToken } from './organisations/find-actor.ts'
import type { ApiAnswer, AskApi } from './pages/frame/visit.ts'
import { pageNotFound, pageRoutes } from './pages/pages.ts'
import type { Database } from './platform/database.ts'
import type { Log } from './platform/log.ts'
import type { RateLimits } from './platform/rate-limits.ts'
import { documentRoutes } from './proposals/documents/document-routes.ts'
import { calendarReader, calendarRoutes } from './publishing/calendar/calendar-routes.ts'
import { ocdsRoutes } from './publishing/ocds/ocds-routes.ts'
import { refuseOtherForms } from './refuse-other-forms.ts'
import { cameFrom } from './request-origin.ts'
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
  /** The proxies in front whose word on where a request came from is taken; none unless configured. */
  readonly trustProxy?: number | readonly string[] | undefined
  /** How much may be asked in a minute; without them everything may, as in tests of something else. */
  readonly rateLimits?: RateLimits<Limit>
  readonly graphql?: GraphqlChoices
}

/** The web server: every middleware in the order in which a request meets it. */
export function makeApp(choices: AppChoices): Express {
  const { given, health, log, importBodyLimitBytes, trustProxy = [], rateLimits } = choices
  const app = express().disable('x-powered-by').set('query parser', 'simple').set('trust proxy', trustProxy)
  const sessions = requestSessions(given, choices.signIn)
  app.use(healthRoutes(health))
  app.use(helmet({ contentSecurityPolicy: { directives: fromHere } }))
  app.use(signInRoutes({ ...given, log, sessions, choices: choices.signIn }))
  app.get('/graphql/schema.graphql', printedSchema)
  app.use('/graphql', helmet.contentSecurityPolicy({ directives: forGraphiql }))
  app.use('/graphql', refuseOtherForms, signIn(given.db, sessions))
  if (rateLimits) app.use('/graphql', limitRate(rateLimits))
  app.use('/graphql', limitBody(importBodyLimitBytes), toSignIn(choices.signIn))
  app.use('/graphql', graphql({ ...given, sessionLimits: choices.signIn.limits }, log, choices.graphql))
  app.use('/documents', signIn(given.db, sessions))
  if (rateLimits) app.use('/documents', limitRate(rateLimits))
  app.use('/documents', documentRoutes(given))
  app.use(['/calendar', '/ocds'], signIn(given.db, sessions))
  app.use('/calendar', calendarReader(given.db))
  if (rateLimits) app.use(['/calendar', '/ocds'], limitRate(rateLimits))
  app.use('/calendar', calendarRoutes(given.db))
  app.use('/ocds', ocdsRoutes(given.db, choices.signIn.publicUrl))
  const pages = { sessions, log, askApi: askInProcess(makeGraphql(given, log, { graphiql: false }), rateLimits) }
  app.use(pageRoutes(pages), pageNotFound(pages))
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
    response.locals.actor = cameFrom(request, session?.actor ?? (await byToken()))
    response.locals.session = session
    response.locals.isStillLetIn = async () =>
      haveSameRights(response.locals.actor, await (session ? sessions.lookAt(request) : byToken()))
    next()
  }

/** Where people sign in, GraphiQL is for those who have. */
const toSignIn = (choices: SignInChoices) => (request: Request, response: Response, next: NextFunction) => {
  const isPage =
    request.method === 'GET' && request.query.query === undefined && request.accepts(['json', 'html']) === 'html'
  if (isPage && isSetUp(choices) && response.locals.actor.kind === 'nobody') return response.redirect(303, '/sign-in')
  next()
}

function graphql(given: Omit<Context, 'actor'>, log: Log, choices: GraphqlChoices | undefined) {
  const yoga = makeGraphql(given, log, choices)
  return (request: Request, response: Response) => {
    const { actor, session, isStillLetIn, owe } = response.locals
    return yoga(request, response, { actor, session, isStillLetIn, owe } satisfies ServerContext)
  }
}

/** How pages ask the API: the same way as everyone, bounds and refusals included, but without leaving the process. */
const askInProcess =
  (yoga: ReturnType<typeof makeGraphql>, rateLimits: RateLimits<Limit> | undefined): AskApi =>
  async (request, body, key) => {
    const session = request.res?.locals.session
    const actor = cameFrom(request, session?.actor ?? nobody)
    const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) }
    const charges = chargesFor(actor, request.ip)
    const owe = rateLimits && ((requests: number) => rateLimits.owe(charges, requests))
    const answer = await yoga.fetch(
      'http://in.process/graphql',
      { method: 'POST', headers, body },
      { actor, session, ...(owe ? { owe } : {}) },
    )
    return (await answer.json()) as ApiAnswer
  }

const notFound = (_request: Request, response: Response) => {
  response.status(404).json({ message: 'There is no such page. The API is at /graphql' })
}

const somethingWrong = (log: Log) => (error: unknown, _request: Request, response: Response, next: NextFunction) => {
  const reference = randomUUID()
  log.error({ err: error, reference }, 'a request failed unexpectedly')
  if (response.headersSent) return next(error)
  const message = `Commonlot cannot answer at the moment. Try again in a minute; if it goes on, quote the reference ${reference}`
  response.status(503).set(REFERENCE_HEADER, reference).json({ message })
}
