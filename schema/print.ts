import { readFile, writeFile } from 'node:fs/promises'
import { printed } from '../server/api/printed-schema.ts'

/** `node schema/print.ts` writes schema.graphql; with `--check` it says whether the committed one is current. */
const file = new URL('../schema.graphql', import.meta.url)

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '')
  if (committed !== printed) {
    console.error('schema.graphql is not current. Run `npm run schema:print` and commit the change.')
    process.exitCode = 1
  }
} else {
  await writeFile(file, printed)
  console.log('Wrote schema.graphql')
}
