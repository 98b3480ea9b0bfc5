import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../platform/database.ts'
import { MatchingIndex } from './matching-index.ts'
import type { Question, ThreadAnswer } from './similar-needs-replica.ts'
import { bestOf, countsForEveryone, similarAmongShared } from './similar-needs-shared.ts'

/** The thread behind `openSimilarNeedsReplica`: reads the open needs once, and what has changed before each answer. */
const port = parentPort
if (!port) throw new Error('similar-needs-thread.ts is started by openSimilarNeedsReplica')
const { databaseUrl } = workerData as { databaseUrl: string }
const { db, close } = openDatabase(databaseUrl, 2)
const loading = MatchingIndex.load(db, { takesPart: countsForEveryone })

port.on('message', (message: Question | 'stop') => (message === 'stop' ? stop() : answer(message)))
await loading // a failure ends the thread, and the next question starts another

async function answer({ id, draft, limit, until }: Question): Promise<void> {
  const index = await loading
  if (Date.now() > until) return
  const tell = (told: ThreadAnswer) => port?.postMessage(told)
  try {
    await index.catchUp(db)
    const shared = await similarAmongShared(db, draft, limit)
    tell({ id, matches: bestOf(index.similarTo(draft, limit), shared, limit) })
  } catch (error) {
    tell({ id, trouble: error instanceof Error ? error.message : String(error) })
  }
}

async function stop(): Promise<void> {
  await close().catch(() => {})
  process.exit(0) // this thread only
}
