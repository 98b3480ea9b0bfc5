import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Where a test's jobs and facts are. */
export interface Address {
  readonly databaseUrl: string
  readonly redisUrl: string | undefined
  readonly prefix: string
}

/** What a worker process of the tests does. */
export type Part = 'relay' | 'everything' | 'fragile'

/** Starts a real worker process with a table of its own (reacting-worker.ts) and waits until it works or has ended. */
export async function startProcess(part: Part, address: Address) {
  const child = fork(join(import.meta.dirname, 'reacting-worker.ts'), [part, JSON.stringify(address)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child, 'message'), ended])
  return {
    ended,
    /** kill -9. */
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
