import { execFile, execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { marketplace } from '../support/marketplace.ts'
import { served } from '../support/served.ts'

/** The guide to the API shows commands that work: each is a file, and is run here. */

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/examples/quick-start')
const guide = readFileSync(join(root, 'docs/api/quick-start.md'), 'utf8')
const names = readdirSync(folder).sort()

const market = await marketplace()
const leeds = await market.officer('leeds')
for (const title of ['Payroll software', 'Fleet software', 'Library software'])
  await market.postedNeed(leeds, { title, requirements: [{ text: 'Support' }] })
const { address, tokenFor } = await served(market)
const TOKEN = await tokenFor(leeds)

const hasCurl = (() => {
  try {
    execFileSync('curl', ['--version'])
    return true
  } catch {
    return false
  }
})()

async function run(name: string, env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', [join(folder, name)], {
    env: { ...process.env, COMMONLOT: address, TOKEN, ...env },
  })
  return stdout
}
const ask = async (name: string, env?: Record<string, string>) =>
  JSON.parse(await run(name, env)) as Record<string, any>

test('the guide shows every command as its file has it, in order', () => {
  const shown = [...guide.matchAll(/^```sh\n(curl [\s\S]*?)^```$/gm)].map(([, text]) => text)
  expect(shown).toEqual(names.map((name) => readFileSync(join(folder, name), 'utf8')))
})

describe.skipIf(!hasCurl)('with curl', () => {
  test('who am I', async () => {
    expect(await ask('1-who-am-i.sh')).toEqual({
      data: { viewer: { name: 'officer of leeds', scopes: ['READ', 'WRITE', 'IMPORT'] } },
    })
  })

  test('a page, with what it takes for the next', async () => {
    const { data } = await ask('2-first-page.sh')
    expect(data.needs.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'Library software',
      'Fleet software',
    ])
    expect(data.needs.pageInfo).toEqual({ hasNextPage: true, endCursor: expect.any(String) })
  })

  test('an error, as the guide shows it', async () => {
    const { errors } = await ask('3-too-much.sh')
    const [, shown] = /```json\n([\s\S]*?)```/.exec(guide) ?? []
    expect({ errors: errors.map(({ message, extensions }: any) => ({ message, extensions })) }).toEqual(
      JSON.parse(shown ?? ''),
    )
  })

  test('a draft, changed once and not twice', async () => {
    const { data } = await ask('4-draft.sh')
    const NEED_ID = data.draftNeed.data.id
    expect((await ask('5-change.sh', { NEED_ID })).data.editNeed).toEqual({
      __typename: 'MutationEditNeedSuccess',
      data: { version: 2 },
    })
    expect((await ask('5-change.sh', { NEED_ID })).data.editNeed).toMatchObject({
      __typename: 'Refused',
      message: expect.stringContaining('changed'),
    })
  })

  test('a part that comes later', async () => {
    const parts = [...(await run('6-put-off.sh')).matchAll(/^\{.*\}$/gm)].map(([part]) => JSON.parse(part))
    expect(parts.map(({ hasNext }) => hasNext)).toEqual([true, false])
    expect(parts[1].incremental[0].data.needs.nodes).toHaveLength(2)
  })

  test('the schema', async () => {
    expect(await run('7-schema.sh')).toBe(readFileSync(join(root, 'schema.graphql'), 'utf8'))
  })
})
