import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { isGenerated } from '../../server/platform/run/prisma-client.mjs'

export const root = resolve(import.meta.dirname, '../..')

/** One thing that must hold of the whole repository, beside its tests. */
interface Check {
  readonly name: string
  /** Arguments for Node: a script and its own arguments. */
  readonly command: readonly string[]
}

/** Longest first, so that two at a time end together. */
const checks: readonly Check[] = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'no drift between migrations and prisma/schema', command: ['prisma/migrate/drift.ts'] },
  { name: 'schema.graphql is current', command: ['schema/print.ts', '--check'] },
  { name: 'nothing breaks clients of the released schema', command: ['schema/check-released.ts'] },
  { name: 'the types of the pages’ operations are current', command: ['schema/page-operations.ts', '--check'] },
  { name: 'the reference of the API is current', command: ['schema/reference-command.ts', '--check'] },
  { name: 'the WebAssembly kernel is current', command: ['server/matching/kernel-command.ts', '--check'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'lock file is complete and names no registry',
    command: ['server/platform/run/complete-lock.mjs', '--check'],
  },
]

/** How many held and how many did not. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** Runs every check, two at a time, and prints each result with what a failing one had to say. */
export async function runChecks(signal?: AbortSignal): Promise<Tally> {
  const waiting = [...checks]
  const results: boolean[] = [
    report('the Prisma client is current', 0, isGenerated(root) ? null : 'Run npm run check.'),
  ]
  const lane = async () => {
    for (let check = waiting.shift(); check && !signal?.aborted; check = waiting.shift()) {
      const started = Date.now()
      const complaint = await complaintOf(check, signal)
      results.push(report(check.name, Date.now() - started, complaint))
    }
  }
  await Promise.all([lane(), lane()])
  return { passed: results.filter(Boolean).length, failed: results.filter((passed) => !passed).length }
}

function complaintOf({ command }: Check, signal: AbortSignal | undefined): Promise<string | null> {
  const child = spawn(process.execPath, [...command], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  signal?.addEventListener('abort', () => child.kill('SIGTERM'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : output || `ended with code ${code}`))
  })
}

function report(name: string, ms: number, complaint: string | null): boolean {
  console.log(complaint === null ? `✓ ${name} (${(ms / 1000).toFixed(1)} s)` : `✗ ${name}\n${indented(complaint)}`)
  return complaint === null
}

const indented = (text: string) => text.trimEnd().replaceAll(/^/gm, '  ')

export const program = (name: string) => join(root, 'node_modules', name)
