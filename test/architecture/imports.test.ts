import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The flow, stage after stage. A stage may use the rules of the stages before it, never of one after it: what follows is
 * told by events.
 */
const STAGES = [
  'platform',
  'mail',
  'organisations',
  'sign-in',
  'classification',
  'rules',
  'contracts',
  'needs',
  'importing',
  'matching',
  'proposals',
  'frameworks',
  'publishing',
  'reorganisation',
  'demand',
  'audit',
  'changes',
  'webhooks',
]

const root = join(import.meta.dirname, '../..')

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const files = ['server', 'schema', 'workers'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .map((name) => join(top, name))
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.includes('generated') && !name.endsWith('.test.ts')),
)

const imports: Import[] = files.flatMap((from) =>
  [
    ...readFileSync(join(root, from), 'utf8').matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm,
    ),
  ].map(([, typeOnly, named, lazy]) => ({
    from,
    to: relative(root, join(root, dirname(from), (named ?? lazy) as string)),
    typeOnly: Boolean(typeOnly),
  })),
)

const stageOf = (file: string): number =>
  file.startsWith('server/') ? STAGES.indexOf(file.split('/')[1] as string) : -1
const shown = ({ from, to }: Import): string => `${from} → ${to}`

// Commands wire a room to the outside; they stand in their room but belong to no stage.
const isCommand = (file: string): boolean => file.endsWith('-command.ts')

describe('who may import whom', () => {
  test('there are imports to look at', () => {
    expect(imports.length).toBeGreaterThan(200)
  })

  test('a stage never knows a later one', () => {
    const backwards = imports.filter(({ from, to, typeOnly }) => {
      const [own, other] = [stageOf(from), stageOf(to)]
      const whoActs = typeOnly && from.startsWith('server/platform/') && to === 'server/organisations/actor.ts'
      // no unit of work can forget the audit log, so it calls that room itself
      const audited = from === 'server/platform/unit-of-work.ts' && to === 'server/audit/write-entries.ts'
      return own >= 0 && other > own && !whoActs && !audited && !isCommand(from)
    })
    expect(backwards.map(shown)).toEqual([])
  })

  test('rooms know neither the GraphQL face nor the workers', () => {
    const upwards = imports.filter(
      ({ from, to }) =>
        stageOf(from) >= 0 && /^(schema|workers)\//.test(to) && !from.startsWith('server/platform/run/'),
    )
    expect(upwards.map(shown)).toEqual([])
  })

  test('pages ask the API: they know no room but that of sessions, and no database', () => {
    const shared = /^server\/(pages|sign-in|mail)\/|^server\/platform\/(errors|log|unit-of-work)\.ts$/
    const others = imports.filter(
      ({ from, to }) => from.startsWith('server/pages/') && !shared.test(to) && !to.startsWith('server/generated/'),
    )
    expect(others.map(shown)).toEqual([])
  })

  test('the engine is pure: it imports nothing from outside its folder, and no clock, file or network', () => {
    const engine = 'server/matching/engine/'
    expect(imports.filter(({ from, to }) => from.startsWith(engine) && !to.startsWith(engine)).map(shown)).toEqual([])
    const impure = /from 'node:|\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|\bprocess\./
    const found = files.filter((file) => file.startsWith(engine) && impure.test(readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  test('nouns and access rules do no input or output', () => {
    const nouns = files.filter((file) => /^server\/.*\/(need|match|proposal|contract)(-access)?\.ts$/.test(file))
    expect(nouns.length).toBeGreaterThanOrEqual(6)
    const impure = /\bawait\b|\btx\.|new Date\(\)|Date\.now\(/
    expect(nouns.filter((file) => impure.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test('a verb opens no transaction and calls no queue', () => {
    const verbs = files.filter(
      (file) =>
        stageOf(file) > 0 && /export async function \w+\(work: Work/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(verbs.length).toBeGreaterThanOrEqual(10)
    const oversteps = /\$transaction|unitOfWork\(|bullmq|queue\(/
    expect(verbs.filter((file) => oversteps.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test('no folder or file is called by a word that says nothing', () => {
    expect(files.filter((file) => /(^|[/-])(utils?|helpers?|services?|managers?|common)([./-]|$)/.test(file))).toEqual(
      [],
    )
  })
})
