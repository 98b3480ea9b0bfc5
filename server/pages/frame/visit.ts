import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { FieldProblem } from '../../platform/errors.ts'
import type { FoundSession } from '../../sign-in/find-session.ts'
import type { Formats } from './formats.ts'
import type { Operation } from './operation.ts'
import { ApiTrouble, FormProblems, NoSuchPage, NotForYou, SignedOut } from './problems.ts'
import { FieldReader } from './read-fields.ts'
import type { Language, Words } from './words.ts'

/** What a form holds: what was typed, and what is wrong with it. */
export interface Form {
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: readonly FieldProblem[]
}

/** Ids of the API hold the type; addresses of pages do not. */
export const toApiId = (type: string, own: string): string => Buffer.from(`${type}:${own}`).toString('base64')
export const toOwnId = (apiId: string): string => Buffer.from(apiId, 'base64').toString().replace(/^\w+:/, '')

/** Asks the API as whoever visits; the body is that of a GraphQL request over HTTP. */
export type AskApi = (request: Request, body: string, key?: string) => Promise<ApiAnswer>

export interface ApiAnswer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** A mutation's one field: what was done, or one of the ways to say no. */
type Outcome = { readonly __typename: string; readonly message?: string; readonly problems?: readonly FieldProblem[] }
type Done<Data> = Extract<Data[keyof Data], { readonly data: unknown }>

/** One request for a page: who asks, in which language, with what in hand, and how the page asks the API. */
export class Visit {
  readonly request: Request
  readonly session: FoundSession | undefined
  readonly language: Language
  readonly words: Words
  readonly formats: Formats
  readonly form: Form
  readonly #api: AskApi

  constructor(given: {
    request: Request
    session: FoundSession | undefined
    language: Language
    words: Words
    formats: Formats
    form: Form
    api: AskApi
  }) {
    this.request = given.request
    this.session = given.session
    this.language = given.language
    this.words = given.words
    this.formats = given.formats
    this.form = given.form
    this.#api = given.api
  }

  /** The part of the path a page's `:name` stands for. */
  part(name: string): string {
    const part = this.request.params[name]
    if (typeof part !== 'string') throw new NoSuchPage()
    return part
  }

  /** The API's id of the thing whose own id stands in the path, as the need of `/needs/:needId`. */
  id(type: string, name: string): string {
    return toApiId(type, this.part(name))
  }

  /** What the address asks for, as `status` in `?status=DRAFT`. */
  asked(name: string): string | undefined {
    const asked = this.request.query[name]
    const one = Array.isArray(asked) ? asked.at(-1) : asked
    return typeof one === 'string' && one.trim() !== '' ? one.trim() : undefined
  }

  /** Every value the address gives for a name, as of ticked boxes. */
  allAsked(name: string): readonly string[] {
    return [this.request.query[name] ?? []].flat().filter((one): one is string => typeof one === 'string' && one !== '')
  }

  /** Reads what was typed into the page's form. */
  fields(): FieldReader {
    return new FieldReader(this.form.values, this.words)
  }

  /** Asks the API for what the page shows. */
  async ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    const { data, errors } = await this.#api(this.request, this.#body(operation, variables))
    if (errors?.length || !data) throw this.#trouble(errors)
    return data as Data
  }

  /**
   * Does what a mutation does and answers what it gives. What is refused comes back as the page's problems. A form that
   * is sent twice does it once.
   */
  async does<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): Promise<Done<Data>['data']> {
    const body = this.#body(operation, variables)
    const { data, errors } = await this.#api(this.request, body, this.#onceKey(body))
    if (errors?.length || !data) throw this.#trouble(errors)
    const [outcome] = Object.values(data) as Outcome[]
    if (!outcome) throw new NoSuchPage()
    if ('data' in outcome) return outcome.data as Done<Data>['data']
    if (outcome.__typename === 'NotFound') throw new NoSuchPage(outcome.message)
    if (outcome.__typename === 'NotAllowed') throw new NotForYou(outcome.message)
    throw new FormProblems(outcome.problems ?? [{ field: '', message: outcome.message ?? '' }])
  }

  #body(operation: Operation<unknown, unknown>, variables: unknown): string {
    return JSON.stringify({ query: operation.text, variables })
  }

  /** The form's own number and what it asks for: another answer typed into the same form is another request. */
  #onceKey(body: string): string | undefined {
    const { _once } = this.form.values
    if (typeof _once !== 'string' || !/^[\w-]{1,64}$/.test(_once)) return undefined
    return `${_once}.${createHash('sha256').update(body).digest('base64url')}`
  }

  #trouble(errors: ApiAnswer['errors']): Error {
    const [first] = errors ?? []
    const code = first?.extensions?.code
    if (code === 'UNAUTHENTICATED') return new SignedOut()
    if (code === 'FORBIDDEN') return new NotForYou(first?.message)
    // an id or cursor in the address that was never one
    if (code === 'BAD_USER_INPUT' || code === 'BAD_CURSOR') return new NoSuchPage()
    return new ApiTrouble(first?.message ?? 'the API did not answer', code)
  }
}
