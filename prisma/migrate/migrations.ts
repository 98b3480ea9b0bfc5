import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const migrationsFolder = join(import.meta.dirname, '..', 'migrations')
export const schemaFolder = join(import.meta.dirname, '..', 'schema')

/** One step of the database's history: prisma/migrations/<time>_<name>/migration.sql, as Prisma lays it out. */
export interface Migration {
  readonly name: string
  readonly script: string
  /** SHA-256 of the file, the same that Prisma records. */
  readonly checksum: string
}

/** Reads every migration, oldest first. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
}

/** A migration as the database remembers it. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

/**
 * Says why these migrations may not be applied on top of that history, or null. What has been applied is history: it
 * is never edited, removed, or preceded by a newcomer.
 */
export function refusalToDeploy(migrations: readonly Migration[], applied: readonly AppliedMigration[]): string | null {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = known.get(name)
    if (!migration) {
      return `The database has the migration ${name}, which this version of the program does not know. Run the newer version that made it, or restore a backup.`
    }
    if (migration.checksum !== checksum) {
      return `The migration ${name} was changed after it had been applied to this database. Undo the change, and put it into a new migration: npm run migrate:create -- NAME`
    }
  }
  const last =
    applied
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? ''
  const late = pendingMigrations(migrations, applied).find(({ name }) => name < last)
  if (!late) return null
  return `The migration ${late.name} is older than ${last}, which this database already has. Rename its folder so that it comes last.`
}

/** The migrations still to apply, oldest first. */
export function pendingMigrations(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}
