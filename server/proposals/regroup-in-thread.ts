import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { regroup } from '../matching/engine/groups/suggest-groups.ts'

type Asked = Parameters<typeof regroup>

/** Needs, the matches among them, and the groups as they stand. */
export interface ToRegroup {
  readonly needs: Asked[0]
  readonly edges: Asked[1]
  readonly standing: Asked[2]
}

export interface Regrouper {
  /** Which groups the needs form now, as `regroup` says. One question at a time. */
  regroup(asked: ToRegroup): Promise<string[][]>
  close(): Promise<unknown>
}

const script = new URL('./regroup-thread.ts', import.meta.url)
/** Fewer are grouped before a thread has started, which takes a tenth of a second. */
const WORTH_A_THREAD = 1_000

/**
 * Works groups out in a thread of its own, so that meanwhile others can be put into words and stored, and officers do not
 * wait: ten thousand needs take more than a second. Few needs, and those of a thread that fails, are worked out here.
 */
export function regroupInThread(): Regrouper {
  let thread: Worker | undefined
  const forget = () => {
    thread = undefined
  }
  const here = ({ needs, edges, standing }: ToRegroup) => regroup(needs, edges, standing)
  return {
    regroup: async (asked) => {
      if (asked.needs.length < WORTH_A_THREAD) return here(asked)
      // one that ended while it was asked nothing is started again
      thread ??= new Worker(script).on('error', () => {}).on('exit', forget)
      return answerOf(thread, asked).catch(() => here(asked))
    },
    close: async () => thread?.terminate(),
  }
}

async function answerOf(thread: Worker, asked: ToRegroup): Promise<string[][]> {
  const answered = new AbortController()
  const { signal } = answered
  try {
    thread.postMessage(asked)
    const ended = once(thread, 'exit', { signal }).then(() => Promise.reject(new Error('the thread has ended')))
    const [groups] = await Promise.race([once(thread, 'message', { signal }), ended])
    return groups
  } finally {
    answered.abort()
  }
}
