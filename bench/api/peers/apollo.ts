import { openDatabase } from '../../../server/platform/database.ts'
import { loadPeerPackage } from '../../matching/peers/installed.ts'

interface Server {
  readonly executeOperation: unknown
}

/** Apollo Server 5 with Prisma, as its tutorials have it: a resolver reads the page with its relations. */
const { ApolloServer } = await loadPeerPackage<{ ApolloServer: new (options: object) => Server }>('@apollo/server')
const { startStandaloneServer } = await loadPeerPackage<{
  startStandaloneServer(server: Server, options: object): Promise<unknown>
}>('@apollo/server/standalone')

const { db } = openDatabase(process.env.DATABASE_URL as string, 10)

const typeDefs = `
  type Named { name: String! }
  type Need { id: ID! title: String! status: String! authority: Named! category: Named }
  type PageInfo { endCursor: String hasNextPage: Boolean! }
  type Needs { nodes: [Need!]! pageInfo: PageInfo! }
  type Query { needs(first: Int = 20, after: String): Needs! }`

const shown = { status: { in: ['POSTED', 'COMMITTED', 'MET'] }, sharing: { in: ['COUNCILS', 'PUBLISHED'] } } as const

async function needs(_root: unknown, { first, after }: { first: number; after?: string }) {
  const [at, id] = after?.split(' ') ?? []
  const beyond = at
    ? { updatedAt: { lte: at }, OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id as string } }] }
    : {}
  const rows = await db.need.findMany({
    where: { AND: [{ status: { in: [...shown.status.in] }, sharing: { in: [...shown.sharing.in] } }, beyond] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: first + 1,
    include: { authority: true, category: true },
  })
  const nodes = rows.slice(0, first)
  const last = nodes.at(-1)
  const endCursor = last ? `${last.updatedAt.toISOString()} ${last.id}` : null
  return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > first } }
}

await startStandaloneServer(new ApolloServer({ typeDefs, resolvers: { Query: { needs } } }), {
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
})
process.send?.('ready')
