import { access, constants, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run import -- --as EMAIL FILE...

  --as EMAIL  the person who imports: a coordinator, an administrator, or an officer for their own authority
  --all       list every record rejected or left out, not only the first 50 of a file
  --json      print the reports as JSON

A file is an OCDS release or record package (Find a Tender, Contracts Finder) or JSON Lines of notices.
Ends with 0 when every file was imported, 1 when one was refused, 2 when the command was not understood.`

export interface ImportArguments {
  readonly email: string
  readonly files: readonly string[]
  readonly all: boolean
  readonly json: boolean
}

/** What was asked on the command line, or a sentence on why it cannot be done. `from` is the folder files are named from. */
export async function readArguments(
  given: readonly string[],
  from: string,
): Promise<ImportArguments | { readonly problem: string } | 'help'> {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(given)
  } catch (error) {
    return { problem: (error as Error).message }
  }
  const { values, positionals } = parsed
  if (values.help) return 'help'
  if (!values.as) return { problem: 'Say who imports, with --as EMAIL' }
  if (positionals.length === 0) return { problem: 'Name a file to import' }
  const files = positionals.map((name) => resolve(from, name))
  for (const file of files) {
    const problem = await unreadable(file)
    if (problem) return { problem }
  }
  return { email: values.as, files, all: values.all, json: values.json }
}

const parse = (given: readonly string[]) =>
  parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })

async function unreadable(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null)
  if (!found) return `There is no file ${file}`
  if (found.isDirectory()) return `${file} is a folder; name the files in it`
  if (!found.isFile()) return `${file} is not a file that can be read twice: save it to disk first`
  return access(file, constants.R_OK).then(
    () => null,
    () => `You may not read ${file}`,
  )
}
