import type { Plugin } from 'graphql-yoga'
import type { Context } from '../schema/builder.ts'
import type { Actor } from './organisations/actor.ts'
import type { Live } from './platform/live.ts'
import { actorTopic } from './sign-in/actor-topic.ts'

/** Where no hint comes through, and for sessions and tokens that end by the clock. */
const LOOK_EVERY_MS = 30_000

/** Who the request's session or token speaks for now. */
export type ActsNow = () => Promise<Actor>

/**
 * Ends a subscription when its session or token does, when its person is disabled, and when their roles change: looked
 * at before each event, when told to by a hint, and every half minute. The client connects again, as who it then is.
 */
export const endWithTheActor = (live: Live, everyMs = LOOK_EVERY_MS): Plugin<Context> => ({
  onSubscribe: ({ args }) => {
    const { actor, actsNow } = args.contextValue as Context & { actsNow?: ActsNow }
    if (!actsNow || !actor.personId) return
    return {
      onSubscribeResult: ({ result, setResult }) => {
        if (isStream(result)) setResult(whileTheSame(result, { actor, actsNow, live, everyMs }))
      },
    }
  },
})

interface Watch {
  readonly actor: Actor
  readonly actsNow: ActsNow
  readonly live: Live
  readonly everyMs: number
}

function whileTheSame<T>(source: AsyncIterableIterator<T>, watch: Watch): AsyncIterableIterator<T> {
  const over = new AbortController()
  const finish = async () => {
    over.abort()
    await source.return?.().catch(() => {}) // it is over either way
    return { done: true, value: undefined } as const
  }
  const look = async () => {
    if (!over.signal.aborted && !(await isTheSame(watch))) await finish()
  }
  const timer = setInterval(look, watch.everyMs)
  timer.unref()
  over.signal.addEventListener('abort', () => clearInterval(timer))
  lookWhenTold(watch, over.signal, look)
  const stream: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      const told = await source.next()
      if (told.done || over.signal.aborted || !(await isTheSame(watch))) return finish()
      return told
    },
    return: finish,
  }
  return stream
}

async function lookWhenTold({ actor, live }: Watch, signal: AbortSignal, look: () => Promise<void>): Promise<void> {
  for await (const _hint of live.subscribe(actorTopic(actor.personId ?? ''), signal)) await look()
}

/** A database that cannot answer is no reason to go on telling. */
const isTheSame = ({ actor, actsNow }: Watch): Promise<boolean> =>
  actsNow().then(
    (now) => rightsOf(now) === rightsOf(actor),
    () => false,
  )

const rightsOf = ({ personId, memberships, scopes }: Actor): string =>
  JSON.stringify([personId, memberships.map((one) => JSON.stringify(one)).sort(), [...scopes].sort()])

const isStream = <T>(result: unknown): result is AsyncIterableIterator<T> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result
