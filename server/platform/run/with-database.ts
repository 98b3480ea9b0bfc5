import { deployMigrations } from '../../../prisma/migrate/deploy.ts'
import { readConfig } from '../config.ts'
import { startEmbeddedPostgres } from '../embedded-postgres.ts'

/**
 * Runs a command's work on the database of this installation: DATABASE_URL when set, else the embedded one, which is
 * shared with a running `npm start` and otherwise started for as long as the work takes. Migrations are applied first.
 */
export async function withDatabase<T>(
  env: Record<string, string | undefined>,
  work: (databaseUrl: string) => Promise<T>,
): Promise<T> {
  const config = readConfig(env)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir })
  const url = config.databaseUrl ?? (embedded as { url: string }).url
  const leave = () => embedded?.stop()
  const stopFor = (signal: NodeJS.Signals) => void leave()?.finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stopFor)
  try {
    for (const name of await deployMigrations(url)) console.log(`Applied the migration ${name}`)
    return await work(url)
  } finally {
    await leave()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, stopFor)
  }
}
