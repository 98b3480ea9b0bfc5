import { parentPort } from 'node:worker_threads'
import { regroup } from '../matching/engine/groups/suggest-groups.ts'
import type { ToRegroup } from './regroup-in-thread.ts'

/** The thread behind `regroupInThread`: works out the groups of what it is sent, one after the other. */
parentPort?.on('message', ({ needs, edges, standing }: ToRegroup) =>
  parentPort?.postMessage(regroup(needs, edges, standing)),
)
