import type { z } from 'zod'

/** Four ways to say no; every edge (API, page, command, worker) knows what to do with each. */

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** What was given cannot be used: names each field, what is wrong with its value and how to mend it. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  readonly problems: readonly FieldProblem[]
  constructor(problems: readonly FieldProblem[]) {
    super(problems.map((problem) => problem.message).join('. '))
    this.problems = problems
  }
}

/** A rule says no. `code` is for tools and stays the same; the message is for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** There is no such thing, or it is not the actor's to see: the answer is the same. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly thing: string
  constructor(thing: string) {
    super(`There is no such ${thing}, or you cannot see it`)
    this.thing = thing
  }
}

/** Ids under the names of their kinds, as `{ needId }`. */
export type IdsByKind = { readonly [kindId: `${string}Id`]: string }

/** The actor sees the thing but may not do this to it. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  readonly doing: string
  /** Ids of the thing, as `{ needId }`, for the audit log. */
  readonly about: IdsByKind
  constructor(doing: string, about: IdsByKind = {}) {
    super(`You are not allowed to ${doing}`)
    this.doing = doing
    this.about = about
  }
}

export interface Refusal {
  readonly code: string
  readonly message: string
}

export const refusal = (code: string, message: string): Refusal => ({ code, message })

export function refuseIf(reason: Refusal | null): void {
  if (reason) throw new Refused(reason.code, reason.message)
}

/** Throws NotAllowed unless allowed; `about` names the thing for the audit log, as `{ needId }`. */
export function allow(allowed: boolean, doing: string, about?: IdsByKind): void {
  if (!allowed) throw new NotAllowed(doing, about)
}

/** What a caller gave, checked against its schema; throws InvalidInput naming every field at fault. */
export function valid<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const read = schema.safeParse(raw)
  if (read.success) return read.data
  throw new InvalidInput(
    read.error.issues.map((issue) => ({ field: issue.path.join('.') || 'input', message: issue.message })),
  )
}
