import { openDatabase } from '../../server/platform/database.ts'
import { openLive } from '../../server/platform/live.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { makeUnitOfWork } from '../../server/platform/unit-of-work.ts'
import { lookup } from '../../workers/senders/guarded-connections.ts'
import { isLoopbackAddress } from '../../workers/senders/may-reach.ts'
import { startSendingWebhooks } from '../../workers/senders/send-webhooks.ts'

/** A process that tells webhooks of changes, to be killed while it does. */
const { databaseUrl, redisUrl, prefix } = JSON.parse(process.argv[2] ?? '')

process.on('disconnect', () => process.exit(0)) // the test is gone
const { db } = openDatabase(databaseUrl, 4)
const queues = await openQueues({ databaseUrl, redisUrl, prefix, poolSize: 3 })
const live = await openLive({ databaseUrl, redisUrl, prefix })
await startSendingWebhooks({
  ...{ db, unitOfWork: makeUnitOfWork(db), queues, live, log: makeLog('teller', 'silent') },
  ...{ reach: { lookup, mayReach: isLoopbackAddress }, toLoopback: true, lookEveryMs: 50 },
  // a short lock, so that what the killed process held is taken over within the test's patience
  worker: { lockDuration: 1_000, stalledInterval: 500 },
})
process.send?.('ready')
