import { readFile, writeFile } from 'node:fs/promises'
import { schema } from './index.ts'
import { referenceOf } from './reference.ts'

/** `npm run docs:api` writes docs/api/reference.md; with `--check` it says whether the committed one is current. */
const file = new URL('../docs/api/reference.md', import.meta.url)
const reference = referenceOf(schema)

if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8').catch(() => '')) !== reference) {
    console.error('docs/api/reference.md is not current. Run `npm run docs:api` and commit the change.')
    process.exitCode = 1
  }
} else {
  await writeFile(file, reference)
  console.log('Wrote docs/api/reference.md')
}
