import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core'
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/** What a deprecation says: until when the old way stays, and what to use in its place. */
export const DEPRECATION = /^Removed after (\d{4}-\d\d-\d\d): use \S/

/**
 * What of a new schema would break a client of the released one, in plain sentences; empty when nothing would. What
 * was deprecated may go once the day it named has passed. `today` is an ISO day.
 */
export async function breakingChanges(released: GraphQLSchema, next: GraphQLSchema, today: string): Promise<string[]> {
  const changes = await diff(released, next)
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !wasAnnounced(released, change, today))
    .map(({ message }) => message)
}

const removals = ['FIELD_REMOVED', 'ENUM_VALUE_REMOVED', 'FIELD_ARGUMENT_REMOVED', 'INPUT_FIELD_REMOVED']

function wasAnnounced(released: GraphQLSchema, { type, path }: Change, today: string): boolean {
  if (!removals.includes(type)) return false
  const reason = deprecations(released).find((deprecated) => deprecated.path === path)?.reason
  const [, until] = DEPRECATION.exec(reason ?? '') ?? []
  return until !== undefined && until < today
}

/** Everything in a schema that is deprecated: where it stands, like `Need.title` or `Query.needs.first`, and why. */
export function deprecations(schema: GraphQLSchema): { readonly path: string; readonly reason: string }[] {
  return everyMember(schema).flatMap(({ path, deprecationReason }) =>
    deprecationReason == null ? [] : [{ path, reason: deprecationReason }],
  )
}

interface Member {
  readonly path: string
  readonly deprecationReason?: string | null | undefined
}

function everyMember(schema: GraphQLSchema): Member[] {
  return Object.values(schema.getTypeMap()).flatMap((type): Member[] => {
    if (isEnumType(type)) return type.getValues().map((value) => at(type.name, value))
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => at(type.name, field))
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap((field) => [
      at(type.name, field),
      ...field.args.map((arg) => at(`${type.name}.${field.name}`, arg)),
    ])
  })
}

const at = (above: string, member: { name: string; deprecationReason?: string | null | undefined }): Member => ({
  path: `${above}.${member.name}`,
  deprecationReason: member.deprecationReason,
})
