import { workerData } from 'node:worker_threads'
import { carryOutShare } from './engine/neighbours/join-share.ts'
import type { Errand } from './join-in-threads.ts'

/** A thread that works out one share of the neighbour lists, says so, and ends. */
const { task, lists, done } = workerData as Errand

carryOutShare(task, lists)
Atomics.store(done, 0, 1)
Atomics.notify(done, 0)
