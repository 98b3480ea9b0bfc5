import { defineConfig } from 'prisma/config'

// `prisma generate` needs no schema engine, yet the command would download one: any program that exists will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
