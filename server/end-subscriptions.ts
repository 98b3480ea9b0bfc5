import { type ExecutionResult, GraphQLError } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import type { Context } from '../schema/builder.ts'
import { goesOnWhile } from './goes-on-while.ts'
import { type Actor, actsAs } from './organisations/actor.ts'

/** What the middleware in front can find out again. */
export interface Standing {
  /** Whether the request would still be let in, with the same rights. */
  readonly isStillLetIn?: () => Promise<boolean>
}

/** How many subscriptions someone may hold open at one web server. */
export const MOST_SUBSCRIPTIONS = 20

/** A hint may be lost, and a person or a token may end without one: so every minute it is looked up. */
const LOOK_AGAIN_MS = 60_000

/**
 * Ends what someone holds open once they would not be let in any more: their token was revoked, rotated or has expired,
 * they were disabled, or their rights are others now. Limits how many they hold open, too.
 */
export function endSubscriptions(): Plugin<Context & Standing> {
  const open = new Map<string, number>()
  const heldBy = (who: string) => open.get(who) ?? 0
  const close = (who: string) => (heldBy(who) > 1 ? open.set(who, heldBy(who) - 1) : open.delete(who))
  const watch = (stream: AsyncIterableIterator<ExecutionResult>, context: Context & Standing) => {
    const { actor, live, isStillLetIn } = context
    const who = actsAs(actor) ?? ''
    if (heldBy(who) >= MOST_SUBSCRIPTIONS) {
      stream.return?.()
      return { errors: [tooMany()] }
    }
    open.set(who, heldBy(who) + 1)
    return goesOnWhile<ExecutionResult>(stream, {
      hints: topicsOf(actor).map((topic) => live.subscribe(topic)),
      isGood: async () => !isPast(actor.goodUntil) && ((await isStillLetIn?.()) ?? true),
      lookAgainInMs: () => Math.min(LOOK_AGAIN_MS, msUntil(actor.goodUntil)),
      lastWord: { errors: [ended()] },
      closed: () => void close(who),
    })
  }
  return {
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const context = args.contextValue as Context & Standing & YogaInitialContext
      // what is opened for an answer that cannot be sent would stay open
      if (!takesStreams(context.request.headers.get('accept')))
        return setResultAndStopExecution({ errors: [notAStream()] })
      return {
        onSubscribeResult: ({ result, setResult }) => {
          if (isStream(result)) setResult(watch(result, context))
        },
      }
    },
  }
}

/** Whether a client could be sent a stream, by what it says it accepts. */
const takesStreams = (accept: string | null): boolean =>
  accept === null || /text\/(event-stream|\*)|multipart\/(mixed|\*)|\*\/\*/i.test(accept)

/** Where it is told that someone may no longer be let in. */
export const topicsOf = ({ personId, tokenId }: Actor): string[] => [
  ...(personId ? [`actor.${personId}`] : []),
  ...(tokenId ? [`token.${tokenId}`] : []),
]

const isStream = (result: unknown): result is AsyncIterableIterator<ExecutionResult> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result

const isPast = (moment: Date | undefined): boolean => moment !== undefined && moment.getTime() <= Date.now()

const msUntil = (moment: Date | undefined): number =>
  moment ? Math.max(0, moment.getTime() - Date.now()) : Number.POSITIVE_INFINITY

const ended = () =>
  new GraphQLError(
    'This subscription ends because your token, your account or your rights have changed. Subscribe again if you still may',
    {
      extensions: { code: 'UNAUTHENTICATED' },
    },
  )

const notAStream = () =>
  new GraphQLError('A subscription is answered as a stream. Send the header “Accept: text/event-stream”', {
    extensions: { code: 'STREAM_NOT_ACCEPTED', http: { status: 406 } },
  })

const tooMany = () =>
  new GraphQLError(
    `You hold ${MOST_SUBSCRIPTIONS} subscriptions open here already, which is the most. Close one, then try again`,
    { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', most: MOST_SUBSCRIPTIONS, http: { status: 429 } } },
  )
