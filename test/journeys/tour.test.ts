import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { loadSample } from '../../prisma/sample/load.ts'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')

/** One step of the tour: its first line says as whom and what for. */
const steps = readdirSync(join(root, 'docs/tour'))
  .sort()
  .map((name) => {
    const text = read(`docs/tour/${name}`)
    return { name, text, email: /^# As (\S+@\S+\.example)\b/.exec(text)?.[1] ?? '' }
  })

const allOf = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map(([, found]) => found ?? '')

/** What the tour has found so far; operations take from it what they declare. */
interface Found {
  needId: string
  proposalId: string
}

type Json = Record<string, any>

const commitmentOf = (proposal: Json, name: string): string | undefined =>
  proposal.members.find(({ authority }: Json) => authority.name.startsWith(name))?.commitment

/** Steps whose answer comes a moment later, because a worker gives it. */
const isThere: Record<string, (data: Json, found: Found) => boolean> = {
  '06-its-matches.graphql': ({ node, matches }) => node.matchedAt !== null && matches.nodes.length > 0,
  '07-suggested-proposals.graphql': ({ proposals }, { needId }) =>
    proposals.nodes[0]?.needs.some(({ id }: Json) => id === needId),
}

/** What the README promises of each answer. */
const promises: Record<string, (data: Json, found: Found) => void> = {
  '01-who-am-i.graphql': ({ viewer }) => {
    expect(viewer.memberships).toEqual([{ role: 'OFFICER', authority: { name: 'Leeds City Council' } }])
    expect(viewer.scopes).toEqual(['READ', 'WRITE', 'IMPORT'])
  },
  '02-my-needs.graphql': ({ needs }) => {
    expect(needs.nodes).toHaveLength(5)
    expect(needs.pageInfo.hasNextPage).toBe(true)
  },
  '03-my-matches.graphql': ({ matches }) => {
    expect(matches.nodes).toHaveLength(5)
    for (const { reasons, sides } of matches.nodes) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(sides.map(({ need }: Json) => need.authority.name)).toContain('Leeds City Council')
    }
  },
  '04-draft-a-need.graphql': ({ draftNeed }, found) => {
    expect(draftNeed.data).toMatchObject({ status: 'DRAFT', sharing: 'DRAFT' })
    found.needId = draftNeed.data.id
  },
  '05-post-the-need.graphql': ({ postNeed }, { needId }) => {
    expect(postNeed.data).toEqual({ id: needId, status: 'POSTED', sharing: 'COUNCILS', mayBeCounted: true })
  },
  '06-its-matches.graphql': ({ node, matches }) => {
    expect(node.category.name).toBe('Fleet management')
    for (const { concepts, reasons } of matches.nodes) {
      expect(concepts.length).toBeGreaterThan(0)
      expect(reasons[0].contribution).toBeGreaterThan(0)
    }
  },
  '07-suggested-proposals.graphql': ({ proposals }, found) => {
    const [ours] = proposals.nodes
    expect(ours.members.map(({ authority }: Json) => authority.slug)).toEqual(
      expect.arrayContaining(['leeds', 'sheffield']),
    )
    expect(ours.reasons.length).toBeGreaterThan(0)
    expect(ours.combinedValueExVat.pence).toBeGreaterThan(72_000_000)
    found.proposalId = ours.id
  },
  '08-open-a-proposal.graphql': ({ openProposal }) => {
    expect(openProposal.data.status).toBe('OPEN')
    expect(commitmentOf(openProposal.data, 'Leeds')).toBe('INTERESTED')
  },
  '09-join-it.graphql': ({ joinProposal }) => {
    expect(commitmentOf(joinProposal.data, 'Sheffield')).toBe('INTENDS')
    expect(commitmentOf(joinProposal.data, 'Leeds')).toBe('INTERESTED')
  },
  '10-aggregated-demand.graphql': ({ aggregatedDemand, needs }) => {
    expect(aggregatedDemand.threshold).toBe(5)
    expect(aggregatedDemand.cells.length).toBeGreaterThan(5)
    expect(needs.nodes).toEqual([])
  },
}

describe('the README', () => {
  test('shows every operation of the tour as its file has it, in order, and no other', () => {
    const shown = allOf(/^```graphql\n([\s\S]*?)^```$/gm, readme)
    expect(shown).toEqual(steps.map(({ text }) => text))
    expect(allOf(/(docs\/tour\/[\w-]+\.graphql)/g, readme).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('promises something of every operation, and says as whom it is sent', () => {
    expect(Object.keys(promises)).toEqual(steps.map(({ name }) => name))
    expect(steps.filter(({ email }) => email === '')).toEqual([])
  })

  test('has every setting in its table, and every command', () => {
    const files = ['config', 'mail-settings', 'sign-in-settings'].map((name) => read(`server/platform/${name}.ts`))
    const settings = [...new Set(allOf(/^ {2}([A-Z][A-Z_]+):/gm, files.join('\n')))]
    expect(settings.length).toBeGreaterThan(5)
    expect(allOf(/^\| `([A-Z_]+)` \|/gm, readme).sort()).toEqual(settings.sort())
    const commands = Object.keys(JSON.parse(read('package.json')).scripts)
    const shown = allOf(/^\| `npm (?:run )?([\w:]+)/gm, readme)
    expect(shown.sort()).toEqual(commands.sort())
  })
})

const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
]

test.each(documents)('%s names only files that are there', (document) => {
  const text = read(document)
  // a path in backticks counts from the root; a link counts from where the document stands
  const named = allOf(/`([\w.-]+\/[\w./-]+\.(?:ts|mjs|graphql|prisma|csv|jsonl|json|md|yml))`/g, text)
  const linked = allOf(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g, text).map((path) => join(dirname(document), path))
  expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the tour and the import in the README do what they say, on the sample data', { timeout: 180_000 }, async () => {
  const market = await marketplace()
  await loadSample(market.url)
  const commonlot = await running(market)
  const tokens = new Map<string, string>()
  for (const email of new Set(steps.map((step) => step.email))) tokens.set(email, await commonlot.tokenFor(email))
  const found: Found = { needId: '', proposalId: '' }

  for (const { name, text, email } of steps) {
    const variables = Object.fromEntries(Object.entries(found).filter(([key]) => text.includes(`$${key}`)))
    const data = await until(async () => {
      const answer = await commonlot.ask(tokens.get(email) ?? '', text, variables)
      expect(answer.errors, name).toBeUndefined()
      return (isThere[name]?.(answer.data, found) ?? true) && answer.data
    }, name)
    promises[name]?.(data, found)
  }

  const byCurl = await fetch(`${commonlot.address}/graphql?query=${encodeURIComponent(steps[0]?.text ?? '')}`, {
    headers: { authorization: `Bearer ${tokens.get('officer@leeds.example')}` },
  })
  expect(((await byCurl.json()) as Json).data.viewer.name).toBe('Priya Nair')

  const [as, file] = ['coordinator@hub.example', 'docs/examples/notices.jsonl']
  expect(readme).toContain(`npm run import -- --as ${as} ${file}`)
  const command = ['--disable-warning=DeprecationWarning', 'server/importing/import-command.ts', '--as', as, file]
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: root,
    env: { ...process.env, INIT_CWD: root, DATABASE_URL: market.url },
  })
  expect(readme).toContain(stdout.trim())
})
