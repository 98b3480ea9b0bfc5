import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { EngineNeed } from '../../../server/matching/engine/types.ts'
import { startScratchPostgres } from '../../../server/platform/run/scratch-postgres.ts'
import { type Peer, resultLimit } from './peer.ts'

const batch = 2000

/** PostgreSQL full text on a server of its own: English stemming, GIN, ranked with the title as weight A. */
export async function postgres(): Promise<Peer> {
  const server = await startScratchPostgres()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  // one process, so that its CPU can be told; memory as a database of this size would be given
  await client.query(`set max_parallel_workers_per_gather = 0; set jit = off; set work_mem = '256MB';
    set maintenance_work_mem = '512MB'; set synchronous_commit = off`)
  const cpuElsewhere = await cpuOf(client)
  return {
    name: 'PostgreSQL full text',
    async build(needs) {
      await client.query('create unlogged table need(number int primary key, words tsvector)')
      for (const some of inBatches(needs)) await insert(client, some)
      await client.query('create index on need using gin(words)')
      await client.query('vacuum analyze need')
    },
    ways: {
      async search({ bestTerms }) {
        const words = bestTerms.map(({ word }) => `'${word}'`).join('|')
        const { rows } = await client.query<{ number: number }>({ name: 'search', text: search, values: [words] })
        return { numbers: rows.map(({ number }) => number) }
      },
    },
    ...(cpuElsewhere && { cpuElsewhere }),
    async close() {
      await client.end()
      await server.stop()
    },
  }
}

const search = `select number from need, to_tsquery('english', $1) asked where words @@ asked
  order by ts_rank(words, asked, 1) desc limit ${resultLimit}`

async function insert(client: pg.Client, needs: readonly EngineNeed[]) {
  await client.query(
    `insert into need select number, setweight(to_tsvector('english', title), 'A') || to_tsvector('english', description)
     from unnest($1::int[], $2::text[], $3::text[]) stated(number, title, description)`,
    [needs.map(({ id }) => Number(id)), needs.map(({ title }) => title), needs.map(({ description }) => description)],
  )
}

function* inBatches(needs: Iterable<EngineNeed>): Generator<EngineNeed[]> {
  let some: EngineNeed[] = []
  for (const need of needs) {
    some.push(need)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** CPU of the server process that serves us, where the system tells (Linux); elsewhere only the client's is seen. */
async function cpuOf(client: pg.Client): Promise<(() => Promise<number>) | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() pid')
  const file = `/proc/${rows[0]?.pid}/schedstat`
  const read = async () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6
  return read().then(
    () => read,
    () => undefined,
  )
}
