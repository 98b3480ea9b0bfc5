import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { differences } from '../../prisma/migrate/compare.ts'
import { deployMigrations } from '../../prisma/migrate/deploy.ts'
import type { Migration } from '../../prisma/migrate/migrations.ts'
import { startScratchPostgres } from '../../server/platform/run/scratch-postgres.ts'

const server = await startScratchPostgres()
const client = new pg.Client({ connectionString: server.url })
await client.connect()
afterAll(async () => {
  await client.end()
  await server.stop()
})
beforeEach(() => client.query('drop schema public cascade; create schema public'))

const migration = (name: string, script: string): Migration => ({
  name,
  script,
  checksum: createHash('sha256').update(script).digest('hex'),
})
const makeBox = migration('1_box', 'create table box (id int primary key);')
const nameBox = migration(
  '2_name',
  `alter table box add column name text; -- with a ';' in a comment
  create function box_name() returns text language plpgsql as $$ begin return 'a;b'; end $$;`,
)

const recorded = async () =>
  (await client.query('select migration_name as name, checksum from _prisma_migrations order by 1')).rows

test('migrations are applied once, in order, and recorded as Prisma records them', async () => {
  expect(await deployMigrations(server.url, [makeBox])).toEqual(['1_box'])
  expect(await deployMigrations(server.url, [makeBox, nameBox])).toEqual(['2_name'])
  expect(await deployMigrations(server.url, [makeBox, nameBox])).toEqual([])
  expect(await recorded()).toEqual([makeBox, nameBox].map(({ name, checksum }) => ({ name, checksum })))
})

test('several servers that start at once apply each migration once', async () => {
  const starts = Array.from({ length: 4 }, () => deployMigrations(server.url, [makeBox, nameBox]))
  const applied = (await Promise.all(starts)).flat()
  expect(applied).toEqual(['1_box', '2_name'])
})

test('a migration that fails leaves nothing behind and says where it failed', async () => {
  const broken = migration('2_broken', 'alter table box add column name text;\nalter table bocks add column name text;')
  await expect(deployMigrations(server.url, [makeBox, broken])).rejects.toThrow(/2_broken failed.*"bocks"/)
  expect(await recorded()).toEqual([{ name: '1_box', checksum: makeBox.checksum }])
  expect(await deployMigrations(server.url, [makeBox, nameBox])).toEqual(['2_name'])
})

test('a migration that was edited after it was applied is refused', async () => {
  await deployMigrations(server.url, [makeBox])
  const edited = migration('1_box', 'create table box (id bigint primary key);')
  await expect(deployMigrations(server.url, [edited])).rejects.toThrow(/1_box was changed after/)
})

const schema = [
  {
    path: 'box.prisma',
    content: `
datasource db {
  provider = "postgresql"
}
model Box {
  id    Int    @id
  title String
  @@map("box")
}`,
  },
]
const boxOfSchema = migration(
  '1_box',
  'create table box (id int, title text not null, constraint box_pkey primary key (id));',
)

test('migrations that make what the schema describes have no difference to it', async () => {
  expect(await differences([boxOfSchema], schema)).toBeNull()
})

test('what the migrations lack is given as SQL', async () => {
  expect(await differences([makeBox], schema)).toMatch(/ALTER TABLE "box" ADD COLUMN\s+"title" TEXT NOT NULL/)
})

test('what Prisma has no words for is no difference: by itself, or when its comment says so', async () => {
  const byHand = migration(
    '2_by_hand',
    `
    create index box_short on box (title) where length(title) < 9;
    create index box_lower on box (lower(title));
    alter table box add constraint box_titled check (title <> '');
    create schema bullmq; create table bullmq.job (id int);
    alter table box add column words tsvector generated always as (to_tsvector('english', title)) stored;
    comment on column box.words is 'not in prisma/schema: generated from the title';
    create index box_words on box using gin (words);
    create index box_covering on box (title) include (id);
    comment on index box_covering is 'not in prisma/schema: INCLUDE';`,
  )
  expect(await differences([boxOfSchema, byHand], schema)).toBeNull()
  const unsaid = migration('3_unsaid', 'create index box_unsaid on box (title);')
  expect(await differences([boxOfSchema, byHand, unsaid], schema)).toMatch(/DROP INDEX "box_unsaid"/)
})
