import { randomUUID } from 'node:crypto'
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { GraphQLError } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { type Context, operationLimits } from '../schema/builder.ts'
import { schema } from '../schema/index.ts'
import type { Actor } from './organisations/actor.ts'
import type { Log } from './platform/log.ts'
import { readingAs } from './platform/reading-as.ts'
import { refuseBrokenText } from './refuse-broken-text.ts'

/** Beyond these an operation is refused before any SQL; the error names the limit. */
export const documentLimits = { aliases: 30, directives: 20, tokens: 2_000 } as const

/** What the middleware in front has found out about a request. */
export interface ServerContext {
  readonly actor: Actor
}

/** The GraphQL endpoint: our schema over HTTP, bounded, with every unexpected error masked under a reference. */
export function makeGraphql(given: Omit<Context, 'actor'>, log: Log) {
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ actor }) => ({ ...given, db: readingAs(given.db, actor), actor }),
    plugins: [refuseBrokenText(), limits()],
    renderGraphiQL, // served from here, not from a content network
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: {
      title: 'Commonlot GraphQL',
      defaultQuery: EXAMPLE,
    },
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    maskedErrors: { isDev: false, errorMessage: 'Something went wrong', maskError: (error) => masked(error, log) },
  })
}

/** What GraphiQL shows a newcomer. */
const EXAMPLE = `# Put your token in the tab Headers: {"authorization": "Bearer TOKEN"}
{
  viewer {
    name
    memberships { role authority { name } }
  }
}
`

const limits = (): Plugin =>
  EnvelopArmorPlugin({
    maxDepth: { n: operationLimits.depth + 2 },
    maxAliases: { n: documentLimits.aliases },
    maxDirectives: { n: documentLimits.directives },
    maxTokens: { n: documentLimits.tokens },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }) as unknown as Plugin

/** Errors we meant (with a code) pass; anything else is logged whole and answered with a reference to quote. */
function masked(error: unknown, log: Log): Error {
  if (wasMeant(error)) return error
  const reference = randomUUID()
  log.error({ err: error, reference }, 'a request failed unexpectedly')
  return new GraphQLError(
    `Something went wrong on our side. Try again; if it goes on, quote the reference ${reference}`,
    {
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    },
  )
}

const wasMeant = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && (error.originalError == null || wasMeant(error.originalError))
