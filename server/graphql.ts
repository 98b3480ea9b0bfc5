import { useDeferStream } from '@graphql-yoga/plugin-defer-stream'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga } from 'graphql-yoga'
import type { Context } from '../schema/builder.ts'
import { schema } from '../schema/index.ts'
import { answerOnce } from './answer-once.ts'
import { answerIdsOnly } from './api/answer-ids-only.ts'
import { exampleTabs } from './api/example-tabs.ts'
import { limitCost } from './api/limit-cost.ts'
import { limitDocuments } from './api/limit-documents.ts'
import { limitVariables } from './api/limit-variables.ts'
import { maskErrors } from './api/mask-errors.ts'
import { maskLaterErrors } from './api/mask-later-errors.ts'
import { type Operations, persistedOperations } from './api/persisted-operations.ts'
import { preventForgery } from './api/prevent-forgery.ts'
import { chargeCost, type Paying } from './charge-cost.ts'
import { endSubscriptions, type Standing } from './end-subscriptions.ts'
import type { Actor } from './organisations/actor.ts'
import type { Log } from './platform/log.ts'
import { readingAs } from './platform/reading-as.ts'
import { refuseBrokenText } from './refuse-broken-text.ts'
import type { FoundSession } from './sign-in/find-session.ts'

/** What the middleware in front has found out about a request. */
export interface ServerContext extends Standing, Paying {
  readonly actor: Actor
  /** The browser's session, when it is one that asks and not a token. */
  readonly session?: FoundSession | undefined
}

/** How the API is offered. */
export interface GraphqlChoices {
  /** Whether GraphiQL is served; it is unless said otherwise. */
  readonly graphiql?: boolean | undefined
  /** Operations known beforehand, and whether only those may run. */
  readonly operations?: Operations | undefined
}

/** The GraphQL endpoint: our schema over HTTP, bounded, with every unexpected error masked under a reference. */
export function makeGraphql(
  given: Omit<Context, 'actor'>,
  log: Log,
  { graphiql = true, operations }: GraphqlChoices = {},
) {
  const maskError = maskErrors(log)
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ actor, session }) => ({ ...given, db: readingAs(given.db, actor), actor, session }),
    plugins: [
      preventForgery(),
      limitVariables(),
      persistedOperations(operations),
      refuseBrokenText(),
      ...limitDocuments(),
      limitCost(),
      answerIdsOnly(),
      chargeCost(),
      useDeferStream(),
      maskLaterErrors(maskError),
      endSubscriptions(),
      // last: it goes around whatever the others make of carrying an operation out
      answerOnce(log),
    ],
    renderGraphiQL, // served from here, not from a content network
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: graphiql && !operations?.only && { title: 'Commonlot GraphQL', defaultTabs: exampleTabs() },
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    maskedErrors: { isDev: false, errorMessage: 'Something went wrong', maskError },
  })
}
