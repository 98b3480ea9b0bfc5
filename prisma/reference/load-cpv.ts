import { parseArgs } from 'node:util'
import pg from 'pg'
import { withDatabase } from '../../server/platform/run/with-database.ts'
import { readCpvFile } from './cpv-list.ts'
import type { CpvCodeRow } from './read.ts'

/**
 * Loads the whole Common Procurement Vocabulary, of which the project itself carries the IT part:
 * `npm run reference:cpv -- FILE`, with the official list as XML or CSV.
 */

/** Anything that runs a statement: a `pg` client, inside the caller's transaction where there is one. */
export interface SqlClient {
  query(sql: string, values: readonly unknown[]): Promise<unknown>
}

/**
 * Writes codes into `cpv_code`, new and changed ones alike; codes that are there and not in the list stay, since needs
 * may carry them. One statement, so that a list is loaded whole or not at all.
 */
export async function writeCpvCodes(client: SqlClient, rows: readonly CpvCodeRow[]): Promise<void> {
  await client.query(
    `insert into cpv_code (code, check_digit, title, parent_code)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
     on conflict (code) do update
     set check_digit = excluded.check_digit, title = excluded.title, parent_code = excluded.parent_code`,
    [
      rows.map((row) => row.code),
      rows.map((row) => row.checkDigit),
      rows.map((row) => row.title),
      rows.map((row) => row.parentCode),
    ],
  )
}

async function load(url: string, rows: readonly CpvCodeRow[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await writeCpvCodes(client, rows)
  } finally {
    await client.end()
  }
}

if (import.meta.main) {
  const [file] = parseArgs({ allowPositionals: true }).positionals
  if (!file) {
    console.error('Usage: npm run reference:cpv -- FILE (the official CPV 2008 list as XML or CSV)')
    process.exit(2)
  }
  try {
    const rows = readCpvFile(file)
    await withDatabase(process.env, (url) => load(url, rows))
    console.log(`Loaded ${rows.length} CPV codes from ${file}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
