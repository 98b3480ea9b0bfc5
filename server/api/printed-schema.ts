import type { Request, Response } from 'express'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../../schema/index.ts'

/** The whole schema as text, in an order that stays: what `schema.graphql` holds. */
export const printed = `${printSchema(lexicographicSortSchema(schema))}\n`

/** Gives the schema to anyone who asks, for tools that build on it; there is nothing secret in it. */
export function printedSchema(_request: Request, response: Response): void {
  response.set('cache-control', 'public, max-age=300').type('text/plain').send(printed)
}
