import { GraphQLError } from 'graphql'

/**
 * The most that one request may ask for. Beyond any of these it is refused before a statement of SQL is sent, and the
 * error says which limit it was, how much is allowed and how much was sent.
 */
export const limits = {
  /** Fields below each other. */
  depth: 12,
  /** Fields in one operation, fragments counted wherever they are used. */
  fields: 300,
  /** What the answer costs: one for a field, times the rows asked for where it stands in a list. */
  cost: 25_000,
  aliases: 30,
  directives: 20,
  /** Words and signs in the text of an operation. */
  tokens: 2_000,
  /** Rows on a page of a list. */
  page: 100,
  /** Entries of one list in an argument. */
  list: 500,
  /** Values in the variables, entries of lists and fields of inputs included. */
  values: 5_000,
  /** Levels of lists and inputs in the variables. */
  nesting: 12,
} as const

export type LimitName = keyof typeof limits

const said: Record<LimitName, (most: string) => string> = {
  depth: (most) => `An operation may be ${most} fields deep at most. Ask for less at once`,
  fields: (most) => `An operation may have ${most} fields at most. Ask for less at once`,
  cost: (most) => `An operation may cost ${most} at most. Ask for fewer rows, or for less of each`,
  aliases: (most) => `An operation may have ${most} aliases at most. Ask in several operations`,
  directives: (most) => `An operation may have ${most} directives at most. Take some out`,
  tokens: (most) => `The text of an operation may have ${most} words and signs at most. Ask in several operations`,
  page: (most) => `A page may have ${most} rows at most. Ask for them page by page, with “after”`,
  list: (most) => `A list in an argument may have ${most} entries at most. Send them in several operations`,
  values: (most) => `The variables may hold ${most} values at most. Send them in several operations`,
  nesting: (most) => `The variables may be ${most} levels deep at most. Send them flatter`,
}

const shown = (amount: number) =>
  Number.isFinite(amount) ? amount.toLocaleString('en-GB') : 'more than can be counted'

/** What a limit allows, in a sentence. */
export const saidOf = (limit: LimitName): string => said[limit](shown(limits[limit]))

/** The refusal of a request that passed a limit. `code` is for tools, like the limit's name and both numbers. */
export function limitPassed(limit: LimitName, sent: number, code = 'LIMIT_PASSED'): GraphQLError {
  const most = limits[limit]
  return new GraphQLError(`${saidOf(limit)}. Sent: ${shown(sent)}`, {
    extensions: { code, limit, most, sent, http: { status: 400, spec: true } },
  })
}

/** Whether an error is the refusal of a request that passed a limit. */
export const isLimitPassed = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.extensions.limit !== undefined
