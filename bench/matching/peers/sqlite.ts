import { DatabaseSync } from 'node:sqlite'
import { type Peer, resultLimit } from './peer.ts'

/** SQLite's full-text index FTS5 with English stemming, in memory, merged into one segment; BM25 with the title ×10. */
export async function sqlite(): Promise<Peer> {
  const database = new DatabaseSync(':memory:')
  database.exec(`create virtual table needs using fts5(title, description, content='', tokenize='porter unicode61')`)
  const insert = database.prepare('insert into needs(rowid, title, description) values (?, ?, ?)')
  const select = database.prepare(
    'select rowid - 1 number from needs where needs match ? order by bm25(needs, 10.0, 1.0) limit ?',
  )
  return {
    name: 'SQLite FTS5',
    async build(needs) {
      database.exec('begin')
      for (const { id, title, description } of needs) insert.run(Number(id) + 1, title, description)
      database.exec(`commit; insert into needs(needs) values ('optimize')`)
    },
    ways: {
      search({ bestTerms }) {
        const words = bestTerms.map(({ word }) => `"${word}"`).join(' OR ')
        return { numbers: select.all(words, resultLimit).map((row) => Number(row.number)) }
      },
    },
  }
}
