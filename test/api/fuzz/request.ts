import type { GraphQLSchema } from 'graphql'
import { type Choices, choicesFrom } from './choices.ts'
import { mutated } from './mutated.ts'
import { randomOperation } from './random-operation.ts'

/** What requests are made from. */
export interface Ingredients {
  readonly schema: GraphQLSchema
  /** Operations that work, to be spoilt. */
  readonly examples: readonly string[]
  /** Ids of things that exist. */
  readonly known: readonly string[]
  readonly tokens: readonly string[]
}

/** A request as a careless or hostile client would send it. */
export interface FuzzedRequest {
  readonly method: 'GET' | 'POST'
  readonly headers: Record<string, string>
  readonly body: string
}

const accepts = [
  ...['application/json', 'application/graphql-response+json', 'multipart/mixed', 'text/event-stream', '*/*', 'text/x'],
  ...['multipart/mixed, application/json', ''],
]
const contentTypes = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/json; charset=x',
]

/** Makes one request of a run of numbers. */
export function requestFrom(numbers: readonly number[], given: Ingredients): FuzzedRequest {
  const choose = choicesFrom(numbers)
  const { query, variables } = operation(choose, given)
  const good = { query, variables }
  const params = choose.below(8) < 7 ? good : choose.pick(spoilt.map((spoil) => spoil(good, choose)))
  const whole = JSON.stringify(choose.below(40) === 39 ? [params, params] : params)
  return {
    method: choose.below(15) === 14 ? 'GET' : 'POST',
    headers: {
      accept: choose.pick(accepts),
      'content-type': choose.below(10) === 9 ? choose.pick(contentTypes) : 'application/json',
      authorization: `Bearer ${choose.pick(given.tokens)}`,
    },
    body: choose.below(20) === 19 ? mutated(whole, choose) : whole,
  }
}

type Spoil = (good: { query: unknown; variables: unknown }, choose: Choices) => object

/** Ways in which the parameters of a request may be wrong. */
const spoilt: readonly Spoil[] = [
  (good) => ({ ...good, operationName: null }),
  (good) => ({ ...good, extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } }),
  (good, choose) => ({ ...good, variables: choose.pick([null, [], 'x', 5, JSON.parse('{"__proto__": 1}')]) }),
  (good, choose) => ({ ...good, query: choose.pick([null, 5, [good.query], {}]) }),
  (good, choose) => ({ ...good, operationName: choose.pick(['x', '', 5, {}]) }),
]

function operation(choose: Choices, { schema, examples, known }: Ingredients) {
  const made = randomOperation(schema, choose, known)
  const how = choose.below(5)
  if (how === 3) return { ...made, query: mutated(made.query, choose) }
  if (how === 4) return { ...made, query: mutated(choose.pick(examples), choose) }
  return made
}
