import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { makeScratchFolder } from '../../server/platform/run/scratch-postgres.ts'

const home = makeScratchFolder()
const dataDir = join(home, 'a folder with spaces')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const open = () => startEmbeddedPostgres({ dataDir, say: () => {} })

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** Another process that opens the database, says so, and keeps it until it is told to stop. */
async function openElsewhere() {
  const module = JSON.stringify(join(import.meta.dirname, '../../server/platform/embedded-postgres.ts'))
  const script = `
    const { startEmbeddedPostgres } = await import(${module})
    const database = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, say: () => {} })
    process.stdin.resume().once('end', () => database.stop())
    console.log('open')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return { child, ended: new Promise((resolve) => child.once('exit', resolve)) }
}

test('data and port stay from one start to the next', async () => {
  const first = await open()
  await ask(first.url, 'create table kept (id int); insert into kept values (1)')
  await first.stop()
  expect(first.isRunning()).toBe(false)

  const second = await open()
  expect(second.url).toBe(first.url)
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 1 }])
  await second.stop()
})

test('it listens on this machine only, with checksums and a password that nobody else may read', async () => {
  const database = await open()
  const rows = await ask(
    database.url,
    `select name, setting from pg_settings
    where name in ('listen_addresses', 'data_checksums', 'max_connections', 'unix_socket_directories') order by name`,
  )
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    listen_addresses: '127.0.0.1',
    max_connections: '200',
    unix_socket_directories: '',
  })
  const wrong = new URL(database.url)
  wrong.password = 'wrong'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password/)
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(new URL(database.url).password)
  await database.stop()
})

test('a server that was killed recovers at the next start and keeps every acknowledged row', async () => {
  const killed = await open()
  await ask(killed.url, 'insert into kept values (2)')
  process.kill(killed.pid, 'SIGKILL')
  const next = await open()
  expect(next.pid).not.toBe(killed.pid)
  expect(await ask(next.url, 'select id from kept order by id')).toEqual([{ id: 1 }, { id: 2 }])
  await next.stop()
})

test('a server whose starter was killed is adopted', async () => {
  const other = await openElsewhere()
  other.child.kill('SIGKILL')
  await other.ended
  const database = await open()
  expect(database.adopted).toBe(true)
  expect(await database.stop()).toEqual([])
  expect(database.isRunning()).toBe(false)
})

test('two processes share one server, and the last to leave stops it', async () => {
  const other = await openElsewhere()
  const mine = await open()
  expect(mine.adopted).toBe(true)
  expect(await mine.stop()).toEqual([other.child.pid])
  expect(mine.isRunning()).toBe(true)
  other.child.stdin.end()
  await other.ended
  expect(mine.isRunning()).toBe(false)
})

test('a first start that was killed half-way leaves nothing that looks like a database', async () => {
  const halfway = join(home, 'half-way')
  const module = JSON.stringify(join(import.meta.dirname, '../../server/platform/embedded-postgres.ts'))
  const script = `const { startEmbeddedPostgres } = await import(${module})
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(halfway)}, say: (line) => { if (line.startsWith('Making')) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50) } })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  await new Promise((resolve) => child.once('exit', resolve))
  expect(existsSync(join(halfway, 'postgres', 'PG_VERSION'))).toBe(false)
  const database = await startEmbeddedPostgres({ dataDir: halfway, say: () => {} })
  expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(readdirSync(halfway).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  await database.stop()
})
