import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { measure } from '../../server/api/measured-operations.ts'
import { operationId, readOperations } from '../../server/api/read-operations.ts'
import { makeGraphql } from '../../server/graphql.ts'
import { readConfig } from '../../server/platform/config.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { marketplace } from '../support/marketplace.ts'
import { sender, served } from '../support/served.ts'

const root = join(import.meta.dirname, '../..')
const client = join(root, 'docs/examples/client')
const folder = join(client, 'operations')

const market = await marketplace()
const leeds = await market.officer('leeds')
for (const title of ['Payroll software', 'Fleet software', 'Library software'])
  await market.postedNeed(leeds, { title })
const { address, tokenFor } = await served(market)
const token = await tokenFor(leeds)

/** A server that knows the operations of the example client. */
const knowing = async (only: boolean) =>
  (await served(market, { graphql: { operations: { byId: readOperations(folder), only } } })).address

const id = operationId(readFileSync(join(folder, 'my-needs.graphql'), 'utf8'))
const byId = (sha256Hash: string, more = {}) =>
  JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } }, variables: { first: 1 }, ...more })

const run = promisify(execFile)
const node = (args: readonly string[], env: Record<string, string> = {}) =>
  run(process.execPath, ['--disable-warning=DeprecationWarning', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root, ...env },
  })

describe('a server that knows operations beforehand', async () => {
  const open = sender(await knowing(false), token)
  const closed = sender(await knowing(true), token)

  test('runs them by their id alone, and others by their text', async () => {
    expect(JSON.parse((await open.post(byId(id))).text).data.needs.nodes).toHaveLength(1)
    expect(JSON.parse((await open.post('{"query":"{ viewer { name } }"}')).text).data.viewer.name).toBe(
      'officer of leeds',
    )
  })

  test('bounds them like others', async () => {
    const { text } = await open.post(byId(id, { variables: { first: 101 } }))
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({ limit: 'page', sent: 101 })
  })

  test.each([
    ['an id it does not know', byId('0'.repeat(64)), 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id that names something else', byId('__proto__'), 'PERSISTED_QUERY_NOT_FOUND'],
    ['nothing', '{}', 'OPERATION_MISSING'],
  ])('refuses %s', async (_what, body, code) => {
    for (const { post } of [open, closed])
      expect(JSON.parse((await post(body)).text).errors[0].extensions.code).toBe(code)
  })

  test('where only those may run, runs no other, and has no GraphiQL', async () => {
    expect(JSON.parse((await closed.post(byId(id))).text).data.needs.nodes).toHaveLength(1)
    for (const body of ['{"query":"{ viewer { name } }"}', byId(id, { query: '{ viewer { name } }' })])
      expect(JSON.parse((await closed.post(body)).text).errors[0].extensions.code).toBe('OPERATION_NOT_KNOWN')
    const page = { headers: { accept: 'text/html' } }
    expect((await closed.send('/graphql', page)).text).not.toContain('GraphiQL')
    expect((await open.send('/graphql', page)).text).toContain('GraphiQL')
  })
})

test('GraphiQL opens with every operation of the tour, unless it is switched off', async () => {
  const page = { headers: { accept: 'text/html' } }
  const shown = await (await fetch(`${address}/graphql`, page)).text()
  for (const name of readdirSync(join(root, 'docs/tour')))
    expect(shown).toContain(/(?:query|mutation) (\w+)/.exec(readFileSync(join(root, 'docs/tour', name), 'utf8'))?.[0])
  const queues = await openQueues({ databaseUrl: market.url })
  const off = makeGraphql({ ...market, queues }, makeLog('test', 'silent'), { graphiql: false })
  const without = await off.fetch('http://commonlot.test/graphql', page, { actor: leeds })
  expect(await without.text()).not.toContain('GraphiQL')
  await queues.close()
})

describe('the settings', () => {
  test('OPERATIONS_ONLY without OPERATIONS_DIR is refused', () => {
    expect(() => readConfig({ OPERATIONS_ONLY: 'true' })).toThrow(/OPERATIONS_ONLY needs OPERATIONS_DIR/)
    expect(readConfig({ OPERATIONS_ONLY: 'true', OPERATIONS_DIR: folder })).toMatchObject({ operationsOnly: true })
  })

  test('a folder with an operation that cannot run stops the start and names each', () => {
    const broken = mkdtempSync(join(tmpdir(), 'operations-'))
    afterAll(() => rmSync(broken, { recursive: true }))
    expect(() => readOperations(broken)).toThrow(/holds no \.graphql file/)
    writeFileSync(join(broken, 'a.graphql'), '{ nothing }')
    writeFileSync(join(broken, 'b.graphql'), '{ viewer {')
    expect(() => readOperations(broken)).toThrow(/a\.graphql: .*nothing[\s\S]*b\.graphql: Syntax Error/)
  })
})

test('an operation that could cost too much is refused before it is ever sent', () => {
  const text = `query Much($n: Int!) { ${Array.from({ length: 5 }, (_, i) => `a${i}: similarNeeds(draft: { title: "x" }, first: $n) { __typename }`).join(' ')} }`
  expect(measure({ name: 'much.graphql', id: '', text }).problems).toEqual([expect.stringMatching(/cost \d+ passes/)])
  expect(measure({ name: 'two.graphql', id: '', text: '{ viewer { name } }' }).problems).toEqual([
    expect.stringContaining('with a name'),
  ])
})

test('the manifest and the types of the example client are current', async () => {
  const { stdout } = await node(['server/api/operations-command.ts', 'docs/examples/client/operations', '--check'])
  expect(stdout).toMatch(/cost +depth +fields +file\n[\s\S]*my-needs\.graphql/)
  const { operations } = JSON.parse(readFileSync(join(folder, 'operations.json'), 'utf8'))
  expect(operations.map(({ name }: { name: string }) => name)).toEqual([
    'DraftNeed',
    'MyMatches',
    'MyNeeds',
    'RenameNeed',
  ])
})

test.each([
  ['by text', () => address, 'false'],
  ['by id, on a server that runs nothing else', () => knowing(true), 'true'],
])('the example client reads page after page and notices a change made meanwhile, %s', async (_how, at, BY_ID) => {
  const { stdout } = await node([join(client, 'example.ts')], { COMMONLOT: await at(), TOKEN: token, BY_ID })
  expect(stdout).toMatch(/^renamed: Parking permits and appeals\nnot renamed: .*changed/m)
  expect(stdout).toContain('DRAFT Parking permits and appeals\nPOSTED Library software\nPOSTED Fleet software')
  expect(stdout).toMatch(/^[45] needs$/m)
})

test('the example client needs nothing installed', () => {
  const manifest = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8'))
  expect(Object.keys(manifest)).not.toContain('dependencies')
})

test('the schema is given to anyone, as it is committed', async () => {
  const response = await fetch(`${address}/graphql/schema.graphql`)
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toBe(readFileSync(join(root, 'schema.graphql'), 'utf8'))
  expect(response.headers.get('etag')).toBeTruthy()
})
