import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Selection } from '../../server/platform/sql/selection.ts'
import { tableOf } from '../../server/platform/sql/tables.ts'

/** Which columns of a type an operation shows, or all where a field does more than show a column. */
interface Shown {
  readonly columns: ReadonlySet<string> | 'all'
  /** Of the relations asked for, by the name that they have in the Prisma schema. */
  readonly relations: ReadonlyMap<string, Shown>
}

/** Read of every row: what rules of access of single fields ask of it. */
const ALWAYS = ['id', 'authorityId', 'status', 'sharing']

/** Documents are parsed once and kept, so what one shows is worked out once. */
const known = new WeakMap<FieldNode, Shown>()

/**
 * A selection without the columns that nobody asked for: Pothos asks for whole rows, and most of what a page costs is
 * the columns it carries. Leaves alone what it cannot judge.
 */
export function narrowed(selection: Selection, model: string, info: GraphQLResolveInfo): Selection {
  const [field] = info.fieldNodes
  if (info.fieldNodes.length !== 1 || !field?.selectionSet) return selection
  let shown = known.get(field)
  if (!shown) {
    shown = shownBy(getNamedType(info.returnType), field.selectionSet, info, new Set(['edges', 'node', 'nodes']))
    known.set(field, shown)
  }
  return onlyShown(selection, model, shown)
}

function onlyShown(selection: Selection, model: string, { columns, relations }: Shown): Selection {
  const { include = {} } = selection
  if (columns === 'all' || selection.select) return selection
  const own = Object.fromEntries(
    [...ALWAYS, ...columns].filter((name) => tableOf(model).fields.has(name)).map((name) => [name, true]),
  )
  return {
    select: {
      ...own,
      ...Object.fromEntries(
        Object.entries(include).map(([name, nested]) => [name, below(model, name, nested, relations)]),
      ),
    },
  }
}

/** What is narrowed of a relation: only one whose rows come whole, and which the operation asks for plainly. */
function below(model: string, name: string, nested: unknown, relations: ReadonlyMap<string, Shown>): unknown {
  const relation = tableOf(model).fields.get(name)
  const shown = relations.get(name)
  if (relation?.kind !== 'relation' || !shown) return nested
  const { include, select, ...rest } = nested === true ? ({} as Selection) : (nested as Selection)
  return { ...rest, ...onlyShown({ include, select }, relation.target, shown) }
}

function shownBy(
  type: GraphQLNamedType,
  set: SelectionSetNode,
  info: GraphQLResolveInfo,
  through: ReadonlySet<string>,
): Shown {
  const columns = new Set<string>()
  const relations = new Map<string, Shown>()
  let all = false
  for (const { field, of } of fieldsIn(type, set, info)) {
    const name = field.name.value
    const config = of.getFields()[name]
    if (!config) continue
    const named = getNamedType(config.type)
    const exposed = config.extensions.pothosExposedField
    if (through.has(name) && field.selectionSet) {
      const inner = shownBy(named, field.selectionSet, info, through)
      if (inner.columns === 'all') all = true
      else for (const column of inner.columns) columns.add(column)
      for (const [relation, shown] of inner.relations) joined(relations, relation, shown)
    } else if (typeof exposed === 'string') columns.add(exposed)
    else if (namesColumns(config.extensions.pothosPrismaSelect))
      for (const column of Object.keys(config.extensions.pothosPrismaSelect)) columns.add(column)
    else if (config.extensions.pothosPrismaSelect && field.selectionSet && isObjectType(named))
      joined(relations, name, shownBy(named, field.selectionSet, info, new Set()))
    else if (name !== 'id' && of.extensions.pothosPrismaModel) all = true
  }
  return { columns: all ? 'all' : columns, relations }
}

/** A field that says itself which columns it is made of. */
const namesColumns = (select: unknown): select is Record<string, true> =>
  typeof select === 'object' && select !== null && Object.values(select).every((value) => value === true)

function joined(relations: Map<string, Shown>, name: string, shown: Shown): void {
  // asked for twice, under two names: the whole rows
  relations.set(name, relations.has(name) ? { columns: 'all', relations: new Map() } : shown)
}

interface FieldOf {
  readonly field: FieldNode
  readonly of: GraphQLObjectType
}

function* fieldsIn(type: GraphQLNamedType, set: SelectionSetNode, info: GraphQLResolveInfo): Generator<FieldOf> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (isObjectType(type)) yield { field: selection, of: type }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(type, selection.selectionSet, info)
    else {
      const fragment = info.fragments[selection.name.value]
      if (fragment) yield* fieldsIn(type, fragment.selectionSet, info)
    }
  }
}
