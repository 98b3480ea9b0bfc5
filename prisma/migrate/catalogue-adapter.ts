import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Query = Parameters<Adapter['queryRaw']>[0]
type Inside = { performIO(query: Query): Promise<{ fields: { dataTypeID: number }[] }> }

const charOid = 18
const textOid = 25

/**
 * Prisma's PostgreSQL adapter, able to read the system catalogue: the stock one (7.10.0) refuses columns of the
 * one-byte type "char", which the catalogue is full of and the schema engine expects as a character.
 */
export class CatalogueAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const inside = adapter as unknown as Inside
    const [performIO, queryRaw] = [inside.performIO.bind(adapter), adapter.queryRaw.bind(adapter)]
    const charColumns = new WeakMap<Query, number[]>()
    inside.performIO = async (query) => {
      const result = await performIO(query)
      const found = result.fields.flatMap((field, column) => (field.dataTypeID === charOid ? [column] : []))
      for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid
      charColumns.set(query, found)
      return result
    }
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      for (const column of charColumns.get(query) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
}
