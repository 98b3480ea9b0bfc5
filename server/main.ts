import { createServer } from 'node:http'
import { findPendingMigrations } from '../prisma/migrate/deploy.ts'
import { readOperations } from './api/read-operations.ts'
import { makeApp } from './app.ts'
import { openSimilarNeedsReplica } from './matching/similar-needs-replica.ts'
import { checkSecondWall } from './platform/check-second-wall.ts'
import { readConnectedConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { openLive } from './platform/live.ts'
import { makeLog } from './platform/log.ts'
import { openQueues } from './platform/queue.ts'
import { queueHealth } from './platform/queue-health.ts'
import { openRateLimits } from './platform/rate-limits.ts'
import { webAddress } from './platform/run/web-address.ts'
import { makeUnitOfWork } from './platform/unit-of-work.ts'

/** The web server: configuration → database → schema → app → listen. Any number of them may run side by side. */
const LONGEST_STOP_MS = 5_000

const config = readConnectedConfig(process.env)
const {
  databaseUrl,
  redisUrl,
  databasePool,
  logLevel,
  host,
  port,
  importBodyLimitBytes,
  trustProxy,
  webhooksToLoopback,
} = config
const log = makeLog('web', logLevel)
const database = openDatabase(databaseUrl, databasePool)
const { db, pool } = database
await checkSecondWall(pool).catch((error: Error) => {
  log.fatal({ err: error }, error.message)
  process.exit(1)
})
const onError = (error: Error) => log.warn({ err: error }, 'trouble with the queue; trying again')
const [queues, live] = await Promise.all([
  openQueues({ databaseUrl, redisUrl, onError, poolSize: 4 }),
  openLive({ databaseUrl, redisUrl }),
])

const similarNeeds = openSimilarNeedsReplica({
  databaseUrl,
  onError: (error) =>
    log.warn({ err: error }, 'the thread that finds similar needs ended; the next question starts it'),
})

const rateLimits = openRateLimits({
  databaseUrl,
  redisUrl,
  allowances: config.rateLimits,
  onError: (error) => log.warn({ err: error }, 'requests are counted by this web server alone; nobody is turned away'),
})

const app = makeApp({
  given: { db, live, queues, similarNeeds, unitOfWork: makeUnitOfWork(db), webhooksToLoopback },
  health: {
    checks: {
      database: async () => void (await pool.query('select 1')),
      migrations: async () => {
        const pending = await findPendingMigrations(pool)
        if (pending.length > 0)
          throw new Error(`${pending.length} migrations are still to be applied: run \`npm run migrate\``)
      },
      queue: () => queueHealth(db, queues),
    },
  },
  log,
  importBodyLimitBytes,
  trustProxy,
  rateLimits,
  graphql: {
    graphiql: config.graphiql,
    operations: config.operationsDir
      ? { byId: readOperations(config.operationsDir), only: config.operationsOnly }
      : undefined,
  },
  signIn: {
    publicUrl: config.publicUrl ?? webAddress(host, port),
    limits: config.sessionLimits,
    providers: config.signInProviders,
    mail: config.mail.by,
  },
})

const server = createServer(app)
server.on('error', (error: NodeJS.ErrnoException) => {
  log.fatal(
    { err: error },
    error.code === 'EADDRINUSE' ? `port ${port} is taken: set PORT to another` : 'cannot listen',
  )
  process.exit(1)
})
server.listen(port, host, () => {
  log.info({ host, port }, 'web server ready')
  process.send?.('ready')
  similarNeeds.warmUp()
})
stopWhenAsked()

function stopWhenAsked() {
  let stopping = false
  const stop = async (why: string) => {
    if (stopping) return
    stopping = true
    log.info({ why }, 'web server stopping')
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref()
    // ends subscriptions and refuses what waits for similar needs: both would hold their connections open
    await Promise.all([live.close(), similarNeeds.close()])
    server.closeIdleConnections()
    await new Promise((done) => server.close(done))
    await Promise.all([queues.close(), rateLimits.close()])
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal))
  process.on('disconnect', () => stop('the supervisor is gone'))
  if (process.send && !process.connected) stop('the supervisor went while we started')
}
