import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { differences } from './compare.ts'
import { migrationsFolder } from './migrations.ts'

/** `npm run migrate:create -- NAME [--empty]`: writes the migration that takes the database to prisma/schema. */
async function main(args: string[]): Promise<number> {
  const name = args.find((arg) => !arg.startsWith('--'))
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    console.error(
      'Say in one word what changes, in lower case with underscores: npm run migrate:create -- need_has_a_budget',
    )
    return 2
  }
  const script = args.includes('--empty') ? '-- Write SQL here: Prisma has no words for this.\n' : await differences()
  if (script === null) {
    console.log('prisma/schema and the migrations agree. For SQL of your own: npm run migrate:create -- NAME --empty')
    return 0
  }
  console.log(`Wrote ${write(name, script, new Date())}\nRead it, then apply it: npm run migrate`)
  if (/\bDROP (TABLE|COLUMN|TYPE)\b/.test(script)) console.warn('Careful: it drops something that may hold data.')
  return 0
}

function write(name: string, script: string, now: Date): string {
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const file = join(migrationsFolder, `${time}_${name}`, 'migration.sql')
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, script)
  const lock = join(migrationsFolder, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, '# Prisma reads this.\nprovider = "postgresql"\n')
  return relative(process.cwd(), file)
}

const code = await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  return 1
})
process.exit(code) // the engine keeps its connections open, which would hold the process
