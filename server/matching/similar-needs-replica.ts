import { Worker } from 'node:worker_threads'
import { type Actor, actsAs } from '../organisations/actor.ts'
import { Refused } from '../platform/errors.ts'
import type { EngineNeed, ScoredMatch } from './engine/types.ts'
import { oneAtATime } from './similar-needs-turns.ts'

/** What the thread is asked: ends unanswered when nobody waits for it any more. */
export interface Question {
  readonly id: number
  readonly draft: EngineNeed
  readonly limit: number
  /** Milliseconds since 1970. */
  readonly until: number
}

/** What the thread answers: ids, scores and reasons, or what went wrong. */
export type ThreadAnswer =
  | { readonly id: number; readonly matches: ScoredMatch[] }
  | { readonly id: number; readonly trouble: string }

/** A replica of the open needs beside the web server, for comparing drafts with. */
export interface SimilarNeedsReplica {
  /** Starts reading the needs in the background, so that the first question need not wait for it. */
  warmUp(): void
  /**
   * The needs that the draft's authority may see and could buy with it, best first; throws Refused when there is no
   * answer in time. The actor has one question at a time: of those that wait, only the newest is asked.
   */
  similarTo(actor: Actor, draft: EngineNeed, limit: number): Promise<ScoredMatch[]>
  /** Ends the thread; what is still asked is refused. */
  close(): Promise<void>
}

export interface ReplicaOptions {
  readonly databaseUrl: string
  /** How long a question waits for its answer, 10 seconds when not given. */
  readonly patienceMs?: number
  /** Told when the thread ended by itself; the next question starts another. */
  readonly onError?: (error: Error) => void
}

/** How long the thread may take to close its connections before it is ended. */
const LONGEST_STOP_MS = 1_000

/**
 * Opens a replica in a thread of its own with a small pool of its own: neither reading 100,000 needs nor comparing with
 * them ever holds up the web server. The thread starts with the first question, or with `warmUp`.
 */
export function openSimilarNeedsReplica(options: ReplicaOptions): SimilarNeedsReplica {
  return new Replica(options)
}

class Replica implements SimilarNeedsReplica {
  readonly #options: ReplicaOptions
  readonly #inTurn = oneAtATime()
  #thread: Thread | undefined
  #closed = false

  constructor(options: ReplicaOptions) {
    this.#options = options
  }

  warmUp(): void {
    if (!this.#closed) this.#running()
  }

  similarTo(actor: Actor, draft: EngineNeed, limit: number): Promise<ScoredMatch[]> {
    const until = Date.now() + (this.#options.patienceMs ?? 10_000)
    return this.#inTurn(actsAs(actor) ?? '', () => {
      if (this.#closed) throw notReady()
      return this.#running().ask(draft, limit, until)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#thread?.close()
  }

  #running(): Thread {
    if (this.#thread?.ended !== false) this.#thread = new Thread(this.#options)
    return this.#thread
  }
}

interface Asked {
  readonly answer: (matches: ScoredMatch[]) => void
  readonly fail: (error: Error) => void
}

/** One life of the thread, and the questions put to it. */
class Thread {
  ended = false
  readonly #worker: Worker
  readonly #asked = new Map<number, Asked>()
  readonly #gone: Promise<void>
  #questions = 0

  constructor({ databaseUrl, onError }: ReplicaOptions) {
    this.#worker = new Worker(new URL('./similar-needs-thread.ts', import.meta.url), {
      workerData: { databaseUrl },
      execArgv: ['--disable-warning=DeprecationWarning'],
    })
    this.#worker.unref() // a thread never keeps the process alive
    this.#worker.on('message', (answer: ThreadAnswer) => this.#take(answer))
    this.#worker.on('error', (error: Error) => onError?.(error))
    this.#gone = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.ended = true
        for (const { fail } of this.#asked.values()) fail(notReady())
        resolve()
      })
    })
  }

  ask(draft: EngineNeed, limit: number, until: number): Promise<ScoredMatch[]> {
    const id = this.#questions++
    let patience: NodeJS.Timeout | undefined
    const answered = new Promise<ScoredMatch[]>((answer, fail) => {
      this.#asked.set(id, { answer, fail })
      patience = setTimeout(() => fail(notReady()), Math.max(0, until - Date.now()))
      this.#worker.postMessage({ id, draft, limit, until } satisfies Question)
    })
    return answered.finally(() => {
      clearTimeout(patience)
      this.#asked.delete(id)
    })
  }

  async close(): Promise<void> {
    if (this.ended) return
    this.#worker.postMessage('stop')
    const tooLong = setTimeout(() => this.#worker.terminate(), LONGEST_STOP_MS)
    await this.#gone
    clearTimeout(tooLong)
  }

  #take(answer: ThreadAnswer): void {
    const asked = this.#asked.get(answer.id)
    if ('matches' in answer) asked?.answer(answer.matches)
    else asked?.fail(new Error(answer.trouble))
  }
}

const notReady = () => new Refused('STILL_READING', 'Commonlot is still reading the needs. Try again in a moment')
