import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type CarryOutShares, here } from './engine/neighbours/join.ts'
import type { JoinShare } from './engine/neighbours/join-share.ts'
import { type ListArrays, makeLists } from './engine/neighbours/neighbour-lists.ts'

/** What a helping thread is given; all of it lies in shared memory or is small. */
export interface Errand {
  readonly task: JoinShare
  readonly lists: ListArrays
  /** Becomes 1 when the lists are complete. */
  readonly done: Int32Array
}

const MOST_THREADS = 4
const script = new URL('./join-thread.ts', import.meta.url)

/** How many threads are worth it on this machine: more than four would wait for memory. */
export const usefulThreads = (): number => Math.min(MOST_THREADS, availableParallelism())

/**
 * Works the shares out in threads that share the index's memory: the first in this one, each other in one of its own.
 * Blocks until all are done, as working them out alone would for as many times as long. The share of a thread that does
 * not come back is worked out here, in lists and scores that it does not touch.
 */
export const joinInThreads: CarryOutShares = ([own, ...others]) => {
  if (!own) return []
  const errands = others.map(errandOf)
  const workers = errands.map(send)
  const before = performance.now()
  const first = here([own])
  // as long again as our own share took, and a few seconds for the start
  const patience = 5_000 + 2 * (performance.now() - before)
  const rest = errands.flatMap(({ task, lists, done }) =>
    Atomics.wait(done, 0, 0, patience) === 'timed-out' ? here([task]) : [lists],
  )
  for (const worker of workers) void worker.terminate()
  return [...first, ...rest]
}

function errandOf(task: JoinShare): Errand {
  return {
    task,
    lists: makeLists(task.room.slots, task.size, true),
    done: new Int32Array(new SharedArrayBuffer(4)),
  }
}

function send(errand: Errand): Worker {
  const worker = new Worker(script, { workerData: errand })
  worker.on('error', () => {}) // its share is worked out here
  return worker
}
