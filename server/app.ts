import { randomUUID } from 'node:crypto'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Context } from '../schema/builder.ts'
import type { Limit } from './allowance.ts'
import { REFERENCE_HEADER } from './api/mask-errors.ts'
import { printedSchema } from './api/printed-schema.ts'
import { type GraphqlChoices, makeGraphql, type ServerContext } from './graphql.ts'
import { type Health, healthRoutes } from './health.ts'
import { limitBody } from './limit-body.ts'
import { limitRate } from './limit-rate.ts'
import { haveSameRights, nobody } from './organisations/actor.ts'
import { bearerToken } from './organisations/api-token.ts'
import { actorByToken } from './organisations/find-actor.ts'
import { startPage } from './pages/start-page.ts'
import type { Database } from './platform/database.ts'
import type { Log } from './platform/log.ts'
import type { RateLimits } from './platform/rate-limits.ts'
import { refuseOtherForms } from './refuse-other-forms.ts'
import { cameFrom } from './request-origin.ts'

export interface AppChoices {
  readonly given: Omit<Context, 'actor'>
  readonly health: Health
  readonly log: Log
  /** Largest body of a request that may import, in bytes; others may send 256 KB. */
  readonly importBodyLimitBytes: number
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
  app.use(healthRoutes(health))
  app.use(helmet({ contentSecurityPolicy: { directives: fromHere } }))
  app.get('/', startPage)
  app.get('/graphql/schema.graphql', printedSchema)
  app.use('/graphql', helmet.contentSecurityPolicy({ directives: forGraphiql }))
  app.use('/graphql', refuseOtherForms, signIn(given.db))
  if (rateLimits) app.use('/graphql', limitRate(rateLimits))
  app.use('/graphql', limitBody(importBodyLimitBytes), graphql(given, log, choices.graphql))
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

const signIn = (db: Database) => async (request: Request, response: Response, next: NextFunction) => {
  const token = bearerToken(request.headers.authorization)
  response.locals.actor = cameFrom(request, token ? await actorByToken(db, token, new Date()) : nobody)
  response.locals.isStillLetIn = async () =>
    token !== undefined && haveSameRights(response.locals.actor, await actorByToken(db, token, new Date()))
  next()
}

function graphql(given: Omit<Context, 'actor'>, log: Log, choices: GraphqlChoices | undefined) {
  const yoga = makeGraphql(given, log, choices)
  return (request: Request, response: Response) =>
    yoga(request, response, {
      actor: response.locals.actor,
      isStillLetIn: response.locals.isStillLetIn,
      owe: response.locals.owe,
    } satisfies ServerContext)
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
