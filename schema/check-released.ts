import { readFile, writeFile } from 'node:fs/promises'
import { buildSchema } from 'graphql'
import { printed } from '../server/api/printed-schema.ts'
import { breakingChanges, DEPRECATION, deprecations } from './breaking-changes.ts'
import { schema } from './index.ts'

/**
 * `npm run schema:check` says what of the schema would break clients of the released one; with `--release` it writes
 * the present schema down as released, once nothing does.
 */
const file = new URL('../docs/api/released.graphql', import.meta.url)

const today = new Date().toISOString().slice(0, 10)
const undated = deprecations(schema)
  .filter(({ reason }) => !DEPRECATION.test(reason))
  .map(({ path }) => `${path} is deprecated without a date. Say “Removed after 2027-05-01: use …”`)
const problems = [...(await breakingChanges(buildSchema(await readFile(file, 'utf8')), schema, today)), ...undated]

if (problems.length > 0) {
  console.error(
    `These changes would break clients of the released schema:\n${problems.map((p) => `  ${p}`).join('\n')}`,
  )
  console.error('Keep the old way beside the new one, deprecated with a date: “Removed after 2027-05-01: use …”')
  process.exitCode = 1
} else if (process.argv.includes('--release')) {
  await writeFile(file, printed)
  console.log('Wrote docs/api/released.graphql')
} else console.log('Nothing breaks clients of the released schema')
