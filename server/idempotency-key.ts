import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type DocumentNode, type FieldNode, Kind, print, type SelectionSetNode } from 'graphql'
import type { Actor } from './organisations/actor.ts'
import type { KeyedRequest } from './platform/idempotency.ts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A key is 1 to 255 characters that can be seen. */
export const isUsableKey = (key: string): boolean => /^[\x21-\x7e]{1,255}$/.test(key)

/** What is asked, apart from how it is set out: the operation, and its variables in one order. */
export interface Asked {
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: unknown
}

/** A request as it is remembered. Keys belong to who sends them: another's, even the same, is no one's business. */
export const keyedRequest = (actor: Actor, key: string, asked: Asked): KeyedRequest => ({
  hash: hashOf(`${actor.tokenId ? `token.${actor.tokenId}` : `person.${actor.personId}`}\n${key}`),
  fingerprint: hashOf(
    canonicalize([print(asked.document), asked.operationName ?? null, asked.variableValues ?? {}]) ?? '',
  ),
})

/** The fields an operation asks for at its top, those in fragments too. */
export function topFields(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) return topFields(document, selection.selectionSet)
    const named = document.definitions.find(
      (part) => part.kind === Kind.FRAGMENT_DEFINITION && part.name.value === selection.name.value,
    )
    return named?.kind === Kind.FRAGMENT_DEFINITION ? topFields(document, named.selectionSet) : []
  })
}
