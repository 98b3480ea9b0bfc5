import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'
import { printed } from '../server/api/printed-schema.ts'

/**
 * `npm run pages:operations` writes server/pages/operations.ts: what each page's operation takes and answers. With
 * `--check` it says whether the committed file is current. An operation that the schema does not know fails here.
 */
const pages = new URL('../server/pages/', import.meta.url).pathname
const target = join(pages, 'operations.ts')

/** Scalars as they come in JSON. */
const scalars = { Date: 'string', DateTime: 'string', Pence: 'string | number', ID: 'string' }

async function generated(): Promise<string> {
  const files = (await readdir(pages, { recursive: true })).filter((file) => file.endsWith('.graphql')).sort()
  const documents = files.map(async (location) => ({
    location,
    document: parse(await readFile(join(pages, location), 'utf8')),
  }))
  const types = await codegen({
    filename: target,
    schema: parse(printed),
    documents: await Promise.all(documents),
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: { scalars, immutableTypes: true, useTypeImports: true, avoidOptionals: true, enumsAsTypes: true },
  })
  return `// Made by \`npm run pages:operations\` from the .graphql files beside the pages; do not edit.\n${types}`
}

const current = await generated()
if (!process.argv.includes('--check')) {
  await writeFile(target, current)
  console.log('Wrote server/pages/operations.ts')
} else if ((await readFile(target, 'utf8').catch(() => '')) !== current) {
  console.error('server/pages/operations.ts is not current. Run `npm run pages:operations` and commit the change.')
  process.exitCode = 1
}
