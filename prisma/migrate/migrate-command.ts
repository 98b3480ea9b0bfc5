import { withDatabase } from '../../server/platform/run/with-database.ts'
import { loadReference } from '../reference/load.ts'

// `npm run migrate`: migrations and reference tables, on DATABASE_URL or on the embedded database.
try {
  await withDatabase(process.env, loadReference)
  console.log('The database is up to date: migrations and reference tables.')
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
