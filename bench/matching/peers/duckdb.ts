import type { EngineNeed } from '../../../server/matching/engine/types.ts'
import { loadPeerPackage } from './installed.ts'
import { type Peer, resultLimit } from './peer.ts'
import { plainWords } from './plain-words.ts'

interface Appender {
  appendInteger(value: number): void
  endRow(): void
  closeSync(): void
}
interface Connection {
  run(sql: string): Promise<unknown>
  createAppender(table: string): Promise<Appender>
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>
}
interface DuckDb {
  DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Connection> }>
  }
}

const titleWeight = 4

/**
 * BM25 in SQL over postings sorted by word, their weights worked out beforehand: what DuckDB's own full-text extension
 * does, without its stemming and with less work for each query. One thread: more only cost CPU here.
 */
export async function duckDb(): Promise<Peer> {
  const { DuckDBInstance } = await loadPeerPackage<DuckDb>('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const numbers = new Map<string, number>()
  return {
    name: 'DuckDB BM25',
    async build(needs) {
      const size = await fill(connection, numbers, needs)
      await weigh(connection, size)
    },
    ways: {
      async search({ bestTerms }) {
        const terms = bestTerms.flatMap(({ word, boost }) =>
          plainWords(word).map((plain) => ({ term: numbers.get(plain) ?? -1, boost })),
        )
        const boosts = terms.map(({ term, boost }) => `when ${term} then ${boost}`).join(' ')
        const rows = await connection.runAndReadAll(
          `select need from posting where term in (${terms.map(({ term }) => term).join(',')}) group by need
           order by sum(weight * case term ${boosts} end) desc limit ${resultLimit}`,
        )
        return { numbers: rows.getRows().map(([need]) => Number(need)) }
      },
    },
  }
}

async function fill(connection: Connection, numbers: Map<string, number>, needs: Iterable<EngineNeed>) {
  await connection.run('create table counted(term integer, need integer, times integer)')
  const appender = await connection.createAppender('counted')
  let size = 0
  for (const need of needs) {
    for (const [word, times] of counted(need)) {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      for (const value of [number, Number(need.id), times]) appender.appendInteger(value)
      appender.endRow()
    }
    size++
  }
  appender.closeSync()
  return size
}

function counted({ title, description }: EngineNeed): Map<string, number> {
  const times = new Map<string, number>()
  for (const word of plainWords(title)) times.set(word, (times.get(word) ?? 0) + titleWeight)
  for (const word of plainWords(description)) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

// Okapi BM25 with k1 = 1.2 and b = 0.75
async function weigh(connection: Connection, size: number) {
  await connection.run('create table length as select need, sum(times)::float words from counted group by need')
  await connection.run('create table holder as select term, count(*) needs from counted group by term')
  await connection.run(`create table posting as
    select term, need, (ln(1 + (${size} - needs + 0.5) / (needs + 0.5)) * times * 2.2
      / (times + 1.2 * (0.25 + 0.75 * words / (select avg(words) from length))))::float weight
    from counted join holder using (term) join length using (need) order by term, need`)
  await connection.run('drop table counted')
}
