import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import type { Context } from '../schema/builder.ts'
import { isUsableKey, keyedRequest, topFields } from './idempotency-key.ts'
import { isSignedIn } from './organisations/actor.ts'
import { type KeyedRequest, keepAnswer, type Remembered, recall, workDone, workOnce } from './platform/idempotency.ts'
import type { Log } from './platform/log.ts'

type Args = ExecutionArgs & { readonly contextValue: Context & YogaInitialContext }
type Execute = (args: Args) => unknown

/** A longer answer is not kept, but worked out again by reading. */
const LONGEST_ANSWER = 256 * 1024

/**
 * A mutation with the header Idempotency-Key is carried out once, however often it is sent: the same key with the same
 * operation and variables is answered as the first time, byte for byte, with `Idempotency-Replayed: true`; with others
 * it is refused (422). Someone who asks while it is being carried out is told to come back (409, Retry-After).
 */
export const answerOnce = (log: Log): Plugin<Context> => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    const { contextValue, document, operationName } = args as Args
    const operation = getOperationAST(document, operationName)
    const key = contextValue.request.headers.get('idempotency-key')
    if (operation?.operation !== 'mutation' || key === null || !isSignedIn(contextValue.actor)) return
    setExecuteFn((given) => underKey(key, operation, given as Args, executeFn as Execute, log))
  },
})

interface Keyed {
  readonly request: KeyedRequest
  readonly args: Args
  readonly execute: Execute
  /** What the answer shows, it shows once: it is not kept. */
  readonly isSecret: boolean
  readonly log: Log
}

async function underKey(key: string, operation: OperationDefinitionNode, args: Args, execute: Execute, log: Log) {
  const fields = topFields(args.document, operation.selectionSet)
  const [field] = fields
  if (!isUsableKey(key)) return refusals.unusable()
  if (fields.length > 1 || !field) return refusals.severalThings()
  const definition = args.schema.getMutationType()?.getFields()[field.name.value]
  const request = keyedRequest(args.contextValue.actor, key, args)
  const keyed = { request, args, execute, isSecret: definition?.extensions.answersOnce === true, log }
  const known = await recall(args.contextValue.db, request)
  return known ? answerAgain(keyed, known) : answerFirst(keyed)
}

async function answerFirst(keyed: Keyed): Promise<unknown> {
  const { request, args, isSecret } = keyed
  const once = workOnce(args.contextValue.unitOfWork, request, !isSecret)
  const result = await executed(keyed, once.unitOfWork)
  if (once.state.wasTaken) {
    const known = await recall(args.contextValue.db, request)
    return known ? answerAgain(keyed, known) : refusals.inProgress()
  }
  if (!(isSecret && once.state.hasCommitted)) await keep(keyed, result, once.state.hasCommitted)
  return result
}

async function answerAgain(keyed: Keyed, { fingerprint, answer, result }: Remembered): Promise<unknown> {
  if (fingerprint !== keyed.request.fingerprint) return refusals.otherRequest()
  if (answer !== null) return replayed(JSON.parse(answer))
  if (result === null) return refusals.notKept()
  // killed between the effect and its answer: what was done is read again
  const done = workDone(result)
  const read = (await executed(keyed, done.unitOfWork)) as ExecutionResult
  if (done.isUnfinished()) return refusals.unfinished()
  await keep(keyed, read, true)
  return read.errors ? read : replayed(read.data)
}

const executed = ({ args, execute }: Keyed, unitOfWork: Context['unitOfWork']) =>
  execute({ ...args, contextValue: { ...args.contextValue, unitOfWork } })

const replayed = (data: unknown) => ({
  data,
  extensions: { http: { headers: { 'Idempotency-Replayed': 'true' } } },
})

/** Keeps an answer without errors; one with errors may be another next time. */
async function keep({ request, args, log }: Keyed, result: unknown, hasCommitted: boolean): Promise<void> {
  const { data, errors } = result as ExecutionResult
  const answer = data && !errors ? JSON.stringify(data) : ''
  if (answer === '' || answer.length > LONGEST_ANSWER) return
  await keepAnswer(args.contextValue.db, request, answer, hasCommitted).catch((error: unknown) =>
    log.warn({ err: error }, 'an answer was not kept under its Idempotency-Key; sent again, it is worked out again'),
  )
}

const refused = (status: number, code: string, message: string, headers: Record<string, string> = {}) => ({
  errors: [new GraphQLError(message, { extensions: { code, http: { status, headers } } })],
})

const refusals = {
  unusable: () =>
    refused(400, 'IDEMPOTENCY_KEY_UNUSABLE', 'An Idempotency-Key is 1 to 255 visible ASCII characters, such as a UUID'),
  severalThings: () =>
    refused(
      400,
      'IDEMPOTENCY_KEY_FOR_ONE_THING',
      'With an Idempotency-Key an operation does one thing. Send each mutation by itself, with a key of its own',
    ),
  otherRequest: () =>
    refused(
      422,
      'IDEMPOTENCY_KEY_REUSED',
      'This Idempotency-Key was used for another operation or other variables. Use a new key for a new request',
    ),
  inProgress: () =>
    refused(
      409,
      'IDEMPOTENCY_IN_PROGRESS',
      'A request with this Idempotency-Key is being carried out. Send it again in a second for its answer',
      { 'Retry-After': '1' },
    ),
  notKept: () =>
    refused(
      409,
      'IDEMPOTENCY_ANSWER_NOT_KEPT',
      'This was done under this Idempotency-Key, but its answer showed a secret and is not kept. If you did not get it, make or rotate another with a new key',
    ),
  unfinished: () =>
    refused(
      409,
      'IDEMPOTENCY_UNFINISHED',
      'What was begun under this Idempotency-Key was interrupted before its end. Look at how things stand, then send it again with a new key',
    ),
}
