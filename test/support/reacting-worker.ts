import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../server/platform/database.ts'
import { openLive } from '../../server/platform/live.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { makeUnitOfWork } from '../../server/platform/unit-of-work.ts'
import type { SomeReactions } from '../../workers/reaction.ts'
import { startRelay } from '../../workers/relay.ts'
import { runReactions } from '../../workers/run-reactions.ts'
import type { Address } from './worker-process.ts'

/**
 * A worker process for tests, to be killed in the middle: the relay, or everything, with one reaction; a fragile one is
 * killed by the need called deadly.
 */
const [part, given] = process.argv.slice(2)
const { databaseUrl, redisUrl, prefix } = JSON.parse(given ?? '') as Address

const reactions: SomeReactions = {
  NeedPosted: [
    {
      name: 'noteTheNeed',
      carryOut: async (work, { needId }) => {
        if (part === 'fragile' && needId === 'deadly') process.kill(process.pid, 'SIGKILL')
        await work.tx.$executeRaw`insert into effect (what, by) values (${needId}, ${process.pid})`
        await sleep(10)
      },
    },
  ],
}

process.on('disconnect', () => process.exit(0)) // the test is gone
const { db } = openDatabase(databaseUrl, 6)
const log = makeLog('test worker', 'silent')
const [queues, live] = await Promise.all([
  openQueues({ databaseUrl, redisUrl, prefix }),
  openLive({ databaseUrl, redisUrl, prefix }),
])
const small = { batch: 5, pollEveryMs: 50 }
await startRelay({ db, databaseUrl, queues, reactions, log, ...small })
if (part !== 'relay') {
  // Short locks, so that what a killed process held is taken over within the test's patience.
  const worker = { lockDuration: 1_000, stalledInterval: 500, maxStalledCount: part === 'fragile' ? 1 : 5 }
  // One at a time, so that nothing else is lost with the deadly one.
  const concurrency = part === 'fragile' ? 1 : 4
  const unitOfWork = makeUnitOfWork(db)
  const matching = () => Promise.reject(new Error('this worker matches nothing'))
  await runReactions({
    queues,
    reactions,
    unitOfWork,
    tools: { db, log, live, queues, matching, publicUrl: 'http://commonlot.test' },
    concurrency,
    worker,
  })
}
process.send?.('ready')
