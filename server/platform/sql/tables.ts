import { getDatamodel } from '../../generated/pothos.ts'

/** How a field of a model stands in the database. */
export interface Column {
  readonly kind: 'column'
  readonly name: string
  readonly column: string
  readonly type: string
  readonly isList: boolean
}

/** How rows of another table belong to a row of this one: `target.targetColumn = own.ownColumn`. */
export interface Relation {
  readonly kind: 'relation'
  readonly name: string
  readonly isList: boolean
  readonly target: string
  readonly ownColumn: string
  readonly targetColumn: string
}

export interface Table {
  readonly model: string
  readonly table: string
  readonly idColumn: string
  readonly fields: ReadonlyMap<string, Column | Relation>
}

interface Field {
  readonly name: string
  readonly kind: string
  readonly type: string
  readonly isList: boolean
  readonly isId: boolean
  readonly relationName?: string
  readonly relationFromFields?: readonly string[]
}

/** A name as the database has it: needAId → need_a_id. Every table and column of prisma/schema is named so. */
const inDatabase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at) => `${at > 0 ? '_' : ''}${letter.toLowerCase()}`)

const models = (getDatamodel() as unknown as { datamodel: { models: Record<string, { fields: Field[] }> } }).datamodel
  .models

const fieldsOf = (model: string): readonly Field[] => models[model]?.fields ?? []

const idOf = (model: string): string => inDatabase(fieldsOf(model).find(({ isId }) => isId)?.name ?? 'id')

/** Every table by the name of its model, as the Prisma schema has it. */
export const tables: ReadonlyMap<string, Table> = new Map(
  Object.keys(models).map((model) => [
    model,
    {
      model,
      table: inDatabase(model),
      idColumn: idOf(model),
      fields: new Map(fieldsOf(model).map((field) => [field.name, described(model, field)])),
    },
  ]),
)

export function tableOf(model: string): Table {
  const table = tables.get(model)
  if (!table) throw new Error(`There is no table for the model ${model}`)
  return table
}

function described(model: string, field: Field): Column | Relation {
  const { name, type, isList } = field
  if (field.kind !== 'object') return { kind: 'column', name, column: inDatabase(name), type, isList }
  const [own] = field.relationFromFields ?? []
  const relation = { kind: 'relation', name, isList, target: type } as const
  if (own) return { ...relation, ownColumn: inDatabase(own), targetColumn: idOf(type) }
  const back = fieldsOf(type).find((f) => f.relationName === field.relationName && f.relationFromFields?.length)
  return { ...relation, ownColumn: idOf(model), targetColumn: inDatabase(back?.relationFromFields?.[0] ?? 'id') }
}
