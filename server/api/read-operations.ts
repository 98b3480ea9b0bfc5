import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { schema } from '../../schema/index.ts'

/** The text of a file of operations, and the id that a client sends in place of it. */
export interface OperationFile {
  readonly name: string
  readonly id: string
  readonly text: string
}

/** The id of an operation: the SHA-256 of its text, as clients that persist operations make it. */
export const operationId = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every `.graphql` file of a folder and the folders in it, by name. */
export function operationFiles(folder: string): OperationFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'))
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, id: operationId(text), text }
  })
}

/** What is wrong with an operation, in the words of the GraphQL engine; empty when it could run. */
export function problemsOf(text: string): readonly string[] {
  try {
    return validate(schema, parse(text)).map(({ message }) => message)
  } catch (error) {
    return [(error as Error).message]
  }
}

/** The operations of a folder by id; throws one error that lists every file that could not run. */
export function readOperations(folder: string): ReadonlyMap<string, string> {
  const files = operationFiles(folder)
  const problems = files.flatMap(({ name, text }) => problemsOf(text).map((problem) => `  ${name}: ${problem}`))
  if (files.length === 0) problems.push(`  ${folder} holds no .graphql file`)
  if (problems.length > 0) throw new Error(`The operations of OPERATIONS_DIR cannot be used:\n${problems.join('\n')}`)
  return new Map(files.map(({ id, text }) => [id, text]))
}
