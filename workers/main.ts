import { MATCHES_A_NEED, MatchingIndex } from '../server/matching/matching-index.ts'
import { checkSecondWall } from '../server/platform/check-second-wall.ts'
import { readConnectedConfig } from '../server/platform/config.ts'
import { openDatabase } from '../server/platform/database.ts'
import { openLive } from '../server/platform/live.ts'
import { makeLog } from '../server/platform/log.ts'
import { openQueues } from '../server/platform/queue.ts'
import { webAddress } from '../server/platform/run/web-address.ts'
import { makeUnitOfWork } from '../server/platform/unit-of-work.ts'
import { keepTimetable } from './keep-timetable.ts'
import { reactions } from './reactions.ts'
import { startRelay } from './relay.ts'
import { runReactions } from './run-reactions.ts'
import { lookup } from './senders/guarded-connections.ts'
import { isLoopbackAddress, isPublicAddress } from './senders/may-reach.ts'
import { openCarrier } from './senders/open-carrier.ts'
import { sendMail } from './senders/send-mail.ts'
import { startSendingWebhooks } from './senders/send-webhooks.ts'
import { timetable } from './timetable.ts'

/** The worker: what happens next. Any number of them may run; the relay, the reactions and the timetable share the work. */
const LONGEST_STOP_MS = 5_000

const config = readConnectedConfig(process.env)
const { databaseUrl, redisUrl, databasePool, logLevel, webhooksToLoopback } = config
const publicUrl = config.publicUrl ?? webAddress(config.host, config.port)
const log = makeLog('worker', logLevel)

const { db, pool, close } = openDatabase(databaseUrl, databasePool)
await checkSecondWall(pool).catch((error: Error) => {
  log.fatal({ err: error }, error.message)
  process.exit(1)
})
const onError = (error: Error) => log.warn({ err: error }, 'trouble with the queue; trying again')
const [queues, live] = await Promise.all([
  openQueues({ databaseUrl, redisUrl, onError }),
  openLive({ databaseUrl, redisUrl }),
])
const unitOfWork = makeUnitOfWork(db, undefined, 'WORKER')
let index: Promise<MatchingIndex> | undefined
const matching = () => {
  index ??= MatchingIndex.load(db, { neighbours: MATCHES_A_NEED }).catch((error: unknown) => {
    index = undefined // the next job tries again
    throw error
  })
  return index
}
const tools = { db, log, live, queues, matching, publicUrl }

// before any job, which would hold a transaction meanwhile
await matching()

const reach = {
  lookup,
  mayReach: (address: string) => isPublicAddress(address) || (webhooksToLoopback && isLoopbackAddress(address)),
}
const parts = await Promise.all([
  runReactions({ queues, reactions, unitOfWork, tools }),
  keepTimetable({ timetable, unitOfWork, tools }),
  sendMail({ queues, db, log, carrier: openCarrier(config.mail) }),
  startRelay({ db, databaseUrl, queues, reactions, log, live }),
  startSendingWebhooks({ db, unitOfWork, queues, live, log, reach, toLoopback: webhooksToLoopback }),
])
stopWhenAsked()
log.info({ queues: queues.keptIn }, 'worker ready')
process.send?.('ready')
// in the next breath, so that whoever waits for readiness hears of it, and no officer for the index
setImmediate(async () => (await matching()).prepare())

function stopWhenAsked() {
  let stopping = false
  const stop = async (why: string) => {
    if (stopping) return
    stopping = true
    log.info({ why }, 'worker stopping')
    // A job that takes longer is taken over by another worker, or by the next.
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref()
    await Promise.allSettled(parts.map((part) => part.stop()))
    await Promise.allSettled([queues.close(), live.close()])
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal))
  // The supervisor is gone, even if it was killed: nobody else would stop us.
  process.on('disconnect', () => stop('the supervisor is gone'))
  if (process.send && !process.connected) stop('the supervisor went while we started')
}
