import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Text that no database keeps: the character U+0000, and halves of characters that belong in pairs. */
const isBroken = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

const refusal = () =>
  new GraphQLError('A text holds a character that cannot be kept (U+0000, or half of one). Take it out and try again', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  })

/** Refuses broken text in what a client sends, in variables and in the document itself, before anything reads it. */
export const refuseBrokenText = (): Plugin => ({
  onParams: ({ params }) => {
    if (holdsBrokenText(params.variables)) throw refusal()
  },
  onValidate: ({ addValidationRule }) => {
    addValidationRule(noBrokenText)
  },
})

function holdsBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return isBroken(value)
  if (Array.isArray(value)) return value.some(holdsBrokenText)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([key, held]) => isBroken(key) || holdsBrokenText(held))
  return false
}

const noBrokenText = (context: ValidationContext): ASTVisitor => ({
  StringValue: ({ value }) => {
    if (isBroken(value)) context.reportError(refusal())
  },
})
