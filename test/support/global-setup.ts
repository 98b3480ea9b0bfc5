import type { TestProject } from 'vitest/node'
import { deployMigrations } from '../../prisma/migrate/deploy.ts'
import { loadReference } from '../../prisma/reference/load.ts'
import { startScratchPostgres } from '../../server/platform/run/scratch-postgres.ts'
import { startRedis } from './redis.ts'

/** Starts what the tests need, once for all files: PostgreSQL with a migrated template, and Redis where there is one. */
export default async function setUp(project: TestProject) {
  const [database, redis] = await Promise.all([startScratchPostgres(), startRedis()])
  const tearDown = async () => {
    if (redis.reason) console.warn(`Tests on Redis were skipped: ${redis.reason}.`)
    await Promise.all([database.stop(), redis.stop()])
  }
  try {
    await deployMigrations(database.url)
    await loadReference(database.url)
  } catch (error) {
    await tearDown()
    throw error
  }
  if (redis.url) process.env.TEST_REDIS_URL = redis.url
  else process.env.TEST_REDIS_MISSING = redis.reason
  project.provide('templateDatabaseUrl', database.url)
  return tearDown
}
