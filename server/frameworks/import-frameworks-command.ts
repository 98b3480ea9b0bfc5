import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { actorByEmail } from '../organisations/find-actor.ts'
import { openDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { makeUnitOfWork } from '../platform/unit-of-work.ts'
import { headings } from './catalogue-line.ts'
import { importFrameworks } from './import-frameworks.ts'

const USAGE = `Usage: npm run frameworks -- --as EMAIL FILE

  --as EMAIL  the coordinator or platform administrator who imports

The file is CSV in UTF-8 with one line for each lot, under these headings:
${headings.join(',')}`

/** `npm run frameworks`: brings a catalogue of frameworks in from CSV and prints what became of it. */
async function main(given: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { as: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  })
  const { as: email, help } = values
  const [file] = positionals
  if (help || !email || !file) {
    console.log(USAGE)
    return help ? 0 : 2
  }
  const content = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8')
  return withDatabase(process.env, (url) => importAll(url, email, content))
}

async function importAll(url: string, email: string, content: string): Promise<number> {
  const { db, close } = openDatabase(url, 2)
  try {
    const actor = await actorByEmail(db, email)
    if (!actor) throw new Error(`Nobody here has the e-mail address ${email}`)
    const report = await makeUnitOfWork(db)(actor, (work) => importFrameworks(work, { content }))
    const { read, created, updated, unchanged, rejected, problems } = report
    console.log(
      `${read} frameworks: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
    )
    for (const { line, field, problem, fix } of problems) console.log(`Line ${line}, ${field}: ${problem}. ${fix}`)
    return rejected > 0 ? 1 : 0
  } finally {
    await close()
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  return 1
})
