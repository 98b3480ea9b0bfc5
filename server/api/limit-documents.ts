import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import type { ASTVisitor, ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type LimitName, limitPassed, limits } from './limits.ts'

/** Refuses the text of an operation that is too long, deep or broad, while it is parsed and validated. */
export const limitDocuments = (): Plugin[] => [
  EnvelopArmorPlugin({
    maxTokens: bounded('tokens'),
    // depth counts fields only: a fragment adds none by itself
    maxDepth: { ...bounded('depth'), flattenFragments: true },
    maxAliases: bounded('aliases'),
    maxDirectives: bounded('directives'),
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }) as unknown as Plugin,
  { onValidate: ({ addValidationRule }) => void addValidationRule(noLongLists) },
]

/** What Armor counts, refused in our words: its own name no code. Tokens are counted until there are too many. */
const bounded = (limit: LimitName) => ({
  n: limits[limit],
  onReject: [
    (_context: unknown, { message }: Error) => {
      throw limitPassed(limit, Number(/found (\d+)/.exec(message)?.[1] ?? limits[limit] + 1))
    },
  ],
})

const noLongLists = (context: ValidationContext): ASTVisitor => ({
  ListValue: ({ values }) => {
    if (values.length > limits.list) context.reportError(limitPassed('list', values.length))
  },
})
