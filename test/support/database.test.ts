import pg from 'pg'
import { expect, test } from 'vitest'
import { readMigrations } from '../../prisma/migrate/migrations.ts'
import { testDatabase } from './database.ts'

const [mine, other] = [await testDatabase(), await testDatabase()]

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('a test file has a migrated database that no other file sees', async () => {
  await ask(mine.url, 'create table only_here (id int)')
  expect(await ask(mine.url, `select to_regclass('only_here') is not null as there`)).toEqual([{ there: true }])
  expect(await ask(other.url, `select to_regclass('only_here') is not null as there`)).toEqual([{ there: false }])
  const applied = await ask(mine.url, 'select migration_name as name from _prisma_migrations order by 1')
  expect(applied.map(({ name }) => name)).toEqual(readMigrations().map(({ name }) => name))
})

test('text sorts and folds the same on every machine', async () => {
  const rows = await ask(
    mine.url,
    `select lower('ŴYNN'), datlocprovider as provider, datlocale as locale
    from pg_database where datname = current_database()`,
  )
  expect(rows).toEqual([{ lower: 'ŵynn', provider: 'b', locale: 'C.UTF-8' }])
})
