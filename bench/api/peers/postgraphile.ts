import { createServer } from 'node:http'
import { loadPeerPackage } from '../../matching/peers/installed.ts'

interface Postgraphile {
  createServ(grafserv: unknown): { addTo(server: unknown): Promise<void> }
}

/** PostGraphile 5 on the same database, as it comes. */
const { postgraphile } = await loadPeerPackage<{ postgraphile(preset: object): Postgraphile }>('postgraphile')
const { PostGraphileAmberPreset } = await loadPeerPackage<{ PostGraphileAmberPreset: object }>(
  'postgraphile/presets/amber',
)
const { makePgService } = await loadPeerPackage<{ makePgService(options: object): object }>('postgraphile/adaptors/pg')
const { grafserv } = await loadPeerPackage<{ grafserv: unknown }>('postgraphile/grafserv/node')

const server = createServer()
const serv = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
}).createServ(grafserv)
await serv.addTo(server)
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
