import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { deployMigrations } from '../../prisma/migrate/deploy.ts'
import { nobody } from '../../server/organisations/actor.ts'
import { checkSecondWall } from '../../server/platform/check-second-wall.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { readingAs } from '../../server/platform/reading-as.ts'
import { startScratchPostgres } from '../../server/platform/run/scratch-postgres.ts'

/** A managed PostgreSQL gives us a user that is no superuser: Commonlot works with it, or says what is to be granted. */

const server = await startScratchPostgres()
const administrator = new pg.Client({ connectionString: server.url })
await administrator.connect()
afterAll(async () => {
  await administrator.end()
  await server.stop()
})

async function databaseOf(owner: string, rights: string) {
  await administrator.query(`create role ${owner} login password 'secret' ${rights}`)
  await administrator.query(`create database ${owner} owner ${owner}`)
  const url = new URL(server.url)
  url.pathname = `/${owner}`
  url.username = owner
  url.password = 'secret'
  return url.href
}

test('a user who may not create roles is refused with what to run, and then goes on', async () => {
  const url = await databaseOf('modest', '')
  await expect(deployMigrations(url)).rejects.toThrow(
    'create role commonlot_app nologin; grant commonlot_app to modest',
  )
  await administrator.query('create role commonlot_app nologin')
  await expect(deployMigrations(url)).rejects.toThrow('grant commonlot_app to modest')
  await administrator.query('grant commonlot_app to modest')
  await deployMigrations(url)
  const { db, pool, close } = openDatabase(url, 2)
  await checkSecondWall(pool)
  expect(await readingAs(db, nobody).need.findMany()).toEqual([])
  await administrator.query('revoke commonlot_app from modest')
  await expect(checkSecondWall(pool)).rejects.toThrow('grant commonlot_app to modest')
  await close()
  await administrator.query('drop database modest')
  await administrator.query('drop role commonlot_app')
})

test('a user who may create roles needs nobody', async () => {
  const url = await databaseOf('able', 'createrole')
  await deployMigrations(url)
  const { db, pool, close } = openDatabase(url, 2)
  await checkSecondWall(pool)
  expect(await readingAs(db, nobody).need.findMany()).toEqual([])
  await close()
})

test('a user whom the wall would hold back itself is refused', async () => {
  const url = new URL(await databaseOf('guest', ''))
  await administrator.query('grant commonlot_app to guest')
  url.pathname = '/able'
  const pool = new pg.Pool({ connectionString: url.href, max: 1 })
  await expect(checkSecondWall(pool)).rejects.toThrow('do not belong to guest')
  await pool.end()
})
