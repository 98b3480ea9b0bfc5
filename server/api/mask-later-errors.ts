import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** One of the parts of an answer that come later, put off by `@defer` or `@stream`. */
interface LaterPart {
  readonly errors?: readonly GraphQLError[]
}

/** Masks the errors of parts that come later: Yoga by itself masks those of the first part only. */
export const maskLaterErrors = (mask: (error: unknown) => Error): Plugin => ({
  onExecute: () => ({
    onExecuteDone: () => ({
      onNext: ({ result, setResult }) => {
        const { incremental } = result as { incremental?: readonly LaterPart[] }
        if (incremental?.some(({ errors }) => errors))
          setResult({ ...result, incremental: incremental.map((part) => maskedPart(part, mask)) } as typeof result)
      },
    }),
  }),
})

const maskedPart = (part: LaterPart, mask: (error: unknown) => Error) =>
  part.errors ? { ...part, errors: part.errors.map(mask) } : part
