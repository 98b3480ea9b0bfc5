import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { limits } from './limits.ts'
import { type MeasuredOperation, manifestOf, measure, typescriptOf } from './measured-operations.ts'
import { operationFiles } from './read-operations.ts'

const USAGE = `Usage: npm run operations -- FOLDER [--check]

Checks every .graphql file of a folder against the schema, prints what each operation costs at most, and writes two
files there: operations.json (the manifest of persisted operations) and operations.ts (their TypeScript types).

  --check   write nothing; say whether the two files are current

Ends with 0 when every operation can run, 1 when one cannot or a file is not current, 2 when the command was not understood.`

/** The command `npm run operations`: what a client will ask, checked before it is asked. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
  const [named] = positionals
  if (!named) return say(USAGE, 2)
  const folder = resolve(process.env.INIT_CWD ?? '.', named)
  const measured = operationFiles(folder).map(measure)
  if (measured.length === 0) return say(`There is no .graphql file in ${folder}`, 2)
  console.log(table(measured))
  const problems = measured.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`))
  if (problems.length > 0) return say(`\n${problems.join('\n')}`, 1)
  const files = {
    'operations.json': `${JSON.stringify(manifestOf(measured), null, 2)}\n`,
    'operations.ts': typescriptOf(measured),
  }
  for (const [name, text] of Object.entries(files)) {
    if (!values.check) await writeFile(join(folder, name), text)
    else if ((await readFile(join(folder, name), 'utf8').catch(() => '')) !== text)
      return say(`${name} is not current. Run \`npm run operations -- ${named}\``, 1)
  }
  return 0
}

function table(measured: readonly MeasuredOperation[]): string {
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, column) => (column < 3 ? String(cell).padStart(7) : `  ${cell}`)).join('')
  const rows = measured.map(({ name, size }) => row([size?.cost ?? '–', size?.depth ?? '–', size?.fields ?? '–', name]))
  return [
    row(['cost', 'depth', 'fields', 'file']),
    ...rows,
    row([limits.cost, limits.depth, limits.fields, '(limits)']),
  ].join('\n')
}

function say(text: string, code: number): number {
  console.error(text)
  return code
}

process.exitCode = await main()
