import { randomUUID } from 'node:crypto'
import pg from 'pg'
import {
  type AppliedMigration,
  type Migration,
  pendingMigrations,
  readMigrations,
  refusalToDeploy,
} from './migrations.ts'

// `prisma migrate deploy` needs an engine that is downloaded at run time; this needs nothing but the database. It keeps
// Prisma's own records and takes Prisma's own lock, so that both may be used on one database.
const prismaLock = 72707369

const recordsTable = `
  create table if not exists _prisma_migrations (
    id                  varchar(36) primary key not null,
    checksum            varchar(64) not null,
    finished_at         timestamptz,
    migration_name      varchar(255) not null,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

/**
 * Brings a database up to date: applies every migration it does not have, each in one transaction. Several servers may
 * start at once: the others wait. Returns the names applied; throws when the database's history is not ours.
 */
export async function deployMigrations(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'commonlot migrate' })
  // an error while nothing is asked would end the process; the next query reports it
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [prismaLock])
    await client.query('set client_min_messages = warning')
    await client.query(recordsTable)
    const applied = await findApplied(client)
    const refusal = refusalToDeploy(migrations, applied)
    if (refusal) throw new Error(refusal)
    const pending = pendingMigrations(migrations, applied)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end() // gives the lock back, too
  }
}

/** The names of migrations that a database still lacks; used by the readiness check. */
export async function findPendingMigrations(client: Pick<pg.ClientBase, 'query'>): Promise<string[]> {
  const made = await client.query(`select to_regclass('_prisma_migrations') is not null as made`)
  const applied = made.rows[0]?.made ? await findApplied(client) : []
  return pendingMigrations(readMigrations(), applied).map(({ name }) => name)
}

async function findApplied(client: Pick<pg.ClientBase, 'query'>): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by started_at, migration_name`,
  )
  const broken = rows.find(({ finished }) => !finished)
  if (!broken) return rows
  // ours leave no half-done row (one transaction each); `prisma migrate` may
  throw new Error(
    `The migration ${broken.name} was begun by \`prisma migrate\` and did not finish. Repair the database, then: npx prisma migrate resolve`,
  )
}

async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(script)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`The migration ${name} failed, and nothing of it was kept: ${explain(error, script)}`, {
      cause: error,
    })
  }
}

function explain(error: unknown, script: string): string {
  const { message, position } = error as pg.DatabaseError
  const line = position ? script.slice(0, Number(position)).split('\n').length : undefined
  return line ? `${message} (line ${line} of migration.sql)` : message
}
