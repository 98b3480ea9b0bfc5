import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { limitPassed, limits } from '../server/api/limits.ts'
import type PrismaTypes from '../server/generated/pothos.ts'
import { getDatamodel } from '../server/generated/pothos.ts'
import { Prisma } from '../server/generated/prisma/client.ts'
import type { SimilarNeedsReplica } from '../server/matching/similar-needs-replica.ts'
import { type Actor, isPlatformAdministrator, isSignedIn } from '../server/organisations/actor.ts'
import type { Database } from '../server/platform/database.ts'
import type { Live } from '../server/platform/live.ts'
import type { Queues } from '../server/platform/queue.ts'
import type { UnitOfWork } from '../server/platform/unit-of-work.ts'
import type { FoundSession } from '../server/sign-in/find-session.ts'
import type { SessionLimits } from '../server/sign-in/session.ts'
import { refusalOfEntry } from './entry.ts'

/** What every resolver is given: who asks, how to read, how to change. */
export interface Context {
  readonly actor: Actor
  readonly db: Database
  readonly unitOfWork: UnitOfWork
  readonly live: Live
  readonly queues: Queues
  readonly similarNeeds: SimilarNeedsReplica
  /** The browser's session, when it is one that asks and not a token. */
  readonly session?: FoundSession | undefined
  readonly sessionLimits?: SessionLimits | undefined
  /** For development: webhooks may go to this machine, over plain HTTP too. */
  readonly webhooksToLoopback?: boolean
}

export const MOST_PER_PAGE = limits.page
export const PER_PAGE = 20

/** How many rows a list inside a row usually has: requirements, members, departments. */
const USUAL_LIST = 6

interface PageSize {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
}

/** What a page of a list costs: one for each row asked for. Asked before anything is read, so it refuses a page too large. */
export function pageComplexity({ first, last }: PageSize) {
  refuseAnOversizedPage({ first, last })
  return { field: 1, multiplier: Math.max(first ?? last ?? PER_PAGE, 1) }
}

/** Refuses a page of more rows than a list gives at once. */
export function refuseAnOversizedPage({ first, last }: PageSize): void {
  for (const size of [first, last])
    if (size != null && (size > MOST_PER_PAGE || size < 0)) throw limitPassed('page', size, 'PAGE_TOO_LARGE')
}

export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  AuthScopes: {
    signedIn: boolean
    mayRead: boolean
    mayWrite: boolean
    mayImport: boolean
    mayAdminister: boolean
    platformAdministrator: boolean
  }
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: Date; Output: Date }
    DateTime: { Input: Date; Output: Date }
    Pence: { Input: bigint; Output: bigint }
  }
}>({
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin, ScopeAuthPlugin, RelayPlugin, PrismaPlugin, ComplexityPlugin],
  relay: {
    cursorType: 'String',
    // a page costs what was asked for, counted once: at the connection
    edgesFieldOptions: { nullable: false, complexity: { field: 0, multiplier: 1 } },
    nodeFieldOptions: { nullable: false },
    nodesOnConnection: { complexity: { field: 0, multiplier: 1 } },
    nodesQueryOptions: false,
    nodeQueryOptions: {
      authScopes: { mayRead: true },
      description: 'One thing by its id; null both when it does not exist and when you may not see it.',
      resolve: async (_root, { id }, _context, _info, resolveNode) => {
        try {
          return await resolveNode(id)
        } catch (error) {
          if (isMissingRow(error)) return null
          throw error
        }
      },
    },
  },
  prisma: {
    client: ({ db }: Context) => db,
    dmmf: getDatamodel(),
    maxConnectionSize: MOST_PER_PAGE,
    defaultConnectionSize: PER_PAGE,
    onUnusedQuery: null,
    exposeDescriptions: { models: true, fields: true },
  },
  scopeAuth: {
    authScopes: ({ actor }) => ({
      signedIn: isSignedIn(actor),
      mayRead: actor.scopes.has('READ'),
      mayWrite: actor.scopes.has('WRITE'),
      mayImport: actor.scopes.has('IMPORT'),
      mayAdminister: actor.scopes.has('ADMIN'),
      platformAdministrator: isPlatformAdministrator(actor) && actor.scopes.has('ADMIN'),
    }),
    unauthorizedError: (_parent, { actor }) => refusalOfEntry(actor),
    treatErrorsAsUnauthorized: false,
  },
  // measured once for the whole operation, before its first field: server/api/limit-cost.ts
  complexity: { defaultComplexity: 1, defaultListMultiplier: USUAL_LIST },
  errors: { defaultTypes: [], directResult: false },
})

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({
  description: 'Everything that can be done. Each answers with its result or with a typed error.',
})
builder.subscriptionType({ description: 'What changes while you watch, over server-sent events.' })

/** Prisma's way to say that no row answers to an id and to what the actor may see. */
function isMissingRow(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
}
